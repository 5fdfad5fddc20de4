import { formatMoney } from '../../program/money.ts';
import type { Ratio } from '../../program/terms.ts';
import type { Asked, Reply, Step } from './asked.ts';
import { claimsSomething } from './claims.ts';
import { namedFact, namedSilence } from './named-facts.ts';
import { sumsAt } from './question-figures.ts';
import { ratioText, summaryHas, termFact } from './said.ts';
import { silenceReply } from './silence-reply.ts';
import { roleOf, type SumRole } from './sum-roles.ts';
import { supplied } from './supplied.ts';

/** The ratio of the call; null where no call gives one. */
export function callRatio({ terms }: Asked): Ratio | null {
  return terms.ratio?.origin === 'call' ? terms.ratio.value : null;
}

/** Company money for a grant, in fen, rounded up. */
export function ownBesideGrant({ own, grant }: Ratio, fen: bigint): bigint {
  return (fen * own + grant - 1n) / grant;
}

/** The most grant beside company money or within a total, in fen, rounded down; null where no company money is asked. */
export function grantBeside({ own, grant }: Ratio, fen: bigint, role: SumRole): bigint | null {
  if (role !== 'own') return (fen * grant) / (own + grant);
  return own === 0n ? null : (fen * grant) / own;
}

/** "¥10,000,000 × 1 ÷ 2 = ¥5,000,000 (your call: company to grant 1:1)." */
export function ratioFormula(asked: Asked, ratio: Ratio, of: bigint, result: bigint, role: SumRole): string {
  const { lang, terms } = asked;
  const [from, to] = [formatMoney(of, lang), formatMoney(result, lang)];
  const by = role === 'own' ? ratio.own : ratio.own + ratio.grant;
  const source = terms.ratio?.source ?? '';
  return lang === 'zh'
    ? `${from} × ${ratio.grant} ÷ ${by} = ${to}（您录入的申报通知：${ratioText(ratio, lang)}，${source}）。`
    : `${from} × ${ratio.grant} ÷ ${by} = ${to} (your call: ${ratioText(ratio, lang)}, ${source}).`;
}

const OWN_MONEY =
  /\b(?:match(?:ing)?(?! grants?\b)|co-?fund\w*|co-?financ\w*|own (?:share|money|funds?|contribution|capital)|company(?:['’]s)? (?:money|funds?|share|contribution|pays?)|(?:we|company|ourselves) (?:must |have to |need to |should )?(?:pays?|put in|contribute|add|match|chip in))\b|配套|自筹|自掏|(?:企业|公司|我们|自己)(?:自己)?(?:要|须|需|得|应|需要|最少|至少)*(?:出|投入)|自有资金/u;
const RATIO_SAID = /\bratios?\b|配套比例|出资比例|自筹比例|1[:：]1|一比一/u;
/** Other shares, sums and papers. */
const OTHERWISE =
  /\b(?:sample|example|template|proof|prove|letters?|documents?|kinds?|loans?|bonus\w*|in-kind|review|debt)\b|样例|样表|示例|范例|模板|证明|材料|实物|贷款|奖励|负债|研发/u;

/** A share of the costs: whether so much company money is enough is for the ratio to say, which the text lacks. */
const SHARE =
  /\d\s?(?:%|％|per ?cent\b)|\b(?:half|a (?:third|quarter|fifth)|two thirds|three quarters)\b|百分之|[一二两三四五六七八九]成(?!立|果|为|功|本|员|都)|一半|三分之/u;
const ENOUGH =
  /\b(?:ok|okay|enough|allowed|accept\w*|sufficient|all right|do|possible)\b|够|行|可以|能|合适|符合/u;

/** With a ratio in the call, how much company money a grant needs is worked out from it. */
export const companyShare: Step = (asked) => {
  const { text, forms } = asked;
  const ratio = callRatio(asked);
  if (OTHERWISE.test(text)) return null;
  if (ratio === null)
    return OWN_MONEY.test(text) && SHARE.test(text) && ENOUGH.test(text) && !claimsSomething(text)
      ? silenceReply(asked, namedSilence(asked, 'match-ratio'))
      : null;
  const sums = sumsAt(text);
  const wants =
    OWN_MONEY.test(text) && (forms.has('amount') || forms.has('rate') || /多少|how much/u.test(text));
  if (sums.length === 0) return wants || RATIO_SAID.test(text) ? supplied(asked, 'match-ratio') : null;
  const grant = sums.find((sum) => roleOf(text, sum) === 'grant');
  const own = sums.some((sum) => roleOf(text, sum) === 'own');
  return wants && grant !== undefined && !own ? worked(asked, ratio, grant.fen) : null;
};

function worked(asked: Asked, ratio: Ratio, fen: bigint): Reply {
  const { lang, terms } = asked;
  const [grant, own] = [formatMoney(fen, lang), formatMoney(ownBesideGrant(ratio, fen), lang)];
  const over = fen > terms.cap.value;
  const cap = formatMoney(terms.cap.value, lang);
  const source = terms.ratio?.source ?? '';
  const matching = namedFact(asked, 'matching-grant');
  return {
    status: 'answered',
    kind: 'derived',
    lead: lang === 'zh' ? `企业至少出${own}。` : `At least ${own} of company money.`,
    body: [
      lang === 'zh'
        ? `${grant} × ${ratio.own} ÷ ${ratio.grant} = ${own}（您录入的申报通知：${ratioText(ratio, lang)}，${source}）。`
        : `${grant} × ${ratio.own} ÷ ${ratio.grant} = ${own} (your call: ${ratioText(ratio, lang)}, ${source}).`,
      ...(over
        ? [lang === 'zh' ? `但${grant}超过最高${cap}。` : `But ${grant} is over the maximum of ${cap}.`]
        : []),
      summaryHas(asked, matching),
    ],
    actions: ['check-budget', 'read-passage'],
    cites: [matching.id, ...(over ? [termFact(asked, 'cap').id] : [])],
  };
}
