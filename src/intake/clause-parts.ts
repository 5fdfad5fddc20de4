import { AMOUNT, PERCENT } from './amount-pattern.ts';
import { isSourceLabel } from './source-kind.ts';
import { standsApart } from './stands-apart.ts';

const NAME_FIRST = new RegExp(`^(.*?[^\\s:=])\\s*(?:[:=–—]|-(?=\\s))?\\s*(${AMOUNT})$`, 'i');
/** A text in which an amount plainly stands. */
export const HOLDS_AMOUNT =
  /(?:\d{1,3}(?:,\d{3})+|\d{1,15}(?:\.\d{1,8})?\s?(?:[多余来]?[万亿]|[kKmM](?![A-Za-z])|(?:million|yuan|RMB|CNY)\b)|(?:CNY|RMB|[¥￥])\s?\d|[一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟]+[万亿]|[一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟]{2,}元)/i;
const NEXT_SHARE = new RegExp(
  `^\\s*[:=,+/&–—-]*\\s*(?:and\\s+)?(\\D+?)\\s*[:=]?\\s*(${PERCENT}|${AMOUNT})(?=\\s|[,+/&=]|[^\\d]|$)`,
  'i',
);
const FIRST_AMOUNT = new RegExp(`^(\\D*?[\\p{L}][^,]*?)\\s*[:=]?\\s*(${AMOUNT})(?=[\\s:=,+/–—-])`, 'iu');
const AMOUNT_FIRST = new RegExp(
  `^(?:we (?:will |plan to |also )*(?:spend|need|ask for|request|apply for|want|budget|plan(?: for)?|allocate|set aside|estimate)\\s+)?(${AMOUNT})\\s*(?:for|on|towards|from|用于)?\\s*(\\D+)$`,
  'i',
);
/** Verbs that join a name to its amount: "Equipment costs 7,000,000", 设备购置费用为300万元. */
const JOINED =
  /\s+(?:costs?|is|are|will be|will cost|of|at|needs|about|comes to|amounts to)$|(?:费用)?(?:[为是]|需要?|要)$/i;
/** "We will spend 3m on kilns", 我们计划购置设备300万元: who plans it is no part of the name. */
const PLANNER =
  /^(?:(?:我们|我司|我公司|本公司|本企业|本项目|项目|公司)(?:计划|拟|将|预计|需|需要)|拟|计划|预计)(?:投入|花费|使用|安排)?(?=[\p{Script=Han}])(?!(?:申请|自筹|由))/u;
/** What may stand between an amount and its sources. */
export const OF_WHICH =
  /^\s*[:,–—-]*\s*(?:of which|including|comprising|made up of|funded by|split|其中|包括|含)\s*[:]?\s*/i;

/** Labels and amounts one after the other to the end of the text; null when anything else stands in it. */
export function labelledAmounts(
  text: string,
  isLabel: (label: string) => boolean,
): readonly { readonly label: string; readonly value: string }[] | null {
  const pairs: { label: string; value: string }[] = [];
  let rest = text.replace(/[.!]$/, '');
  while (rest.trim() !== '') {
    const pair = NEXT_SHARE.exec(rest);
    const label = pair?.[1]?.trim();
    if (!pair?.[2] || !label || !isLabel(label)) return null;
    pairs.push({ label, value: pair[2] });
    rest = rest.slice(pair[0].length);
  }
  return pairs.length === 0 ? null : pairs;
}

/** "Equipment 7M = company 4M + grant 3M": one name, its amount, then sources one after the other. */
export function amountAndShares(text: string): { name: string; value: string; shares: string } | null {
  const first = FIRST_AMOUNT.exec(text);
  if (!first?.[1] || !first[2]) return null;
  const rest = text.slice(first[0].length).replace(OF_WHICH, '');
  const shares = labelledAmounts(rest, isSourceLabel);
  if (shares === null) return null;
  return {
    name: tidy(first[1]),
    value: first[2],
    shares: shares.map(({ label, value }) => `${label} ${value}`).join('; '),
  };
}

/** A name with the amount after it, or the amount first: "7,000,000 for kilns". */
export function nameAndAmount(text: string): { name: string; value: string } | null {
  const body = text.replace(/^(?:and|plus|其中|以及|和)\s*/i, '').replace(/[.!]$/, '');
  const after = NAME_FIRST.exec(body);
  if (after?.[1] && after[2] && /\p{L}/u.test(after[1])) {
    const apart = standsApart(body.slice(0, body.length - after[2].length), after[2]);
    return apart ? { name: tidy(after[1]), value: after[2] } : null;
  }
  const before = AMOUNT_FIRST.exec(body);
  if (before?.[1] && before[2] && (isSourceLabel(before[2]) || /\b(?:for|on|towards)\b|用于/.test(body))) {
    return { name: tidy(before[2]), value: before[1] };
  }
  return null;
}

function tidy(name: string): string {
  return name
    .replace(PLANNER, '')
    .replace(/[\s:=→]+$/, '')
    .replace(JOINED, '')
    .replace(/[\s.…·_]{2,}$|\s+[–—-]+$/, '')
    .replace(/^["'“”、:\s]+|["'“”\s:=,]+$/g, '')
    .trim();
}
