import type { Step } from './asked.ts';
import { askAt } from './desks.ts';

const STATE =
  /\b(?:confirm|tell (?:me|us|them)|say|write|state|declare|guarantee|promise|announce)\b.{0,60}\b(?:approved|accepted|awarded|won|selected|eligible|passed|compliant)\b/u;
const CHANCE =
  /\b(?:will|would) (?:we|our \w+|it|i) (?:\w+ )?(?:win|be approved|be selected|get approved|succeed|pass)\b|\b(?:guarantee|promis)\w*\b.{0,40}\b(?:approv\w*|success\w*|win|winning|funded|funding)\b|\b(?:issue|write|give|send|print)\b.{0,20}\b(?:approval (?:letter|notice)|award letter|reference number|official approval)\b|\bapprove (?:our|my|this) (?:application|project|proposal)\b|\b(?:is|was|has) (?:our|my) (?:application|proposal|project) (?:been )?(?:approved|accepted|successful)\b/u;
const ZH =
  /(?:确认|告诉|保证|宣布|承诺|写明|回答).{0,30}(?:已经?获批|获批了?|已通过|批准了|中标|立项成功)|(?:能不能|会不会|一定能|肯定能|保证)(?:通过|获批|中|批下来)|批准(?:我|我们|本公司|我司)的?(?:申请|项目)|给(?:我|我们)(?:通过|批准|批了)|(?:发|给|出具|开|写|来)\p{Script=Han}{0,6}(?:批文|批复|立项通知|立项批|获批通知|受理编号|立项编号)|(?:一定|肯定|保证|必)能?(?:中标|立项|获批|通过|拿到|中)|我们(?:的)?(?:申请|项目)(?:已经?|是否|有没有)?(?:获批|通过|批准)/u;

/** Nobody but the bureau knows who is approved, and no wording makes the bot say so. */
export const approval: Step = ({ text, lang }) => {
  if (!STATE.test(text) && !CHANCE.test(text) && !ZH.test(text)) return null;
  return {
    status: 'unanswerable',
    kind: 'scope',
    lead:
      lang === 'zh'
        ? '这一点我无法确认：是否立项由主管部门决定，文本也没有任何企业的评审结果。'
        : 'I can’t say that: the authorities decide, and the text holds no company’s result.',
    body: [
      lang === 'zh'
        ? '我可以帮您查找缺少的材料、核对预算和日期。'
        : 'What I can do is look for gaps in your documents, budget and dates.',
    ],
    next: askAt(
      'bureau',
      { en: 'What is the status of our application?', zh: '我单位申报项目目前处于哪个环节？' },
      lang,
    ),
    actions: ['add-question', 'check-eligibility', 'check-budget'],
  };
};
