import { formatMoney } from '../../program/money.ts';
import type { Asked, Reply, Step } from './asked.ts';
import { claimsSomething } from './claims.ts';
import { askDesk } from './desks.ts';
import { marked } from './marks.ts';
import { percentsIn, sumsIn } from './question-figures.ts';
import { factsNamed, said, termFact } from './said.ts';

const CAP_SAID =
  /(?:\bcap(?:ped)?\b|\bmax\w*|\blimit\b|\bceiling\b|\bup to\b|上限|最高|最多|封顶|限额)[^?？,，.。;；]{0,14}?$/u;
const WANTED =
  /\b(?:ask|apply|applying|request|claim|get|receive|seek|put|want|need|propose|budget|go for|grant)\b|申请|要|拿|报|批|资助|支持/u;
/** Sums of other things than the grant. */
const OTHER_SUMS =
  /\b(?:revenue|turnover|sales|profit|capital|salary|salaries|project costs?|total budget|worth|invest\w*|loan)\b|营收|收入|销售额|利润|注册资本|投资额|总投资|贷款|项目总|产值/u;
const BEYOND = /\b(?:more than|over|above|exceed\w*|beyond|higher than)\b|超过|超出|高于|大于|突破/u;

/** A sum in the question: a cap claimed wrongly is put right, a sum asked for is held against the cap. */
export const premiseSums: Step = (asked) => {
  const { text } = asked;
  const sums = sumsIn(text);
  if (sums.length === 0) return percentClaim(asked);
  if (OTHER_SUMS.test(text) || !(WANTED.test(text) || CAP_ANY.test(text))) return null;
  const cap = asked.terms.cap.value;
  const claimed = claimedCaps(text);
  const wanted = sums.filter((sum) => !claimed.includes(sum));
  const wrong = claimed.some((sum) => sum !== cap);
  const [sum] = wanted.filter((candidate) => candidate !== cap);
  if (wrong) return otherwise(asked, sum ?? null);
  if (BEYOND.test(text) && sums.includes(cap)) return atMost(asked);
  if (sum !== undefined) return sum > cap ? tooMuch(asked, sum) : within(asked, sum);
  if (sums.includes(cap)) return within(asked, cap);
  return null;
};

const CAP_ANY = /\bcap\b|\bmax\w*|\blimit\b|\bceiling\b|上限|最高|最多|封顶/u;

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
  return {
    ...base(asked),
    kind: 'derived',
    lead: lang === 'zh' ? `不行。${lead}` : `No. ${lead}`,
    body: [said(asked, termFact(asked, 'cap')), ...sampleBeside(asked)],
  };
}

function within(asked: Asked, sum: bigint): Reply {
  const { lang, terms } = asked;
  const [money, cap] = [formatMoney(sum, lang), formatMoney(terms.cap.value, lang)];
  const matching = factsNamed(asked, ['matching-grant'])[0];
  return {
    ...base(asked),
    kind: 'derived',
    lead:
      lang === 'zh'
        ? `只看上限可以：${money}没有超过最高${cap}。`
        : `Yes, as far as the cap goes: ${money} is within ${cap}.`,
    body: [
      said(asked, termFact(asked, 'cap')),
      ...(matching ? [marked(matching.say[lang], [matching], lang)] : []),
    ],
    cites: [termFact(asked, 'cap').id, ...(matching ? [matching.id] : [])],
  };
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
function sampleBeside(asked: Asked): string[] {
  if (!/\b(?:sample|example|template|table)\b|样例|样表|示例|范例|模板/u.test(asked.text)) return [];
  return factsNamed(asked, ['sample-sums']).map((fact) => marked(fact.say[asked.lang], [fact], asked.lang));
}

function base(asked: Asked) {
  const cap = termFact(asked, 'cap');
  const [first] = cap.silences;
  const silence = first === undefined ? undefined : asked.library.silence(first);
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
