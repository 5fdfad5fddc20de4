import { inAnswer } from '../claim.ts';
import type { GuardRule } from '../guard-rule.ts';

/** Words that leave no doubt and no exception; the text must have one of the same group where a sentence has it. */
const GROUPS: readonly RegExp[] = [
  /\b(?:guarantee[ds]?|guaranteeing|assured|assures|certain to|certainly|definitely|undoubtedly|without fail)\b|保证(?!数据|质量|准确)|(?<!不)一定(?!的|程度)|必然|肯定|绝对|毫无疑问|包过/giu,
  /\b(?:automatic(?:ally)?|unconditional(?:ly)?|immediately|instantly)\b|自动(?!化)|无条件|立即/giu,
  /\b(?:always|invariably|in every case|permanently|at all times)\b|总是|永久|始终|任何情况/giu,
  /\b(?:exclusively|solely|only(?! (?:an? )?(?:illustrat|example|representative|summar|suggest|recommend|advi))|sole|nothing but|limited to)\b|仅限|只限|唯一|只能|仅仅|(?<!不)仅(?!供)|(?<!不)只(?!要|是)/giu,
  /\b(?:anyone|everyone|anybody|everybody|unlimited|no matter|regardless of|any (?:company|firm|enterprise|applicant|amount|expense|cost)|(?:all|every|any)(?: other| of the| the| its| your)? (?:costs?|expenses?|spending|expenditures?|kinds? of (?:costs?|expenses?)|sectors?|industr(?:y|ies)))\b|\b(?:any|every|each) (?:\w+ )?\w+ (?:is|are|will be|can be) (?:accepted|acceptable|allowed|allowable|eligible|fine|ok|enough|covered|recogni[sz]ed)\b|任何(?!一项)[^，。；]{1,8}(?:都|均|皆)|任何人|所有人|无限|不论|(?:任何|所有|一切|全部|各种)(?:的)?(?:企业|费用|公司|支出|开支|行业)|凡在|凡是/giu,
  /\b(?:(?:paid|granted|given|open|available|awarded|guaranteed) to (?:all|every|each)|from (?:all|every|each)(?! (?:of|line|section))|(?:all|every|each) (?:\w+ ){0,2}(?:gets?|receives?|(?:is|are) (?:paid|granted|given|entitled)))\b|(?:所有|全部|每个|凡是?)[^，。；]{0,12}(?:都能|均可|都可|都会|一律|就能)|所有(?!申[报请]|企业|公司|工作|风险)[^，。；]{0,12}(?:都要|均须|都须|都应|都得|必须)/giu,
  /\b(?:is|are|be) (?:already )?(?:enough|sufficient)\b|\bsuffices?\b|就够|足够|足矣|就行了/giu,
  /\b(?:in full|fully funded|fully covered|entire(?:ly)?|100\s?%|free of charge)\b|全额|百分之百|免费/giu,
];

/** Nothing is promised, closed or made general that the text leaves open. */
export const overclaimRule: GuardRule = {
  id: 'overclaim',
  holds: 'nothing is promised or closed that the text leaves open',
  faults: (claim) =>
    GROUPS.flatMap((group) => {
      const found = [...claim.sentence.text.matchAll(group)];
      if (found.length === 0 || claim.chosen.some(({ text }) => text.match(group) !== null)) return [];
      return found.map((match) => ({
        kind: 'overclaim' as const,
        ...inAnswer(claim, { from: match.index, to: match.index + match[0].length }),
      }));
    }),
};
