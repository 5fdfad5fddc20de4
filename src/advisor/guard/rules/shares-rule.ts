import type { SampleLine } from '../../../program/fact.ts';
import type { Claim } from '../claim.ts';
import { analyse, coverageOf } from '../coverage.ts';
import type { Fault, GuardRule } from '../guard-rule.ts';
import { rowsNamed } from '../meanings.ts';
import { negates, type Sentence } from '../sentences.ts';
import { GRANT, linesNamed, OWN, type SampleTable, sampleOf } from './sample-lines.ts';

type Source = 'own' | 'grant';

const SOURCE = `(?<name>${OWN.source}|${GRANT.source})`;
/** "The grant pays more than the company", 资助比企业多. */
const COMPARED: readonly RegExp[] = [
  new RegExp(
    `${SOURCE}[^.;]*?\\b(?<way>more|larger|bigger|greater|higher|less|smaller|lower)\\b[^.;]{0,30}?\\bthan\\b[^.;]{0,20}?${SOURCE.replace('name', 'other')}`,
    'iu',
  ),
  new RegExp(
    `${SOURCE}[^，。；]{0,12}?[比较](?<other>${OWN.source}|${GRANT.source})[^，。；]{0,8}?(?<way>[多高大少低小])`,
    'iu',
  ),
  new RegExp(
    `${SOURCE}[^，。；]{0,12}?(?<way>[多高大少低小])于(?<other>${OWN.source}|${GRANT.source})`,
    'iu',
  ),
];
const LESS = /less|smaller|lower|[少低小]/iu;

const ALL =
  /\b(?:all|entire(?:ly)?|wholly|fully|in full|solely|exclusively|alone)\b|全部|全额|完全|独自|单独|全由/iu;
const MOST =
  /(?<!second[- ])\b(?:biggest|largest|highest|greatest|costliest|most expensive)\b|(?<!第[二三])最[大高多贵]的?(?!限)/iu;
const LEAST = /\b(?:smallest|lowest|least expensive|cheapest)\b|最[小低少便]/iu;
/** What is biggest is a line, not a share of it or a result. */
const A_LINE =
  /\b(?:lines?|items?|categor(?:y|ies)|entr(?:y|ies)|rows?|costs?|amounts?|positions?|chunks?)\b|项|科目|类别|金额|支出|一笔/iu;

/** In the sample, who pays more, who pays all, what a line leads to and which is the largest are as in its rows. */
export const sharesRule: GuardRule = {
  id: 'shares',
  holds: 'the sources and the lines of the sample budget compare as they do in its rows',
  faults: (claim) => {
    const table = sampleOf(claim);
    const { from, to } = claim.sentence;
    if (table === null) return isHalf(claim) ? [{ kind: 'relation', from, to }] : [];
    const named = linesNamed(claim, table.lines);
    if (named.length === 2) return isLineTurned(claim, named) ? [{ kind: 'relation', from, to }] : [];
    if (named.length > 2) return [];
    const [line] = named;
    return claim.clauses
      .filter(
        (clause) =>
          isComparedWrongly(clause, line ?? sumsOf(table)) ||
          (line !== undefined &&
            (isPaidByOther(clause, line) ||
              isRankedWrongly(clause, line, table, claim) ||
              isAnothersOutcome(clause, line, claim))),
      )
      .map(({ from, to }): Fault => ({ kind: 'relation', from, to }));
  },
};

const HALF = /\b(?:half|fifty-fifty)\b|一半|半数|对半|五五[开分]/iu;
/** A half of what is paid, not of a year or of a list. */
const PAYS =
  /\b(?:pay\w*|paid|cover\w*|bears?|borne|costs?|budget\w*|fund\w*|match\w*|contribut\w*|expenses?)\b|出资|承担|负担|成本|费用|预算|资助|配套/iu;

/** A half is a figure: outside the sample the text has none. */
function isHalf({ sentence: { text }, cited }: Claim): boolean {
  return (
    HALF.test(text) &&
    PAYS.test(text) &&
    !cited.some((passage) => HALF.test(passage.text) || passage.text.includes('50%'))
  );
}

const LARGER = /\b(?:more|larger|bigger|greater|higher|exceeds?|outweighs?)\b|[高多大]于|超过|比.*[多高大]/iu;
const SMALLER = /\b(?:less|smaller|lower|below|fewer)\b|[低少小]于|不及|比.*[少低小]/iu;

/** Two lines, of which the one named first is called the larger or the smaller. */
function isLineTurned({ sentence: { text }, meanings }: Claim, named: readonly SampleLine[]): boolean {
  const order = [...rowsNamed(meanings, text)];
  const place = (line: SampleLine) =>
    order.findIndex((row) => rowsNamed(meanings, line.category.en).has(row));
  const [one, two] = [...named].sort((a, b) => place(a) - place(b));
  if (one === undefined || two === undefined || negates(text) || LARGER.test(text) === SMALLER.test(text))
    return false;
  if (text.match(OWN) !== null || text.match(GRANT) !== null) return false;
  return LARGER.test(text) ? one.amount <= two.amount : one.amount >= two.amount;
}

type Shares = Readonly<Record<Source, bigint>>;

function sumsOf({ lines }: SampleTable): Shares {
  const sum = (source: Source) => lines.reduce((whole, line) => whole + line[source], 0n);
  return { own: sum('own'), grant: sum('grant') };
}

function sourceOf(name: string): Source {
  return new RegExp(OWN.source, 'iu').test(name) ? 'own' : 'grant';
}

function isComparedWrongly({ text }: Sentence, shares: Shares): boolean {
  return COMPARED.some((pattern) => {
    const { name, other, way } = pattern.exec(text)?.groups ?? {};
    if (name === undefined || other === undefined || way === undefined || negates(text)) return false;
    const [one, two] = [sourceOf(name), sourceOf(other)];
    if (one === two) return false;
    return LESS.test(way) ? shares[one] >= shares[two] : shares[one] <= shares[two];
  });
}

/** "Paid entirely by the grant", of a line that the company pays a part of. */
function isPaidByOther({ text }: Sentence, line: SampleLine): boolean {
  const [own, grant] = [text.match(OWN), text.match(GRANT)];
  if ((own === null) === (grant === null) || !ALL.test(text) || negates(text)) return false;
  return line[own === null ? 'own' : 'grant'] > 0n;
}

function isRankedWrongly(clause: Sentence, line: SampleLine, { lines }: SampleTable, claim: Claim): boolean {
  const { text } = clause;
  if (!A_LINE.test(claim.sentence.text) || text.match(OWN) !== null || text.match(GRANT) !== null)
    return false;
  if (MOST.test(text)) return lines.some(({ amount }) => amount > line.amount);
  return LEAST.test(text) && lines.some(({ amount }) => amount < line.amount);
}

/** Words that the outcome of another line has and this line has not: one may be chance. */
const OUTCOME = 2;

function isAnothersOutcome({ text }: Sentence, line: SampleLine, { ground, meanings }: Claim): boolean {
  const analysed = analyse(text, meanings);
  const own = ground.lines.get(line);
  if (own === undefined) return false;
  const known = coverageOf(analysed, [own]).covered;
  return [...ground.lines.values()].some(
    (support) => coverageOf(analysed, [own, support]).covered - known >= OUTCOME,
  );
}
