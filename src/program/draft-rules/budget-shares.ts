import type { BudgetCheck, CheckedLine } from '../budget.ts';
import { figure, percent } from '../budget-rules/wording.ts';
import type { Outcome } from '../rule.ts';
import { ROLE_NAMES } from './budget-figures.ts';
import type { BudgetMention } from './budget-mentions.ts';
import { creditedFigures } from './credited-rule.ts';
import { type Passage, placeIn, type Stretch, sentencesOf } from './draft-text.ts';
import { concept, type DraftWork, says } from './draft-work.ts';
import { findPhrases, type PhraseHit } from './find-phrases.ts';
import type { LineFinder } from './line-places.ts';

const PERCENT = /(?<![\d.])(\d{1,3})(?:\.(\d{1,3}))?\s?%/g;
const OF_WHOLE = /of (?:the |our )?(?:total|project|whole|entire|budget|costs?)|share|ratio|占|比例|分担/i;
const IN_BRACKETS = /^\s*[(](?:占|约|即|占比)?(?:项目|总投资|总预算|预算|总额|的)*$/;

/** Percentages that a draft gives as a source's share of the whole budget, and that are not. */
export function shareOutcomes(
  work: DraftWork,
  budget: BudgetCheck,
  mentions: readonly BudgetMention[],
  placesOf: LineFinder,
): readonly Outcome[] {
  const { own, grant, other } = budget.totals;
  if (own === null || grant === null || other === null) return [];
  const whole = own + grant + other;
  if (whole <= 0n) return [];
  return work.passages.flatMap((passage) =>
    passage.kind === 'row'
      ? []
      : sentencesOf(passage).flatMap((sentence) =>
          sharesIn(work, passage, sentence, { mentions, placesOf }).flatMap(({ role, line, match }) => {
            const ofAll = { part: role === 'own' ? own : grant, whole };
            const ofLine = { part: line?.[role] ?? null, whole: line?.amount ?? 0n };
            const bases = [
              ...(ofLine.part === null || ofLine.whole <= 0n
                ? []
                : // The line's share of the line, or of all that its source pays.
                  [
                    { part: ofLine.part, whole: ofLine.whole },
                    { part: ofLine.part, whole: ofAll.part },
                    { part: ofLine.part, whole },
                  ]),
              ...(line === null ? [ofAll] : []),
            ];
            const [base] = bases;
            if (base === undefined || bases.some((one) => isShare(match, one))) return [];
            const where = placeIn(passage, sentence.from + match.index);
            const right = `${percent(base.part, base.whole)}%`;
            const source = ROLE_NAMES[role];
            const name =
              line === null
                ? source
                : { en: `${source.en} of “${line.category}”`, zh: `“${line.category}”的${source.zh}` };
            const held = line === null ? { en: 'the budget', zh: '占' } : { en: 'that line', zh: '占该行' };
            return [
              {
                message: {
                  en: `Row ${where.row}: the draft gives ${name.en} as ${match[0]} of ${held.en}; it is ${right}. Correct the share.`,
                  zh: `原文第${where.row}行：草稿称${name.zh}${held.zh}${match[0]}，按预算应为${right}。请更正比例。`,
                },
                params: {
                  text: match[0],
                  role,
                  percent: right,
                  partFen: String(base.part),
                  totalFen: String(base.whole),
                },
                where,
                formula: `${figure(base.part)} / ${figure(base.whole)} = ${right}`,
              },
            ];
          }),
        ),
  );
}

/** Half a step of the last digit is allowed: a share is always rounded. */
function isShare(match: RegExpExecArray, { part, whole }: { part: bigint; whole: bigint }): boolean {
  if (whole <= 0n) return false;
  const decimals = match[2]?.length ?? 0;
  const gap = BigInt(`${match[1]}${match[2] ?? ''}`) * whole - part * 100n * 10n ** BigInt(decimals);
  return (gap < 0n ? -gap : gap) * 2n <= whole;
}

interface Share {
  readonly role: 'own' | 'grant';
  /** The line that it is a share of; null where it is one of the whole budget. */
  readonly line: CheckedLine | null;
  readonly match: RegExpExecArray;
}

function sharesIn(
  work: DraftWork,
  passage: Passage,
  sentence: Stretch,
  { mentions, placesOf }: { readonly mentions: readonly BudgetMention[]; readonly placesOf: LineFinder },
): readonly Share[] {
  const { text, from } = sentence;
  const percentages = [...text.matchAll(PERCENT)];
  if (percentages.length === 0 || says(work, text, 'money-apart')) return [];
  const lines = placesOf(text);
  // Beside a line's name only a percentage right at its figure is told of it.
  const sources = lines.length === 0 && OF_WHOLE.test(text) ? sourcesIn(work, text) : [];
  const credited = creditedFigures(work, sentence);
  return percentages.flatMap((match) => {
    if (credited.some((one) => one.from === match.index)) return [];
    const named = mentions.find(
      (one) =>
        one.passage === passage &&
        one.to <= from + match.index &&
        IN_BRACKETS.test(passage.text.slice(one.to, from + match.index)),
    );
    const end = match.index + match[0].length;
    const role = named?.role ?? roleAt(text, sources, match.index, end);
    return role === 'own' || role === 'grant' ? [{ role, line: named?.line ?? null, match }] : [];
  });
}

type SourceHit = PhraseHit & { readonly role: 'own' | 'grant' };

function sourcesIn(work: DraftWork, text: string): readonly SourceHit[] {
  return (['own', 'grant'] as const).flatMap((role) =>
    findPhrases(text, concept(work, `money-${role}`).phrases).map((hit) => ({ role, ...hit })),
  );
}

/** How far before a percentage the source's name may end, and how far after it begin; link words are short. */
const NEAR = 40;
const AFTER = 200;

/** The source named right before a percentage, or right after it. */
function roleAt(
  text: string,
  sources: readonly SourceHit[],
  from: number,
  to: number,
): SourceHit['role'] | null {
  const before = sources.filter(
    (hit) => hit.to <= from && hit.to >= from - NEAR && !/\d|[,;]/.test(text.slice(hit.to, from)),
  );
  const after = sources.find(
    (hit) =>
      hit.from >= to &&
      hit.from <= to + AFTER &&
      /^[\s(]*(?:(?:is|as|of|from|the|by|为|由|来自|是)\s*){0,3}$/i.test(text.slice(to, hit.from)),
  );
  const last = before.sort((a, b) => a.to - b.to || a.from - b.from).at(-1);
  return last?.role ?? after?.role ?? null;
}
