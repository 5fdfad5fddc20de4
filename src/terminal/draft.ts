import type { DraftsContext } from '../advisor/advisor.ts';
import type { Draft } from '../advisor/draft/draft.ts';
import { draftMarkdown } from '../advisor/draft/draft-markdown.ts';
import { draftSection } from '../intake/draft-section.ts';
import type { Application } from '../program/application.ts';
import type { Bilingual, Lang } from '../program/bilingual.ts';
import { budgetInput } from './budget-input.ts';
import { findingJson } from './finding-json.ts';
import { callOrKept } from './kept.ts';
import { CALL, readOptions } from './options.ts';
import { type Session, UsageError } from './session.ts';
import { changeLines, type WrittenDraft, writtenDraft } from './write-drafts.ts';
import { writtenLines } from './written-lines.ts';

const USAGE =
  'draft SECTION...|all --facts FILE|--example [--budget FILE] [--revise "WHAT"]... [--docx OUT.docx] [--md OUT.md] [--call FILE] [--json] [--lang en|zh]';

/** `torch draft SECTION...`: proposal sections from an application's facts, printed and written into one document. */
export async function draftCommand(args: readonly string[], session: Session): Promise<number> {
  const options = {
    ...CALL,
    facts: { type: 'string' },
    budget: { type: 'string' },
    example: { type: 'boolean', default: false },
    revise: { type: 'string', multiple: true },
    docx: { type: 'string' },
    md: { type: 'string' },
  } as const;
  const most = session.advisor.draftSections().length;
  const { values, positionals } = readOptions(args, options, USAGE, { min: 1, max: most });
  const context = {
    application: values.example
      ? session.advisor.example().application
      : await factsOption(values.facts, session),
    budget: values.budget === undefined ? null : await budgetInput(values.budget, {}, session),
    callFacts: await callOrKept(values.call, session),
    now: session.now,
  };
  const written: WrittenDraft[] = [];
  for (const section of sectionsNamed(positionals, session))
    written.push(await writtenDraft(section, values.revise ?? [], context, session));
  const drafts = written.map(({ draft }) => draft);
  const files = await writeDraftFiles(session, values, drafts, context);
  const json = written.map((each) => ({ ...draftJson(each), files }));
  session.out(
    values.json
      ? JSON.stringify(json.length === 1 ? json[0] : json)
      : [
          written.map((each) => draftText(each, session.lang)).join('\n\n'),
          ...writtenLines([files.docx, files.md], session.lang),
        ].join('\n'),
  );
  return 0;
}

/** The sections by id or by what people call them, each once, in the order of a proposal where all are meant. */
function sectionsNamed(names: readonly string[], { advisor }: Session): readonly string[] {
  const all = advisor.draftSections().map(({ id }) => id);
  if (names.length === 1 && /^(?:all|全部)$/i.test(names[0] ?? '')) return all;
  return [...new Set(names.map((name) => draftSection(name) ?? name))];
}

/** Paths that were asked for and written. */
async function writeDraftFiles(
  { advisor, write }: Session,
  { docx, md }: { readonly docx?: string | undefined; readonly md?: string | undefined },
  drafts: readonly Draft[],
  context: DraftsContext,
): Promise<{ readonly docx: string | null; readonly md: string | null }> {
  if (docx !== undefined) await write(docx, await advisor.draftsDocument(drafts, context));
  if (md !== undefined) await write(md, await advisor.draftsMarkdown(drafts, context));
  return { docx: docx ?? null, md: md ?? null };
}

function draftText(written: WrittenDraft, lang: Lang): string {
  const { draft } = written;
  return [draftMarkdown(draft), '', ...draft.report, ...changeLines(written, lang)].join('\n');
}

async function factsOption(path: string | undefined, session: Session): Promise<Application | null> {
  if (path === undefined) return null;
  const read = await session.advisor.readFacts(await session.readText(path));
  if (read.kind === 'facts') return read.application;
  const told = (lang: Lang) =>
    read.problems
      .slice(0, MOST_TOLD)
      .map(({ line, message }) => `${line === null ? '' : `${FACTS_LINE(line)[lang]} `}${message[lang]}`)
      .concat(read.problems.length > MOST_TOLD ? [FURTHER(read.problems.length - MOST_TOLD)[lang]] : [])
      .join(lang === 'zh' ? '；' : '; ');
  throw new UsageError({
    en: `${path} does not hold an application (${told('en')}). Copy knowledge/example/application.yaml and change it.`,
    zh: `${path} 不是可用的资料文件（${told('zh')}）。请复制 knowledge/example/application.yaml 后修改。`,
  });
}

/** Problems that are told at once. */
const MOST_TOLD = 8;
const FURTHER = (more: number): Bilingual => ({ en: `and ${more} more`, zh: `另有${more}处` });
const FACTS_LINE = (line: number): Bilingual => ({ en: `line ${line},`, zh: `第${line}行` });

function draftJson({ draft, changes, notes }: WrittenDraft) {
  const { section, lang, gaps, citations, findings } = draft;
  return {
    section,
    lang,
    text: draftMarkdown(draft),
    gaps: gaps.map(({ what, owner }) => ({ what, owner })),
    citations: citations.map(({ id, section: of, document, quote }) => ({
      id,
      section: of,
      document,
      quote,
    })),
    findings: findings.map(findingJson),
    report: draft.report,
    changes: changes.map(({ kind, before, after }) => ({
      kind,
      before: before?.quote ?? null,
      after: after?.quote ?? null,
    })),
    notes: notes.map(({ en, zh }) => ({ en, zh })),
    model: draft.model ?? null,
  };
}
