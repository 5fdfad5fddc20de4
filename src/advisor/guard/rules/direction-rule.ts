import { inAnswer } from '../claim.ts';
import type { Fault, GuardRule } from '../guard-rule.ts';
import { besideFigure } from '../passages.ts';

/** Words on the two sides of a figure's meaning; a denied one is of the other side: "no less than" is no "less than". */
const OPPOSITES: readonly (readonly [RegExp, RegExp])[] = [
  [
    /\b(?:(?<!\b(?:add|adds|added|adding|sum|sums) )up to|at most|no more than|not more than|not exceed\w*|max\w*|ceiling|cap(?:ped)?|limit\w*|within|(?<!no )(?<!not )(?:less|fewer) than|under|below)\b|最高|最多|上限|不超过|不高于|封顶|至多|以内|之内|以下|(?<![不非])低于|(?<!不)少于/iu,
    /\b(?:at least|minimum|min|no less than|not less than|no fewer than|or more|upwards of|(?:start|begin)(?:s|ing)? (?:at|from)|(?<!no )(?<!not )more than|over|above|(?<!not )exceed\w*|floor)\b|至少|最低|最少|不少于|不低于|以上|起步|(?<![不未])超过|(?<!不)高于|(?<!不)多于|下限/iu,
  ],
  [
    /\b(?:before|prior to|ahead of|(?<=no )later than|by|until|in advance|earlier than|latest)\b|之前|以前|前(?!推)|提前|不晚于|不迟于|截止|截至/iu,
    /\b(?:after|following|(?<!no )(?<!not )later than|since|from|no earlier than)\b|之后|以后|后(?!优化)|(?<!不)晚于|起(?!到)/iu,
  ],
];

/** "At most" is not "at least", and before a day is not after it. */
export const directionRule: GuardRule = {
  id: 'direction',
  holds: 'a bound and a side in time are those of the text',
  faults: (claim) =>
    claim.figures
      .filter(({ kind }) => kind === 'money' || kind === 'days' || kind === 'day')
      .flatMap((figure) => {
        const said = besideFigure(claim.sentence.text, figure);
        const texts = claim.cited.flatMap(({ bounds }) =>
          bounds.filter(({ value }) => value === figure.value).map(({ beside }) => beside),
        );
        const turned = OPPOSITES.some((pair) =>
          ([0, 1] as const).some((side) => {
            const [mine, other] = [pair[side], pair[side === 0 ? 1 : 0]];
            if (mine === undefined || other === undefined || !mine.test(said) || other.test(said))
              return false;
            return (
              texts.length > 0 &&
              texts.some((text) => other.test(text)) &&
              !texts.some((text) => mine.test(text))
            );
          }),
        );
        return turned ? [{ kind: 'relation', ...inAnswer(claim, figure) } satisfies Fault] : [];
      }),
};
