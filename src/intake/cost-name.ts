import { HOLDS_AMOUNT } from './clause-parts.ts';
import type { TextLine } from './raw-table.ts';

/** A sentence about something else that happens to hold a figure. */
const SENTENCE =
  /\b(?:we|i|our company|they|it|has|have|had|goes|was|were|been|since|by|until|produces?|employs?|founded|hired?|sold|revenue|capacity|can|could|should|would|may|must|how|what|when|which|who|why|does|do|did)\b|[?？]|我们|成立|员工|年产|产能|营业?收入?|多少|吗|是否|怎么/i;

/** "We have 30 engineers": a number of these is no amount, unless it is plainly written as one. */
const COUNTED = /\b(?:units|people|engineers|employees|patents)$/i;
const PLAINLY_MONEY =
  /\d[,'’ \u00A0\u202F]\d{3}|\d{5}|\d\s*(?:[万亿元千kKmMw]|million|yuan)|CNY|RMB|[¥￥]|[一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟](?:[元万亿整]|角|分)/i;

/** What a sentence may be about, and a cost too. */
const TOPIC = /\b(?:revenue|capacity)\b|产能|年产|收入/gi;

/** How a letter greets, closes or tells of the company: nothing a budget line starts with. */
const LETTER =
  /^(?:(?:hi|hello|dear|please|thanks?|regards|(?:best|kind) regards|cheers|we|i|they|our company|(?:it|this) (?:is|was|will))(?![a-z])|我们|我司|您好|你好|请|谢谢|感谢|此致)/i;
/** "Date: 2026-03-01", "Tel: 13812345678", 注册资本：3000万元: a figure after a colon that is no cost. */
const NO_COST =
  /^(?:(?:start |end |closing |submission )?date|deadline|(?:project )?(?:period|duration|no|number|id)|tel|telephone|phone|mobile|fax|contact|post ?code|zip|address|account|registered capital|(?:annual )?(?:revenue|turnover|sales)|employees|headcount|staff|(?:项目|申报|申请|填报|实施|执行|建设|起止|截止|完成)?(?:日期|时间|期限|周期|年限)|(?:联系|固定)?电话|手机号?|传真|联系人|联系方式|(?:项目)?负责人|法定代表人|邮编|邮箱|(?:单位|注册|通讯)?地址|(?:项目|合同|证书|申报)?编号|统一社会信用代码|银行账号|账号|身份证号?|注册资[本金]|(?:上年度?)?(?:营业收入|销售收入|销售额|净利润|总资产|产值)|(?:职工|员工)(?:人数|总数)|(?:项目|单位|企业|公司|产品)名称|(?:申报|承担|申请)单位|project (?:name|title)|title|applicant|company name)(?:\s*(?:no\.?|number|号码?))?\s*[:：]/i;
/** A name that is a figure of the company's business: "Revenue 2024", 预计年销售收入. "Sales training" is a cost. */
const BUSINESS_NAME =
  /(?:\b(?:revenue|turnover|profits?|income|earnings|capacity|output value|market size|valuation|registered capital|(?:annual|expected|total|export) sales)(?: (?:in )?(?:19|20)\d\d)?|收入|销售额|利润|产值|产能|年产量?|利税|纳税额?|税收|估值|出口额|注册资[本金]|市场规模)$/i;
/** A sentence on the company's business or on what a program grants at most, whose amounts are no costs. */
const OTHER_MATTER =
  /\b(?:revenue|sales|sold|profit|turnover|capacity|capital|valued?|cap|maximum|ceiling|limit|up to|at most|last year|units|people|exports?|market size)\b|收入|销售|利润|产值|产能|注册资[本金]|上限|最高|不超过|去年|上年|市场规模|出口额|估值|利税|纳税/i;

export function isBusiness(name: string): boolean {
  return BUSINESS_NAME.test(name.trim());
}

/** Whether the amounts of a sentence are about something else than the budget. */
export function isOtherMatter(text: string): boolean {
  return OTHER_MATTER.test(text);
}

export function isNoCost(text: string): boolean {
  return NO_COST.test(text);
}

/** Words around a budget: a greeting, thanks, a sentence about the company. */
export function isLetter(text: string): boolean {
  return LETTER.test(text.trim());
}

/** "Fuel: 2x500k", "Fuel 1.000.000,00万": a name with something like an amount, whether or not that can be read. */
export function looksLikeLine(text: string): boolean {
  if (isLetter(text) || text.length > 120 || SENTENCE.test(text) || COUNTED.test(text)) return false;
  return HOLDS_AMOUNT.test(text) || /^[^:：=]{1,60}[:：=]\s*\S{0,10}\d/.test(text);
}

/** One statement with a figure in it, such as "Funding goes up to 3,000,000.", is no budget. */
export function isSentence(lines: readonly TextLine[]): boolean {
  const text = lines
    .map((line) => line.text.trim())
    .join(' ')
    .trim();
  const words = text.split(/\s+/).length;
  if (/;|；/.test(text)) return false;
  return words > 4
    ? /[.!?]$/.test(text) || SENTENCE.test(text) || COUNTED.test(text)
    : /\p{Script=Han}/u.test(text) && SENTENCE.test(text);
}

/**
 * A cost's name: short, and no sentence. A slash command is a budget already, so a sentence will do there when its
 * figure is plainly an amount: "We spend 3m on kilns", not "We were founded in 2025".
 */
export function isCostName(name: string, value: string, slash: boolean): boolean {
  if (
    !/\p{L}/u.test(name) ||
    /^(?:人民币|CNY|RMB|yuan)$/i.test(name) ||
    name.length > 60 ||
    name.split(/\s+/).length > 9 ||
    name.includes('?')
  )
    return false;
  const plainly = PLAINLY_MONEY.test(value);
  if (COUNTED.test(name)) return plainly;
  // "Capacity upgrade 500,000" is a cost, "Capacity 500,000" is none.
  const sentence = SENTENCE.test(plainly ? name.replace(TOPIC, ' ') : name) || isBusiness(name);
  return !sentence || (slash && (plainly || /\D$|^\D/.test(value)));
}

/** "## Part 2", "Page 2", 第2页: the number of a heading is no amount. */
const HEADING =
  /^(?:#+\s*)?(?:part|page|section|chapter|table|annex|appendix|sheet|version|draft|step|lot|附件|附表|表)\s*\d{1,3}$|^第\s*\d{1,3}\s*(?:页|部分|章|节)|^#+\s*\D*\d{1,3}$/i;

export function isHeading(text: string): boolean {
  return HEADING.test(text.trim());
}

/** What people and programs put where an amount should stand. */
const NEAR_AMOUNT =
  /^(?:[-+]?infinity|nan|null|undefined|#[\w/]+[!?]?|=.+|\?+|[-–—]+|(?:a |one )?(?:half|third|quarter|lot|few \w+)|lots|一半|若干|半数|\D?[\u00B2\u00B3\u00B9\u00BC-\u00BE\u0660-\u0669\u2070-\u2079\u2150-\u218B\u2460-\u24FF].*|[几数]?[零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟廿卅几多余到至元圆]+)$/i;

/** "Kiln: half", "Kiln: —", 窑炉：十几万: a name and, after a colon, something in place of its amount. */
export function nearAmount(text: string): { readonly name: string; readonly value: string } | null {
  const parts = /^([^:：=]{1,40})[:：]\s*(.{1,30})$/.exec(text);
  if (!parts?.[1] || !parts[2] || !NEAR_AMOUNT.test(parts[2].trim()) || SENTENCE.test(parts[1])) return null;
  return { name: parts[1].trim(), value: parts[2].trim() };
}

const NEAR_TAIL =
  /(?:[\d%％²³½¼¾]|[\p{Nd}\p{Nl}\p{No}]|[十百千万亿]\S?|half|third|nan|infinity|null|undefined|#[\w/]+[!?]?|=\S+|\?+|一半|若干|若干元)$/iu;

/** An item of a list parted by semicolons that names a cost and ends in something like an amount: 窑炉一半, 窑炉5G. */
export function isListItem(text: string): boolean {
  return (
    text.length <= 40 &&
    /^\p{L}/u.test(text) &&
    NEAR_TAIL.test(text) &&
    !SENTENCE.test(text) &&
    !isNoCost(text)
  );
}
