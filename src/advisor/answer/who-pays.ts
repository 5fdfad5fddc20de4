import type { Asked, Step } from './asked.ts';
import { askAt } from './desks.ts';
import { kindsNamed } from './kinds-named.ts';
import { lowered } from './lowered.ts';
import { said, termFact } from './said.ts';

const WHO_PAYS =
  /\bwho(?:['’]s| is| will| would| should| must| has to| does)? ?(?:going to |supposed to )?(?:pay(?:s|ing)?|bears?|covers?|foots?|settles?)\b(?: for)?(?: (?<en>(?:the |our |an? )?[\p{L}’' -]{2,40}))?|\b(?:paid|borne|covered) by (?:whom|who)\b|\bat whose (?:cost|expense)\b|(?:(?<zh>\p{Script=Han}{2,12}?)(?:由|归|该|应该?)?)?谁(?:来|去)?(?:出(?!具|席|面)|付|掏|承担|负担|买单|交(?=钱|费|吗|[?？]|$))/u;
/** The sample says who pays which of its lines; and what the company is paid is no cost of its own. */
const ELSEWHERE =
  /\b(?:sample|example|template|bonus(?:es)?|grants?|subsid\w*|incentives?|instal+ments?|us)\b|样例|样表|示例|范例|模板|奖励|资助(?!里)|补助|补贴|拨款/u;
/** A silence this near, and with so much of the question, is on this very cost: the travel of the inspectors. */
const NEAR = 0.5;
const COVERED = 0.75;

/** "Who pays the auditor": the text shares out no single cost; what it has is the list, and what that does not name. */
export const whoPays: Step = (asked) => {
  const { text, lang, found, terms } = asked;
  if (!WHO_PAYS.test(text) || ELSEWHERE.test(text) || terms.allowable.origin === 'call') return null;
  const kind = kindsNamed(asked).kinds.find(({ inList }) => inList !== 'yes');
  if (kind === undefined || hasOwnSilence(found)) return null;
  const allowable = termFact(asked, 'allowable');
  const { en, zh } = WHO_PAYS.exec(text)?.groups ?? {};
  const name = { en: en?.trim() ?? lowered(kind.name.en), zh: zh ?? kind.name.zh };
  return {
    status: 'unanswerable',
    kind: 'silence',
    lead:
      lang === 'zh' ? `文本没有说明${name.zh}由谁承担。` : `The text doesn’t say who pays for ${name.en}.`,
    body: [...(kind.note ? [kind.note[lang]] : []), said(asked, allowable)],
    advice:
      lang === 'zh'
        ? '稳妥做法：按企业自有资金安排。'
        : 'Until someone confirms, plan it from company funds.',
    next: askAt(
      'bureau',
      {
        en: `Who bears the cost of ${name.en}, and may the grant pay for it?`,
        zh: `${name.zh}由谁承担？可否从资助中列支？`,
      },
      lang,
    ),
    actions: ['add-question', 'check-budget'],
    cites: [allowable.id],
  };
};

function hasOwnSilence({ silences: [near] }: Asked['found']): boolean {
  return near !== undefined && near.score >= NEAR && near.covers >= COVERED;
}
