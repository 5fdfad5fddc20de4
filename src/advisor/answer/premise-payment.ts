import type { Step } from './asked.ts';
import { claimsSomething } from './claims.ts';
import { namedFact } from './named-facts.ts';
import { said } from './said.ts';

/** Money before the work: "they pay it all up front", "先打全款". */
const BEFORE_WORK =
  /\b(?:up-?front|in advance|in full|lump sum|all at once|at once|before (?:we|the project|any|work)|at the (?:start|beginning)|right away|immediately|(?:at|on|upon|after|by) (?:the )?sign\w*|when (?:we|it is|the agreement is) sign\w*|in one (?:go|payment|transfer))\b|先(?:打|拨|付|给|到账)|(?:一次性|全额|全款|提前)(?:打|拨|付|给|到|发放)|一次(?:性)?(?:就)?(?:到账|打完|付清|给完|拨完)|(?:签|签完|签了|签订)(?:协议|合同|约)?(?:后|完|就|时|当天)\p{Script=Han}{0,6}(?:到账|拨|打|付|给)|预付|预拨|全款|立项就(?:给|拨|打)/u;
const PAID =
  /\b(?:pays?|paid|money|grant|funds?|funding|cash|disburs\w*|transfer\w*|receive)\b|拨款|打款|钱|资金|资助|款|付/u;
/** "We need no money of our own until then": what such a claim is made for. */
const NO_BRIDGE =
  /\b(?:no|not|don'?t|without)\b.{0,20}\b(?:bridge|pre-?financ\w*|own (?:money|cash|funds))\b|不用垫|无需垫|不必垫|不需要垫/u;

/** A claim that the grant comes before the work is put right: the text has it paid on milestones. */
export const premisePayment: Step = (asked) => {
  const { text, lang } = asked;
  if (!claimsSomething(text) || !(BEFORE_WORK.test(text) || NO_BRIDGE.test(text)) || !PAID.test(text))
    return null;
  const facts = (['milestone-payment', 'checklist-finance'] as const).map((id) => namedFact(asked, id));
  return {
    status: 'answered',
    kind: 'premise',
    lead:
      lang === 'zh'
        ? '文本不是这样写的：资金一般按里程碑分期拨付。'
        : 'The text says otherwise: funding is typically paid on milestones.',
    body: facts.map((fact) => said(asked, fact)),
    advice:
      lang === 'zh'
        ? '各里程碑拨付前的支出由企业先行垫付，请据此安排现金流。'
        : 'Plan for the company to pay first until each milestone is reached.',
    actions: ['check-budget', 'read-passage'],
    cites: facts.map(({ id }) => id),
  };
};
