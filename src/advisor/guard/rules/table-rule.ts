import type { Bilingual } from '../../../program/bilingual.ts';
import type { SampleLine } from '../../../program/fact.ts';
import { formatMoney } from '../../../program/money.ts';
import type { Claim } from '../claim.ts';
import type { Fault, GuardRule } from '../guard-rule.ts';
import type { Sentence } from '../sentences.ts';
import { type WrittenFigure, writtenFigures } from '../written-figures.ts';
import { GRANT, linesNamed, OWN, type SampleTable, sampleOf } from './sample-lines.ts';

type Role = 'own' | 'grant' | 'each' | 'total';

const EACH =
  /\b(?:half|halves|equal(?:ly)?|evenly|each|apiece|fifty-fifty|same amount)\b|一半|各半|各(?=出|承担|为|担|负担|占|\d)|平均|对半|均分|等额/iu;
const SUM =
  /\b(?:totals?|totall?(?:ing|ed)|sums?|summed|add(?:s|ed|ing)? up|altogether|in all|combined|aggregate|comes? to|amounts? to|whole|entire|overall|column|side)\b|合计|总计|总额|共计|总共|总预算|加总|相加|之和|总和|一共|总数|总金额/iu;
const CEILING =
  /\b(?:cap|ceiling|limit|maximum|above|over|exceed\w*|more than|at most|up to)\b|上限|封顶|超|高出|高于|多出|最高/iu;

const EVEN = /\b(?:half|equal(?:ly)?|evenly|50\s?[/:-]\s?50)\b|五五[开分]|一半|各半|平均|对半|均分|等额/iu;

/** What stands in one row of the sample belongs together, and a column has one sum. */
export const tableRule: GuardRule = {
  id: 'table',
  holds: 'an amount of the sample budget stands beside its own line, source or sum',
  faults: (claim) => {
    const table = sampleOf(claim);
    if (table === null) return [];
    // Without an amount or a word of halves there is nothing to stand in a row.
    if (!claim.figures.some(({ kind }) => kind === 'money') && !EVEN.test(claim.sentence.text)) return [];
    const named = linesNamed(claim, table.lines);
    const line = named.length === 1 ? named[0] : undefined;
    if (named.length > 1) return [];
    return claim.clauses.flatMap((clause) => {
      const figures = writtenFigures(clause.text).filter(({ kind }) => kind === 'money');
      if (EVEN.test(clause.text) && line !== undefined && line.own !== line.grant)
        return [{ kind: 'relation' as const, from: clause.from, to: clause.to }];
      return figures
        .filter((figure) => !fits(figure, clause, claim, table, line))
        .map(
          (figure): Fault => ({
            kind: 'relation',
            from: clause.from + figure.from,
            to: clause.from + figure.to,
            ...(line === undefined ? {} : { instead: rowText(line) }),
          }),
        );
    });
  },
};

function rowText({ category, amount, own, grant }: SampleLine): Bilingual {
  const en = (fen: bigint) => formatMoney(fen, 'en');
  const zh = (fen: bigint) => formatMoney(fen, 'zh');
  return {
    en: `${category.en} ${en(amount)}: company ${en(own)}, grant ${en(grant)}`,
    zh: `${category.zh}${zh(amount)}，其中企业${zh(own)}、资助${zh(grant)}`,
  };
}

function fits(
  figure: WrittenFigure,
  clause: Sentence,
  claim: Claim,
  table: SampleTable,
  line: SampleLine | undefined,
): boolean {
  const yuan = (fen: bigint) => String(fen / 100n) === figure.value;
  const role = roleOf(figure, clause.text);
  if (line !== undefined) {
    if (yuan(table.total) && SUM.test(clause.text)) return true;
    const other = [line.own, line.grant].some(yuan);
    if (role === 'each') return line.own === line.grant ? other || yuan(line.amount) : false;
    if (role === 'own' || role === 'grant')
      return (
        yuan(line[role]) ||
        (yuan(line.amount) && !onlySource(clause.text) && !isOfSource(figure, clause.text))
      );
    return (
      yuan(line.amount) || (other && claim.figures.some(({ value }) => value === String(line.amount / 100n)))
    );
  }
  const own = table.lines.reduce((sum, one) => sum + one.own, 0n);
  const grant = table.lines.reduce((sum, one) => sum + one.grant, 0n);
  const sum = { own, grant, total: table.total, each: table.total }[role];
  if (yuan(sum)) return true;
  if ([own, grant, table.total].some(yuan)) return !SUM.test(claim.sentence.text) && role === 'total';
  return !SUM.test(clause.text) || CEILING.test(claim.sentence.text);
}

/** One source is named and no whole: "the grant pays …". */
function onlySource(clause: string): boolean {
  return (
    writtenFigures(clause).filter(({ kind }) => kind === 'money').length === 1 &&
    !/\bof\b|的|其中/iu.test(clause)
  );
}

/** "The grant (¥1,200,000)": nothing stands between the source and its amount. */
function isOfSource({ from }: WrittenFigure, clause: string): boolean {
  return new RegExp(`(?:${OWN.source}|${GRANT.source})(?: share)?\\s?[(（]\\s?$`, 'iu').test(
    clause.slice(0, from),
  );
}

/** The nearest word for a source: one before the amount, or one right after it ("3 million from the grant"). */
function roleOf(figure: WrittenFigure, clause: string): Role {
  if (EACH.test(clause)) return 'each';
  const after = FROM.exec(clause.slice(figure.to))?.[1];
  if (after !== undefined) return after.match(OWN) === null ? 'grant' : 'own';
  let best: { role: Role; distance: number } = { role: 'total', distance: NEAR };
  for (const [role, words] of [
    ['own', OWN],
    ['grant', GRANT],
  ] as const) {
    for (const match of clause.matchAll(words)) {
      const end = match.index + match[0].length;
      const before = end <= figure.from;
      const between = before ? clause.slice(end, figure.from) : clause.slice(figure.to, match.index);
      // Across another amount, or past a joining word, it belongs to something else.
      if (writtenFigures(between).length > 0 || (!before && JOINS.test(between))) continue;
      const distance = before ? between.length : between.length + AFTER;
      if (distance < best.distance) best = { role, distance };
    }
  }
  return best.role;
}

/** The source right behind an amount: "3 million from the grant", 300万元由资助承担. */
const FROM = new RegExp(
  `^(?:\\s(?:from|by|(?:paid|covered|borne) by)\\s(?:the |its |an? )?|，?(?:由|来自))(${OWN.source}|${GRANT.source})`,
  'iu',
);
const JOINS = /\band\b|[/;、]|和|与|及/iu;
/** Characters from an amount within which a source's name belongs to it, and what one after it counts as further off. */
const NEAR = 60;
const AFTER = 8;
