import type { Fact } from '../../program/fact.ts';
import { formatMoney } from '../../program/money.ts';
import { readMoney } from '../../program/read-money.ts';
import type { Asked, Reply, Step } from './asked.ts';
import { claimsSomething } from './claims.ts';
import { askDesk } from './desks.ts';
import { marked } from './marks.ts';
import { namedFact } from './named-facts.ts';
import { percentsIn, type SumAt, sumsAt, sumsIn } from './question-figures.ts';
import { callRatio, grantBeside, ownBesideGrant, ratioFormula } from './ratio.ts';
import { factsNamed, said, termFact } from './said.ts';
import { roleOf, type SumRole } from './sum-roles.ts';
import { openSilence } from './supplied.ts';

const CAP_SAID =
  /(?:\bcap(?:ped)?\b|\bmax\w*|\blimit\b|\bceiling\b|\bup to\b|上限|最高|最多|封顶|限额)[^?？,，.。;；]{0,14}?$/u;
const WANTED =
  /\b(?:ask|apply|applying|request|claim|get|receive|seek|put|want|need|propose|budget|go for|grants?)\b|申请|要|拿|报|批|资助|支持/u;
const BEYOND = /\b(?:more than|over|above|exceed\w*|beyond|higher than)\b|超过|超出|高于|大于|突破/u;

/** A sum in the question: a cap claimed wrongly is put right, a sum asked for is held against the cap. */
export const premiseSums: Step = (asked) => {
  const { text } = asked;
  const all = sumsAt(text);
  if (inForeignMoney(text) && (all.length > 0 || /\d/u.test(text) || CAP_ANY.test(text)))
    return aboutGrant(text, all) ? foreignMoney(asked) : null;
  if (all.length === 0) return percentClaim(asked);
  if (!aboutGrant(text, all)) return null;
  const cap = asked.terms.cap.value;
  const claimed = claimedCaps(text);
  const ofGrant = all.filter((sum) => isGrant(roleOf(text, sum))).map(({ fen }) => fen);
  if (ofGrant.length === 0 && claimed.length === 0)
    return HOW_MUCH.test(text) && !SAMPLE.test(text) ? mostOf(asked, all) : null;
  const wanted = ofGrant.filter((sum) => !claimed.includes(sum));
  const wrong = claimed.some((sum) => sum !== cap);
  const [sum] = wanted.filter((candidate) => candidate !== cap);
  if (wrong) return otherwise(asked, sum ?? null);
  if (BEYOND.test(text) && ofGrant.includes(cap)) return atMost(asked);
  if (sum !== undefined) return sum > cap ? tooMuch(asked, sum) : within(asked, sum);
  if (ofGrant.includes(cap) || claimed.includes(cap)) return within(asked, cap);
  return null;
};

// A sum that nothing says to be something else is the sum asked for.
function isGrant(role: SumRole): boolean {
  return role === 'grant' || role === 'unsaid';
}

function aboutGrant(text: string, sums: readonly SumAt[]): boolean {
  if (CAP_ANY.test(text)) return true;
  if (!WANTED.test(text)) return false;
  return sums.length === 0 || HOW_MUCH.test(text) || sums.some((sum) => isGrant(roleOf(text, sum)));
}

/** What the sample adds up to is answered from the sample. */
const SAMPLE = /样例|样表|示例|范例|\b(?:sample|example|template)\b/u;

/** Wants the grant's size, beside sums of other things. */
const HOW_MUCH =
  /\bhow (?:much|big|large)\b.*\b(?:grants?|get|claim|ask|apply|receive|torch|subsid\w*)\b|(?:资助|申请|拿|补助|补贴|申报).{0,6}多少|多少.{0,4}(?:资助|补助|补贴)|最[多高].{0,4}(?:拿|申请|资助|给)/u;

/** Names a currency other than the text's; the reader of money knows them. */
function inForeignMoney(text: string): boolean {
  return readMoney(`1 ${text.slice(0, LONGEST_READ)}`).kind === 'other-currency';
}

/** The reader of money refuses longer texts. */
const LONGEST_READ = 110;

function foreignMoney(asked: Asked): Reply {
  const { lang, terms } = asked;
  const cap = formatMoney(terms.cap.value, lang);
  return {
    ...base(asked),
    kind: 'premise',
    lead:
      lang === 'zh'
        ? `不能这样比较：上限为人民币${cap}，不是外币。`
        : `Not in that currency: the cap is ${cap} in Chinese yuan (CNY).`,
    body: [
      said(asked, termFact(asked, 'cap')),
      lang === 'zh'
        ? '文本没有规定汇率，这里也不作假定；请按人民币金额再问。'
        : 'The text sets no exchange rate and none is assumed here; ask again with the sum in CNY.',
    ],
    next: null,
  };
}

// A budget or a cost is not the sum asked for: the cap is the answer, and the call's ratio where there is one.
function mostOf(asked: Asked, sums: readonly SumAt[]): Reply {
  const { lang, terms, text } = asked;
  const cap = terms.cap.value;
  const [one] = sums;
  const ratio = callRatio(asked);
  const role = one ? roleOf(text, one) : 'unsaid';
  const byRatio = one && ratio && sums.length === 1 ? grantBeside(ratio, one.fen, role) : null;
  const most = byRatio !== null && byRatio < cap ? byRatio : cap;
  return {
    ...base(asked),
    kind: 'derived',
    lead: lang === 'zh' ? `最高${formatMoney(most, lang)}。` : `At most ${formatMoney(most, lang)}.`,
    body: [
      said(asked, termFact(asked, 'cap')),
      ...(byRatio !== null && one && ratio
        ? [ratioFormula(asked, ratio, one.fen, byRatio, role)]
        : factsNamed(asked, ['matching-grant']).map((fact) => said(asked, fact))),
      ...(ratio === null
        ? [
            lang === 'zh'
              ? '文本没有说资助占预算或某项费用的多少。'
              : 'It does not say which share of a budget or a cost the grant pays.',
          ]
        : []),
    ],
    cites: [termFact(asked, 'cap').id, 'matching-grant'],
  };
}

const CAP_ANY =
  /\bcap\b|\b(?:grants?|torch|program|they|it)\b.{0,16}\bup to\b|\bmax\w*|\blimit\b|\bceiling\b|上限|最高|最多|封顶/u;

// Sums that stand right after a word for the cap: "the cap is 8 million".
function claimedCaps(text: string): bigint[] {
  const figure =
    /(?:¥|￥|cny|rmb)?\s*[\d一二两三四五六七八九十百][\d,.]*\s*(?:million|mn|m\b|k\b|千万|百万|万|亿|元|yuan)?/gu;
  return [...text.matchAll(figure)].flatMap((match) =>
    CAP_SAID.test(text.slice(0, match.index)) ? sumsIn(match[0]) : [],
  );
}

function otherwise(asked: Asked, sum: bigint | null): Reply {
  const { lang, terms } = asked;
  const cap = formatMoney(terms.cap.value, lang);
  return {
    ...base(asked),
    kind: 'premise',
    lead:
      lang === 'zh'
        ? `${whose(asked)}不是这样写的：最高${cap}。`
        : `${whose(asked)} says otherwise: at most ${cap}.`,
    body: [said(asked, termFact(asked, 'cap')), ...(sum === null ? [] : [compared(asked, sum)])],
  };
}

function atMost(asked: Asked): Reply {
  const cap = formatMoney(asked.terms.cap.value, asked.lang);
  return {
    ...base(asked),
    kind: 'derived',
    lead: asked.lang === 'zh' ? `不能超过，最高${cap}。` : `No: ${cap} is the most.`,
    body: [said(asked, termFact(asked, 'cap'))],
  };
}

function tooMuch(asked: Asked, sum: bigint): Reply {
  const { lang } = asked;
  const lead = compared(asked, sum);
  const sample = sampleBeside(asked);
  return {
    ...base(asked),
    kind: 'derived',
    lead: lang === 'zh' ? `不行。${lead}` : `No. ${lead}`,
    body: [
      said(asked, termFact(asked, 'cap')),
      ...sample.map((fact) => marked(fact.say[lang], [fact], lang)),
    ],
    cites: [termFact(asked, 'cap').id, ...sample.map(({ id }) => id)],
  };
}

function within(asked: Asked, sum: bigint): Reply {
  const { lang, terms } = asked;
  const [money, cap] = [formatMoney(sum, lang), formatMoney(terms.cap.value, lang)];
  const matching = namedFact(asked, 'matching-grant');
  return {
    ...base(asked),
    kind: 'derived',
    lead:
      lang === 'zh'
        ? `只看上限可以：${money}没有超过最高${cap}。`
        : `Yes, as far as the cap goes: ${money} is within ${cap}.`,
    body: [said(asked, termFact(asked, 'cap')), said(asked, matching), ...ownBeside(asked)],
    cites: [termFact(asked, 'cap').id, matching.id],
  };
}

// "We pay 1 million" beside the grant: by itself it proves nothing, since the text gives no ratio.
function ownBeside(asked: Asked): string[] {
  const { text, lang } = asked;
  const sums = sumsAt(text);
  const own = sums.find((sum) => roleOf(text, sum) === 'own');
  const grant = sums.find((sum) => isGrant(roleOf(text, sum)));
  if (!own || !grant) return [];
  const [mine, theirs] = [formatMoney(own.fen, lang), formatMoney(grant.fen, lang)];
  const ratio = callRatio(asked);
  if (ratio !== null) {
    const needed = ownBesideGrant(ratio, grant.fen);
    const need = formatMoney(needed, lang);
    if (own.fen >= needed)
      return [
        lang === 'zh' ? `企业出资${mine}，达到所需的${need}。` : `Your ${mine} reaches the ${need} needed.`,
      ];
    return [
      lang === 'zh'
        ? `企业出资${mine}不够：按通知须出${need}。`
        : `Your ${mine} is not enough: the call’s ratio needs ${need}.`,
    ];
  }
  return own.fen >= grant.fen
    ? []
    : [
        lang === 'zh'
          ? `企业出资${mine}少于资助${theirs}，是否够配套，文本没有说明，请先问清。`
          : `Your ${mine} is less than the ${theirs} of grant; whether that is enough to match, the text doesn’t say.`,
      ];
}

function compared({ lang, terms }: Asked, sum: bigint): string {
  const cap = terms.cap.value;
  const [money, limit] = [formatMoney(sum, lang), formatMoney(cap, lang)];
  if (sum <= cap) return lang === 'zh' ? `${money}在最高${limit}以内。` : `${money} is within ${limit}.`;
  const over = formatMoney(sum - cap, lang);
  return lang === 'zh'
    ? `${money}比最高${limit}多${over}。`
    : `${money} is ${over} over the maximum of ${limit}.`;
}

function percentClaim(asked: Asked): Reply | null {
  const { text, lang } = asked;
  if (percentsIn(text).length === 0 || /样例|样表|示例|\b(?:sample|example|template)\b/u.test(text))
    return null;
  if (
    !claimsSomething(text) &&
    !asked.ordered &&
    !/^(?:so |and )?(?:is|are|does|do|can|will|would)\b|吗|是不是|能不能/u.test(text)
  )
    return null;
  if (!/\b(?:grant|cover\w*|pays?|fund\w*|match\w*|costs?)\b|资助|配套|比例|承担/u.test(text)) return null;
  return {
    ...base(asked),
    kind: 'premise',
    lead:
      lang === 'zh'
        ? '文本不是这样写的：它只规定金额上限，没有写百分比。'
        : 'The text says otherwise: it sets a maximum amount and no percentage.',
    body: [
      said(asked, termFact(asked, 'cap')),
      ...factsNamed(asked, ['matching-grant']).map((fact) => said(asked, fact)),
    ],
  };
}

// "Like the template does": what the sample asks for is no permission.
function sampleBeside(asked: Asked): Fact[] {
  if (!/\b(?:sample|example|template|table)\b|样例|样表|示例|范例|模板/u.test(asked.text)) return [];
  return factsNamed(asked, ['sample-sums']);
}

function base(asked: Asked) {
  const cap = termFact(asked, 'cap');
  const [first] = cap.silences;
  const silence = openSilence(asked, first === undefined ? undefined : asked.library.silence(first));
  return {
    status: 'answered',
    next: silence ? askDesk(silence, asked.lang) : null,
    actions: ['check-budget', 'read-passage'],
    cites: [cap.id],
  } satisfies Partial<Reply>;
}

/** Whose words put it right: the text's, or the call's where one was entered. */
function whose({ terms, lang }: Asked): string {
  if (terms.cap.origin === 'call') return lang === 'zh' ? '您录入的申报通知' : 'Your call';
  return lang === 'zh' ? '文本' : 'The text';
}
