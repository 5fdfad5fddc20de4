import type { Bilingual } from '../../program/bilingual.ts';
import type { Finding } from '../../program/finding.ts';
import type { Draft } from '../draft/draft.ts';
import { draftMarkdown } from '../draft/draft-markdown.ts';
import type { Guard } from '../guard/create-guard.ts';
import { askModel } from './ask-model.ts';
import { type CheckedParagraph, checkParagraph, type ParagraphGround } from './check-paragraph.ts';
import { GAP_MARK, outlineOf, type Paragraph, paragraphsOf, readProse } from './draft-prose.ts';
import { personalData } from './hide-personal.ts';
import { mendSentence } from './mend-sentence.ts';
import { ModelFault } from './model-fault.ts';
import type { ModelSession } from './model-session.ts';
import type { Prompts } from './read-prompts.ts';

/** What was decided on one paragraph, and for which kinds of fault. */
export interface ParagraphVerdict {
  readonly verdict: 'worded' | 'mended' | 'kept';
  readonly kinds: readonly string[];
}

interface WordParts {
  readonly session: ModelSession;
  readonly prompts: Prompts;
  readonly guard: Guard;
  /** Names and terms that stay where they stand. */
  readonly fixed: readonly string[];
  /** How people want it worded, in their own words. */
  readonly wishes: readonly string[];
  findings(draft: Draft): readonly Finding[];
}

/** Paragraphs that are asked for again in one request. */
const MOST_MENDED = 3;

/**
 * A section in the model's words: its paragraphs alone, each where it holds; headings, lists and tables stay, and so
 * does a paragraph whose wording does not hold. Throws ModelFault where none does.
 */
export async function wordDraft(
  draft: Draft,
  { session, prompts, guard, fixed, wishes, findings }: WordParts,
): Promise<{ readonly draft: Draft; readonly verdicts: readonly ParagraphVerdict[] }> {
  const { lang } = draft;
  const paragraphs = paragraphsOf(draft);
  if (paragraphs.length === 0) return { draft, verdicts: [] };
  const personal = personalData();
  const said = await askModel(session, {
    system: prompts.say('draft', lang),
    question: prompts.say('section', lang, {
      title: draft.title,
      outline: outlineOf(draft, paragraphs, personal),
      wishes: personal.hide(wishes.map((wish) => `- ${wish}`).join('\n')) || '–',
    }),
  });
  const prose = readProse(said);
  const ground: ParagraphGround = {
    guard,
    fixed,
    // The model was shown the section alone, and can rest on nothing else.
    support: guard.prepare([draftMarkdown(draft)]),
    citations: [...new Set(draft.citations.map(({ section }) => section))],
    lint: linter(draft, findings),
  };
  let mended = 0;
  let worded = draft;
  const verdicts: ParagraphVerdict[] = [];
  for (const own of paragraphs) {
    const written = prose.get(own.mark);
    const first = written === undefined ? null : check(written, own);
    const kinds = first === null ? ['absent'] : first.faults.map(({ kind }) => kind);
    const held = first === null || kinds.length === 0 ? first : await again(first, own);
    verdicts.push({ verdict: held === null ? 'kept' : kinds.length === 0 ? 'worded' : 'mended', kinds });
    if (held !== null) worded = withText(worded, own, held.text);
  }
  if (verdicts.every(({ verdict }) => verdict === 'kept')) throw new ModelFault('unsupported');
  return { draft: worded, verdicts };

  function check(written: string, own: Paragraph): CheckedParagraph {
    return checkParagraph(withoutTitle(personal.restore(written), own), own, ground);
  }

  async function again(first: CheckedParagraph, own: Paragraph): Promise<CheckedParagraph | null> {
    if (mended >= MOST_MENDED) return null;
    mended += 1;
    const question = prompts.say('mend-paragraph', lang, {
      written: personal.hide(first.text),
      reason: personal.hide(first.faults.map(({ say }) => say[lang]).join(' ')),
      paragraph: personal.hide(own.text),
    });
    const said = await mendSentence(session, question);
    const checked = said === null ? null : check(said, own);
    return checked === null || checked.faults.length > 0 ? null : checked;
  }
}

/** What stands before a paragraph as its title is not said again. */
function withoutTitle(written: string, { title }: Paragraph): string {
  const text = written.replace(/^\s*(?:\*\*)?\{[^}\n]{0,80}\}(?:\*\*)?\s*/u, '');
  if (title === '' || !text.toLowerCase().startsWith(title.toLowerCase())) return text;
  // Only as a title: the words may open the sentence as well.
  const [stop = ''] = /^\s*[.。:：—–]\s*/u.exec(text.slice(title.length)) ?? [];
  return stop === '' ? text : text.slice(title.length + stop.length);
}

function withText(draft: Draft, { at, gaps }: Paragraph, text: string): Draft {
  const filled = text.replace(GAP_MARK, (mark) => gaps.get(mark) ?? '');
  const blocks = draft.blocks.map((block, i) =>
    i === at && block.kind === 'paragraph' ? { ...block, text: filled } : block,
  );
  return { ...draft, blocks };
}

/** Only what a wording brings in: what the facts lack is found in the rules' own section too. */
function linter(draft: Draft, findings: (draft: Draft) => readonly Finding[]): ParagraphGround['lint'] {
  const failing = (one: Draft) => findings(one).filter(({ status }) => status === 'fail');
  const before = failing(draft);
  const count = (all: readonly Finding[], rule: string) => all.filter((one) => one.rule === rule).length;
  return (own, text): readonly Bilingual[] => {
    const after = failing(withText(draft, own, text));
    const more = after.filter(({ rule }) => count(after, rule) > count(before, rule));
    return more.map(({ message }) => message);
  };
}
