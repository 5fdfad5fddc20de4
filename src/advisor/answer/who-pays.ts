import { fold } from '../../knowledge/tokens.ts';
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
  // As it was written: mending slips would put another word into the answer.
  const { en, zh } = WHO_PAYS.exec(fold(asked.question))?.groups ?? {};
  const kind = kindsNamed(asked).kinds.find(({ inList }) => inList !== 'yes');
  const own = lang === 'zh' ? zh : en?.trim();
  if (hasOwnSilence(found) || (kind === undefined && (!own || isSaid(asked, own)))) return null;
  const allowable = termFact(asked, 'allowable');
  const name = {
    en: en?.trim() ?? (kind ? lowered(kind.name.en) : ''),
    zh: zh ?? kind?.name.zh ?? '',
  };
  return {
    status: 'unanswerable',
    kind: 'silence',
    lead:
      lang === 'zh' ? `文本没有说明${name.zh}由谁承担。` : `The text doesn’t say who pays for ${name.en}.`,
    body: [...(kind?.note ? [kind.note[lang]] : []), said(asked, allowable)],
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

/** A cost of no known kind is one in words of money; and a fact that is near may say who bears it. */
function isSaid({ found }: Asked, own: string): boolean {
  const [best] = found.facts;
  const cost = /\p{Script=Han}/u.test(own)
    ? /(?:费|费用|的钱|款|税|租金)$/u.test(own)
    : /^(?:the|our|an?) /u.test(own);
  return !cost || (best !== undefined && best.score >= SAID);
}

const SAID = 0.5;
