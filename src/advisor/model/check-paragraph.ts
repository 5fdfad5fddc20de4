import type { Bilingual } from '../../program/bilingual.ts';
import { splitSentences } from '../draft/draft-sentences.ts';
import type { Guard } from '../guard/create-guard.ts';
import type { Passage } from '../guard/passages.ts';
import { cleanSentence } from './clean-sentence.ts';
import { GAP_MARK, type Paragraph } from './draft-prose.ts';
import { lostSense, measuresOf } from './kept-senses.ts';
import { changedWords } from './own-words.ts';
import { swappedFigure } from './swapped-figure.ts';

interface ParagraphFault {
  readonly kind: string;
  readonly say: Bilingual;
}

/** A model's wording of one paragraph. */
export interface CheckedParagraph {
  /** Plain, with the gaps' marks in it. */
  readonly text: string;
  /** None: it may stand in place of the rules' own. */
  readonly faults: readonly ParagraphFault[];
}

/** What a wording is held to besides the paragraph it words. */
export interface ParagraphGround {
  readonly guard: Guard;
  /** The section's own text, made ready once. */
  readonly support: readonly Passage[];
  /** Section ids that the section rests on. */
  readonly citations: readonly string[];
  /** Names and terms that stay where they stand. */
  readonly fixed: readonly string[];
  /** What the section's own rules find in it with this wording and not without. */
  lint(paragraph: Paragraph, text: string): readonly Bilingual[];
}

/** Says that something is meant and not yet so: what is planned may not become what was done. */
const PLANNED =
  /\b(?:plan(?:s|ned|ning)?|target(?:s|ed)?|will|aims?|expect(?:s|ed)?|intend(?:s|ed)?|to be|(?:is|are) to|by (?=\d{4}))\b|计划|拟|目标|将[^近]|预计|力争|规划|(?<=\d[日月年])[^，。；]{0,6}前/giu;
/** Says that something is so already. */
const DONE =
  /\b(?:has|have|had|was|were)\b|\b(?:achieved|reached|completed|delivered|obtained|secured|already)\b|已|完成了|实现了|达到了|取得了|建成了/giu;
/** A wording may be somewhat longer than the rules' own. */
const LONGER = { times: 1.6, more: 60 };

/** Kinds of the guard's for words that no passage has: the paragraph's own words are held to more strictly here. */
const OF_WORDS: ReadonlySet<string> = new Set(['list', 'entity', 'invented']);

/** Holds a model's wording of a paragraph to the rules' own: the same figures, names, gaps and claims, said better. */
export function checkParagraph(
  written: string,
  own: Paragraph,
  { guard, support, citations, fixed, lint }: ParagraphGround,
): CheckedParagraph {
  const { text, foreign } = cleanSentence(written);
  const faults: ParagraphFault[] = [];
  const fault = (kind: string, en: string, zh: string) => faults.push({ kind, say: { en, zh } });

  if (foreign)
    fault('foreign', 'It holds a link, an address or a mention.', '其中含有链接、网址或提及，请去掉。');
  if (text.length > own.text.length * LONGER.times + LONGER.more) {
    // Nothing else is looked at: it costs by the square of the length.
    fault('length', 'It is too long: say no more than the paragraph.', '过长：不得超出原段落内容。');
    return { text, faults };
  }
  const gaps = text.match(GAP_MARK) ?? [];
  if ([...gaps].sort().join() !== [...own.gaps.keys()].sort().join())
    fault(
      'gap',
      `Keep each of these marks once: ${[...own.gaps.keys()].join(' ') || 'none'}.`,
      `以下标记须各保留一次：${[...own.gaps.keys()].join(' ') || '无'}。`,
    );
  const apart = measuresApart(text, own.text);
  if (apart.length > 0)
    fault(
      'figure',
      `Use exactly the paragraph’s figures, with their units: ${apart.join(', ')}.`,
      `数字和单位须与原段落完全一致：${apart.join('、')}。`,
    );
  const swapped = swappedFigure(text, own.text);
  if (swapped !== null)
    fault(
      'label',
      `The figure ${swapped} stands beside something else than in the paragraph.`,
      `数字${swapped}所指与原段落不同。`,
    );
  const missing = fixed.filter((name) => has(own.text, name) && !has(text, name));
  if (missing.length > 0)
    fault('name', `Keep these words: ${missing.join('; ')}.`, `须保留以下用语：${missing.join('；')}。`);
  const more = (said: RegExp) => countOf(said, text) - countOf(said, own.text);
  if (countOf(PLANNED, own.text) > 0 && (countOf(PLANNED, text) === 0 || more(DONE) > 0))
    fault('planned', 'What is planned must stay planned.', '计划事项不得写成已完成。');
  if (more(PLANNED) > 0 && more(DONE) < 0)
    fault('done', 'What is done must stay done.', '已完成事项不得写成计划。');
  if (lostSense(text, own.text) !== null)
    fault(
      'sense',
      'It turns something round: more or less, up or down, before or after, is or is not, in a year or a month.',
      '意思有变：增减、升降、前后、有无、年月等须与原段落一致。',
    );
  const { strange, joined, dropped, replaced } = changedWords(text, own.text, own.title);
  if (strange.length > 0)
    fault(
      'word',
      `Use the paragraph’s own words for things; these are not in it: ${strange.join('; ')}.`,
      `表述须沿用原段落用语，以下用语原段落没有：${strange.join('；')}。`,
    );
  if (joined !== null)
    fault(
      'joined',
      `It puts together what the paragraph says of different things: ${joined}.`,
      `原段落分别说明的事项不得并为一处：${joined}。`,
    );
  if (dropped !== null)
    fault('dropped', `It leaves out a member of a list: ${dropped}.`, `遗漏了所列事项：${dropped}。`);
  if (replaced !== null)
    fault(
      'replaced',
      `It says “${replaced}” in place of something else.`,
      `“${replaced}”替换了原段落的其他内容。`,
    );
  if (splitSentences(text).length === 0) fault('empty', 'It says nothing.', '没有内容。');
  if (faults.length > 0) return { text, faults };

  const faultsOf = (paragraph: string) =>
    guard
      .review(
        paragraph.replace(GAP_MARK, (mark) => ' '.repeat(mark.length)),
        { citations, support },
      )
      .sentences.flatMap((sentence) => sentence.faults);
  // What the facts say in words of their own stands in the rules' wording too, and is the company's to say.
  const owned = faultsOf(own.text).map(({ kind, span }) => `${kind}:${span}`);
  const found = faultsOf(text).filter(
    ({ kind, span }) => !OF_WORDS.has(kind) && !owned.includes(`${kind}:${span}`),
  );
  if (found.length > 0) return { text, faults: found.map(({ kind, say }) => ({ kind, say })) };
  return { text, faults: lint(own, text).map((say) => ({ kind: 'lint', say })) };
}

/** Measures that only one of two texts has, as their values. */
function measuresApart(one: string, other: string): string[] {
  const [left, right] = [measuresOf(one), measuresOf(other)];
  const apart = [
    ...left.filter((each) => !right.includes(each)),
    ...right.filter((each) => !left.includes(each)),
  ];
  return [...new Set(apart.map((each) => each.slice(each.indexOf(':') + 1)))];
}

function countOf(pattern: RegExp, text: string): number {
  return text.match(pattern)?.length ?? 0;
}

function has(text: string, name: string): boolean {
  return text.toLowerCase().includes(name.toLowerCase());
}
