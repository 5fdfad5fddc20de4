import { type Claim, inAnswer } from '../claim.ts';
import type { Fault, GuardRule } from '../guard-rule.ts';
import type { WrittenFigure } from '../written-figures.ts';
import { GRANT, sampleOf } from './sample-lines.ts';

/** Says that what stands before is less than what follows, or more. */
const LESS =
  /\b(?:below|under|beneath|within|inside|(?:less|lower|smaller|fewer) than|short of)\b|低于|少于|小于|不到|不足/iu;
const MORE =
  /\b(?:exceed(?:s|ed|ing)?|above|over|beyond|top(?:s|ped)?|surpass\w*|(?:more|higher|larger|bigger|greater) than)\b|高于|多于|大于|高出|多出|超过|超出/iu;
const DENIED = /(?:\b(?:not|never|no)|n't|n’t)\s(?:\w+\s)?$|[不未没](?:有|会|得)?$/iu;

/** "Stays below the cap", 在上限以内: the column of grants beside the ceiling, with or without their figures. */
const UNDER_CAP =
  /\b(?:below|under|within|inside|(?:less|lower) than|not exceed\w*)\s(?:the |its |that |this )?(?:[\w¥,.]+ ){0,3}(?:cap|ceiling|limit|maximum)\b|(?:低于|未超过|没有超过|不超过|未超出|没有超出|小于)[^，。；]{0,12}(?:上限|封顶)|在[^，。；]{0,8}上限(?:之内|以内|内)/iu;
const COLUMN =
  /\b(?:sample|column|shares?|add\w* up|sums?|totals?|together)\b|样例|合计|总计|加起来|相加|之和/iu;
/** Advice on a budget of one's own, not a word on the sample. */
const ADVICE = /\b(?:your|own|should|must|keep|need to)\b|应|须|建议|贵/iu;

/** Of two amounts the one that is called the larger is the larger. */
export const compareRule: GuardRule = {
  id: 'compare',
  holds: 'of two amounts the one that is called the larger is the larger',
  faults: (claim) => {
    const amounts = claim.figures.filter(({ kind }) => kind === 'money');
    const wrong = amounts.slice(1).flatMap((figure, i): Fault[] => {
      const before = amounts[i];
      return before === undefined || !isTurned(before, figure, claim)
        ? []
        : [{ kind: 'relation', ...inAnswer(claim, figure) }];
    });
    return wrong.length === 0 && isUnderCap(claim)
      ? [{ kind: 'relation', from: claim.sentence.from, to: claim.sentence.to }]
      : wrong;
  },
};

/** 比500万元多: in Chinese the way may stand after both. */
function isTurned(one: WrittenFigure, two: WrittenFigure, { sentence, figures }: Claim): boolean {
  const between = sentence.text.slice(one.to, two.from);
  const after = figures.find(({ from }) => from > two.to)?.from ?? sentence.text.length;
  const behind = sentence.text.slice(two.to, after).split(/[，。；]/u)[0] ?? '';
  const [low, high] = [
    BigInt(Math.round(Number(one.value) * 100)),
    BigInt(Math.round(Number(two.value) * 100)),
  ];
  if (/比[^，。；]{0,6}$/u.test(between)) {
    if (/[低少小]/u.test(behind)) return low >= high;
    return /[高多大超]/u.test(behind) && low <= high;
  }
  const way = wayOf(between);
  if (way === null) return false;
  return way === 'less'
    ? low >= high
    : way === 'more'
      ? low <= high
      : way === 'most'
        ? low > high
        : low < high;
}

/** `most` and `least` are the denied ones: not over, not under. */
function wayOf(between: string): 'less' | 'more' | 'most' | 'least' | null {
  const [less, more] = [LESS.exec(between), MORE.exec(between)];
  // Both, or neither, or a bound of the second alone: "7 million, with over 4 million from …".
  if ((less === null) === (more === null) || /\b(?:with|of which|including)\b|其中/iu.test(between))
    return null;
  const denied = DENIED.test(between.slice(0, (less ?? more)?.index));
  if (less !== null) return denied ? 'least' : 'less';
  return denied ? 'most' : 'more';
}

function isUnderCap(claim: Claim): boolean {
  const { text } = claim.sentence;
  const table = UNDER_CAP.test(text) && COLUMN.test(text) && !ADVICE.test(text) ? sampleOf(claim) : null;
  if (table === null || text.match(GRANT) === null) return false;
  const cap = claim.library.terms.cap.value;
  return table.lines.reduce((sum, { grant }) => sum + grant, 0n) > cap;
}
