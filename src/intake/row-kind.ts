import { cleanText, closeSpread } from '../program/clean-text.ts';
import { namesSource } from './source-kind.ts';

export type RowKind = 'line' | 'total' | 'subtotal' | 'note';

/** Characters of a row's first words; longer text is no total. */
const MAX_NAME = 200;

const TOTAL =
  /^(?:(?:grand|overall|project|whole|full|our|the|my)\s+)*(?:budget\s+)?(?:total|sum)(?:\s+(?:project|program))?(?:\s+(?:budget|costs?|amount|investment|expenses?|expenditure|funding|sum|value|project|sources(?: of funds)?|uses(?: of funds)?|funds))?$|^(?:(?:our|the|my|project|whole|overall)\s+)*budget$|^whole project$|^(?:in total|in all|all in all|altogether|all together|overall|totals)$|^(?:(?:our|the|my|total|whole|overall)\s+)*project\s+(?:costs?|budget|investment|volume|amount)$/i;
const TOTAL_ZH =
  /^(?:本?项目)?(?:预算|费用|经费|资金|金额|投资)?(?:合计|总计|总额|共计|累计|总和|总预算|总投资|总经费|总费用|总金额)(?:金额|数|额|经费|费用)?$|^(?:以上|上述|[两二三四五六七八九十几]+(?:项|者|类|部分))?(?:一|总|合)?共(?:计|需要?|需?投入)?$|^(?:本?项目)(?:总)?预算$|^预算$|^总数?$/;
const SUBTOTAL = /^sub[- ]?totals?\b|\bsub[- ]?totals?$|^小计|小计$/i;
/** 设备费合计, "Equipment total": the sum of a part. */
const PART_SUM = /\S(?:合计|共计|总计)$|\w\s+totals?$/i;

/** Whether a name is that of a part's sum. 火炬资助合计 says what a source gives. */
export function namesPartSum(name: string): boolean {
  return PART_SUM.test(name.trim()) && !namesSource(name);
}
const NOTE =
  /^(?:notes?|remarks?|source|unit|units|currency|备注|注|说明|单位|金额单位|货币|币种)\s*[:：\d]/i;

/** What a row is, by its first words: 合计 and "Total" close a budget, "Total quality management" is a line. */
export function rowKind(first: string): RowKind {
  if (first.length > MAX_NAME) return 'line';
  const text = closeSpread(cleanText(first))
    // T O T A L
    .replace(/^(?:[A-Za-z] )+[A-Za-z]$/, (spelled) => spelled.replaceAll(' ', ''))
    .replace(/\([^()]*\)/g, ' ')
    .replace(/[*_`:=\s]+$/g, '')
    .replace(/^[*_`\s]+/g, '')
    .replace(/\s+/g, ' ')
    .replace(/(?:is|为|是|大概|大约|约|(?<=.)(?:一共|总共))$/, '')
    .trim();
  if (SUBTOTAL.test(text)) return 'subtotal';
  // Total 合计, 合计 / Total.
  const spoken = text.split(
    /\s*\/?\s*(?=\p{Script=Han})(?<!\p{Script=Han})|(?<=\p{Script=Han})\s*\/?\s*(?=[a-z])/iu,
  );
  if (spoken.every((part) => TOTAL.test(part) || TOTAL_ZH.test(part))) return 'total';
  return NOTE.test(closeSpread(cleanText(first)).trim()) ? 'note' : 'line';
}
