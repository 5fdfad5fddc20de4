import { CORE_SCHEMA, load } from 'js-yaml';
import type { Draft } from '../advisor/draft/draft.ts';
import { draftMarkdown } from '../advisor/draft/draft-markdown.ts';
import { KnowledgeError } from '../knowledge/knowledge-problems.ts';
import { readApplication } from '../knowledge/read-application.ts';
import type { Application } from '../program/application.ts';
import type { Bilingual } from '../program/bilingual.ts';
import { budgetInput } from './budget-input.ts';
import { findingJson } from './finding-json.ts';
import { callOrKept } from './kept.ts';
import { CALL, readOptions } from './options.ts';
import { type Session, UsageError } from './session.ts';

const USAGE = 'draft SECTION --facts FILE|--example [--budget FILE] [--call FILE] [--json] [--lang en|zh]';

/** `torch draft SECTION`: one proposal section from an application's facts. */
export async function draftCommand(args: readonly string[], session: Session): Promise<number> {
  const options = {
    ...CALL,
    facts: { type: 'string' },
    budget: { type: 'string' },
    example: { type: 'boolean', default: false },
  } as const;
  const { values, positionals } = readOptions(args, options, USAGE, { min: 1, max: 1 });
  const section = positionals[0] ?? '';
  const callFacts = await callOrKept(values.call, session);
  const application = values.example
    ? session.advisor.example().application
    : await factsOption(values.facts, session);
  const result = session.advisor.draft(section, {
    lang: session.lang,
    application,
    callFacts,
    now: session.now,
    budget: values.budget === undefined ? null : await budgetInput(values.budget, {}, session),
  });
  if (result.kind !== 'draft') {
    throw new UsageError(result.kind === 'no-facts' ? howToGiveFacts(result.message) : result.message);
  }
  session.out(
    values.json
      ? JSON.stringify(draftJson(result))
      : [draftMarkdown(result), '', ...result.report].join('\n'),
  );
  return 0;
}

function howToGiveFacts({ en, zh }: Bilingual): Bilingual {
  return {
    en: `${en} Use --example, or --facts FILE with yours.`,
    zh: `${zh}请用 --example，或用 --facts 文件 提供贵公司资料。`,
  };
}

async function factsOption(path: string | undefined, session: Session): Promise<Application | null> {
  if (path === undefined) return null;
  const text = await session.readText(path);
  try {
    return readApplication(load(text, { schema: CORE_SCHEMA }), path);
  } catch (error) {
    const places = error instanceof KnowledgeError ? error.problems : ['not YAML'];
    const why = places.slice(0, 3).join('; ');
    throw new UsageError({
      en: `${path} does not hold an application (${why}). Copy knowledge/example/application.yaml and change it.`,
      zh: `${path} 不是可用的资料文件（${why}）。请复制 knowledge/example/application.yaml 后修改。`,
    });
  }
}

function draftJson(draft: Draft) {
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
  };
}
