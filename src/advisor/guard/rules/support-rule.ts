import { type Claim, inAnswer, shareOf } from '../claim.ts';
import { analyse, coverageOf } from '../coverage.ts';
import type { Fault, GuardRule } from '../guard-rule.ts';
import type { Span } from '../support.ts';

/** Every word that carries a claim stands in the cited passages, in these words, in others for it or in the other language. */
export const supportRule: GuardRule = {
  id: 'support',
  holds: 'every claim is in a passage that is cited',
  faults: (claim) => {
    const { missing } = claim.coverage;
    const grave = joined(missing, claim).filter((span) => isGrave(span, claim));
    if (grave.length === 0) return [];
    if (isElsewhere(claim)) return [{ kind: 'citation', from: claim.sentence.from, to: claim.sentence.to }];
    return grave.map((span): Fault => ({ kind: kindOf(span, claim), ...inAnswer(claim, span) }));
  },
};

/** Words side by side are one thing that is missing. */
function joined(missing: readonly Span[], { sentence }: Claim): Span[] {
  const spans: Span[] = [];
  for (const span of missing) {
    const last = spans.at(-1);
    if (last && /^[\s\-–’']*$/u.test(sentence.text.slice(last.to, span.from)))
      spans[spans.length - 1] = { from: last.from, to: span.to };
    else spans.push(span);
  }
  return spans;
}

/** One Chinese character alone is more often a turn of phrase than a claim, unless it narrows what follows: 小企业. */
function isGrave({ from, to }: Span, { sentence }: Claim): boolean {
  if (/除[^，。；]{1,16}外$/u.test(sentence.text.slice(0, to))) return false;
  return to - from > 1 || !/(?![大小新旧老外短])\p{Script=Han}/u.test(sentence.text.slice(from, to));
}

/** Much of it is missing here, and other sections say it: the claim may be right, its citation is not. */
function isElsewhere({ sentence, coverage, cited, ground, meanings }: Claim): boolean {
  if (shareOf(coverage) > HALF) return false;
  const sections = new Set(cited.map(({ section }) => section));
  const others = ground.passages.filter(({ section }) => !sections.has(section));
  const analysed = analyse(sentence.text, meanings);
  return others.some(({ support }) => shareOf(coverageOf(analysed, [support])) >= MOST);
}

const HALF = 0.6;
const MOST = 0.8;

/** A member of a list, a name, or something added. */
function kindOf({ from, to }: Span, { sentence }: Claim): 'list' | 'entity' | 'invented' {
  const text = sentence.text;
  const [before, after] = [text.slice(0, from), text.slice(to)];
  if (
    /(?:[,、，]|\b(?:and|or)|[和与及或])[^,、，]{0,30}$/iu.test(before) &&
    /^[^,、，]{0,30}(?:[,、，.。]|$|\b(?:and|or)\b|[和与及或])/iu.test(after)
  )
    return 'list';
  return /^\p{Lu}/u.test(text.slice(from, to)) || before.trim() === '' ? 'entity' : 'invented';
}
