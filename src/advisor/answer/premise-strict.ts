import type { Step } from './asked.ts';
import { claimsSomething } from './claims.ts';
import { said } from './said.ts';

/** Something is said to be a must. */
const STRICT =
  /\b(?:compulsory|mandatory|obligatory|a must|required|must (?:have|hold|be)|have to (?:have|hold)|no way without)\b|硬性|必须|强制|非.{1,10}不可|必备|一票否决/u;
/** … and the only thing that will do. */
const ONLY =
  /\b(?:nothing else|no other|only|without (?:it|one)|no (?:way|chance))\b|没有就|肯定不行|唯一|只认|一定不行|就不能/u;
const NEAR = 0.3;

/** Advice said to be a must, or one of two ways said to be the only one: the text's own strength is told. */
export const premiseStrict: Step = (asked) => {
  const { text, lang, found } = asked;
  const [best] = found.facts;
  if (!best || best.score < NEAR || !claimsSomething(text) || !STRICT.test(text)) return null;
  const { fact } = best;
  const either = /\bor\b/u.test(fact.say.en) && ONLY.test(text);
  if (fact.modality !== 'should' && !(fact.modality === 'must' && either)) return null;
  return {
    status: 'answered',
    kind: 'premise',
    lead:
      fact.modality === 'should'
        ? lang === 'zh'
          ? '文本不是这样写的：这是建议，不是“必须”。'
          : 'The text says otherwise: it is advised, not a must.'
        : lang === 'zh'
          ? '文本不是这样写的：所列任一种即可。'
          : 'The text says otherwise: one of the ways it names is enough.',
    body: [said(asked, fact)],
    actions: ['check-eligibility', 'read-passage'],
    cites: [fact.id],
  };
};
