import { readMoney } from '../program/read-money.ts';

const MOST_TEXT = 160;
const AMOUNT_EN =
  '(?<amount>[¥￥]?\\s?(?:CNY|RMB)?\\s?\\d[\\d,.]*\\s*(?:k|m|million|万元?|亿元?)?(?!\\w)\\s*(?:yuan|CNY|RMB)?)';
const AMOUNT_ZH =
  '(?<amount>(?:人民币)?[¥￥]?[\\d零〇一二两三四五六七八九十百千][\\d,，.零〇一二两三四五六七八九十百千]*\\s*(?:万|亿)?元?)';
const WHO_EN = '(?:(?:we|i|the company|our company|our side)\\s+)';
const CAN_EN =
  '(?:can|could|are able to|is able to|will|would)\\s+(?:bear|afford|pay|add|contribute|put in|cover|raise|take on|take over|manage|spare|find)';
const LIMIT_EN = '(?:only|just|at most|at the most|up to|no more than|not more than|a maximum of)';
const WHO_ZH = '(?:我们|我司|我公司|本公司|本单位|公司|企业|自己)';
const BEAR_ZH =
  '(?:(?:承担得起|承担|负担|出资|出得起|出|增加|追加|加|拿出来|拿得出|拿出|拿|自筹|配套|投入|筹集|筹)(?:自筹|配套)?(?:资金)?)';
const MORE_ZH = '(?:的?(?:自筹|资金|配套|企业自筹))?';

/** How people say what the company can add at most. A sum "in total" would be another figure. */
const LIMITS: readonly RegExp[] = [
  new RegExp(
    `^${WHO_EN}${CAN_EN}\\s+${LIMIT_EN}\\s+(?:another\\s+|an?\\s+)?${AMOUNT_EN}(?:\\s+(?:more|extra))?$`,
    'i',
  ),
  new RegExp(
    `^${WHO_EN}(?:can|could|are able to|will)\\s+(?:only|at most|just)\\s+(?:bear|afford|pay|add|contribute|put in|cover|raise|take on|take over|manage|spare|find)\\s+(?:another\\s+)?${AMOUNT_EN}(?:\\s+(?:more|extra))?$`,
    'i',
  ),
  new RegExp(
    `^${WHO_EN}(?:can(?:no|['’]?)t|can not|are not able to)\\s+(?:bear|afford|pay|add|contribute|put in|cover|raise|take on|manage)\\s+more than\\s+${AMOUNT_EN}(?:\\s+(?:more|extra))?$`,
    'i',
  ),
  new RegExp(`^(?:${LIMIT_EN}\\s+)${AMOUNT_EN}(?:\\s+(?:more|extra))?$`, 'i'),
  new RegExp(
    `^(?:${WHO_EN}${CAN_EN}\\s+)?${AMOUNT_EN}(?:\\s+(?:more|extra))?\\s+(?:at most|at the most|max(?:imum)?)$`,
    'i',
  ),
  new RegExp(
    `^(?:the most ${WHO_EN}can (?:bear|afford|pay|add|contribute|put in) is|our (?:limit|maximum) is)\\s+${AMOUNT_EN}(?:\\s+(?:more|extra))?$`,
    'i',
  ),
  new RegExp(
    `^${WHO_ZH}?(?:最多|至多|顶多|最高)(?:也)?(?:就|只|还|再)?(?:能够|能|可以|可|得起)?(?:够)?(?:再)?${BEAR_ZH}?(?:得起)?${AMOUNT_ZH}${MORE_ZH}$`,
  ),
  new RegExp(
    `^${WHO_ZH}?(?:就|仅|只)(?:能够|能|可以|可)?(?:够)?(?:再)?${BEAR_ZH}(?:得起)?${AMOUNT_ZH}${MORE_ZH}$`,
  ),
  new RegExp(`^${WHO_ZH}?${BEAR_ZH}?(?:不能超过|不超过|不得超过|上限(?:是|为)?)${AMOUNT_ZH}${MORE_ZH}$`),
  new RegExp(
    `^${WHO_ZH}?(?:能|可以)(?:再)?${BEAR_ZH}(?:的)?(?:最多|上限)?(?:是|为|只有)${AMOUNT_ZH}${MORE_ZH}$`,
  ),
];

const NOTHING: readonly RegExp[] = [
  new RegExp(
    `^${WHO_EN}(?:can(?:no|['’]?)t|can not|are not able to)\\s+(?:bear|afford|pay|add|contribute|put in|cover|raise|take on)\\s+(?:any ?(?:thing|more)|more|anything more)$`,
    'i',
  ),
  new RegExp(`^${WHO_EN}can\\s+(?:bear|afford|pay|add|contribute|put in)\\s+nothing(?:\\s+more)?$`, 'i'),
  new RegExp(
    `^${WHO_ZH}?(?:(?:已)?(?:不能|无法|没法|没办法|没有能力)(?:再)?(?:多)?(?:承担|负担|增加|追加|出资|出钱|投入)(?:更多|了)?${MORE_ZH}|(?:一分钱?|一分)(?:也|都)(?:拿不出|出不起|出不了)(?:来)?了?)$`,
  ),
];

const TOTAL = /\b(?:in total|altogether|in all|overall)\b|总共|一共|合计|总计/i;
const LEAD = /^(?:(?:but|sorry|no|well|however|unfortunately|但是?|不行|不过|抱歉)[\s,，.。]+)*/i;
const TAIL =
  /[\s,，。.!！]*(?:(?:so\s+)?(?:what (?:then|now|can we do)|how (?:then|now))\s*[?？]|(?:怎么办|怎么改|怎么调整?|如何调整|那怎么改)\s*[?？]?)?[\s。.!！]*$/i;

/** Fen that the company can add at most, where a message says that and nothing else; null otherwise. */
export function readBear(text: string): bigint | null {
  if (text.length > MOST_TEXT || text.includes('\n') || TOTAL.test(text)) return null;
  const said = text.replace(LEAD, '').replace(TAIL, '').trim();
  if (NOTHING.some((pattern) => pattern.test(said))) return 0n;
  for (const pattern of LIMITS) {
    const amount = pattern.exec(said)?.groups?.amount;
    const read = amount === undefined ? null : readMoney(amount.trim());
    if (read?.kind === 'amount' && read.fen >= 0n) return read.fen;
  }
  return null;
}
