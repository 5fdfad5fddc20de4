import { readMoney } from '../../program/read-money.ts';
import { wholeRatio } from './whole-ratio.ts';

const AMOUNT =
  '(?:(?:人民币|RMB|CNY|¥) ?)*(?:\\d[\\d,]*(?:\\.\\d+)?|[一二三四五六七八九十百千两]+(?=[万亿]))(?: ?(?:百万|千万|万|亿|million|thousand))? ?(?:元|yuan|RMB|CNY)?';
const ZH_LIMIT = new RegExp(
  `(?:最高(?:不超过)?|(?:原则上)?(?:不|不得|未)(?:超过|高于)|上限(?:为|是)?|最多(?:不超过)?|至多)[^\\d,，。;；¥一二三四五六七八九十]{0,10}(${AMOUNT})`,
);
const ZH_WITHIN = new RegExp(`(${AMOUNT})(?:\\(含\\))? ?(?:以内|为(?:上?限|最高限额))`);
const ZH_GRANT =
  /资助|补助|补贴|专项资金|财政资金|财政经费|拨款|扶持资金|支持(?:资金|金额|额度|经费)|给予[^,，。;；]{0,20}支持|项目支持(?=最高|不超过|不高于|上限)/;
const ZH_OTHER =
  /营业收入|销售|注册资本|产值|单价|每人|人均|年薪|罚|差旅|总投资|投资总额|贷款|贴息|担保|奖励|税|自筹|去年|上年|往年|此前|原(?:为|上限)|例如|比如|假如|假设/;
const EN_LIMIT = new RegExp(
  `\\b(?:up to(?: a maximum of)?|at most|(?:not|never) (?:to )?exceed(?:ing)?|no more than|not more than|a maximum of|maximum (?:grant|support|funding|amount)(?: per project)? (?:is|of)|capped at|ceiling (?:is|of)) (?:a total of |an amount of )?(${AMOUNT})`,
  'i',
);
const EN_GRANT =
  /\b(?:grants?|granted|funding|funded|each project (?:may |can |will )?receives?|subsid(?:y|ies)|financial support|support per project|public funds)\b/i;
const EN_OTHER =
  /\b(?:revenues?|bonus(?:es)?|sales|turnover|registered capital|total investment|per (?:person|head|month|day)|salar(?:y|ies)|loans?|interest|fines?|prizes?|awards?|last year|previously|formerly|for example|e\.g\.|own funds)\b/i;

const SHARE =
  /(?:总投资|投资总额|总投入|总预算|预算总额|总经费|项目投资|项目投入|实际投入)额?的? ?(\d{1,2}(?:\.\d{1,2})?) ?[%％]|(\d{1,2}(?:\.\d{1,2})?) ?(?:%|per ?cent) of (?:the |its )?(?:(?:total|eligible|project) )*(?:investment|costs?|budget|expenditure)/gi;

/** The one share of the project that a sentence names, in percent, "30"; null for none and for tiers. */
export function grantShare(text: string): string | null {
  const [only, ...others] = new Set([...text.matchAll(SHARE)].map(([, zh, en]) => zh ?? en ?? ''));
  return others.length > 0 ? null : (only ?? null);
}

/** The most a project is granted, in yuan ("4000000.00"), where the sentence gives one amount as that limit. */
export function grantCap(sentence: string): string | null {
  const text = grantShare(sentence) === null ? sentence : sentence.replace(SHARE, '');
  const found =
    ZH_GRANT.test(text) && !ZH_OTHER.test(text)
      ? (ZH_LIMIT.exec(text) ?? ZH_WITHIN.exec(text))
      : EN_GRANT.test(text) && !EN_OTHER.test(text)
        ? EN_LIMIT.exec(text)
        : null;
  if (!found?.[1]) return null;
  // With a second amount the sentence tells of tiers or of something else.
  const amounts = [...text.matchAll(new RegExp(AMOUNT, 'g'))]
    .map(([written]) => readMoney(written))
    .filter((read) => read.kind === 'amount' && (read.currency || read.unit !== null));
  if (new Set(amounts.map((read) => read.kind === 'amount' && read.fen)).size !== 1) return null;
  const read = readMoney(found[1]);
  if (read.kind !== 'amount' || (!read.currency && read.unit === null) || read.fen <= 0n) return null;
  return `${read.fen / 100n}.${String(read.fen % 100n).padStart(2, '0')}`;
}

const SIDE = '((?:0(?=\\.)|[1-9]\\d?)(?:\\.\\d{1,2})?)';
const PARTS = `(?<![\\d:.])${SIDE} ?(?::|比) ?${SIDE}(?![\\d:]|\\.\\d)`;
const OWN =
  '(?:企业)?(?:自筹|自有|自投|配套)(?:资金|经费|投入)?|企业(?:投入|出资)|\\b(?:own|company|self-raised|matching) (?:funds?|funding|contribution)';
const GRANT =
  '(?:申请|财政|政府|专项|市级|省级|中央|资助|补助)[^与和:,，。;；]{0,8}?(?:资金|经费|资助|补助|拨款|额)|资助|\\b(?:the )?(?:requested |public )?(?:grant|subsidy|public funds?|state funds?)';
const OWN_FIRST = new RegExp(
  `(?:${OWN})[^,，。;；]{0,12}?(?:与|和|同|:|\\bto\\b)[^,，。;；]{0,8}?(?:${GRANT})[^,，。;；]{0,24}?${PARTS}`,
  'i',
);
const GRANT_FIRST = new RegExp(
  `(?:${GRANT})[^,，。;；]{0,12}?(?:与|和|同|:|\\bto\\b)[^,，。;；]{0,8}?(?:${OWN})[^,，。;；]{0,24}?${PARTS}`,
  'i',
);
const EQUAL =
  /(?:配套|自筹)[^,，。;；]{0,16}(?<![\d:.])1 ?(?::|比) ?1(?![\d:]|\.\d)|(?<![\d:.])1 ?(?::|比) ?1(?![\d:]|\.\d)[^,，。;；]{0,12}(?:配套|自筹)|\bmatch(?:ed|ing)?\b[^.;]{0,40}(?<![\d:.])1 ?: ?1(?![\d:]|\.\d)|(?<![\d:.])1 ?: ?1 match/i;

const CURRENCY = '(?:(?:RMB|CNY|¥) ?)?';
/** "At least CNY 1.5 for each CNY 1 of grant". */
const FOR_EACH = new RegExp(
  `\\b(?:at least|(?:no|not) less than|a minimum of) ${CURRENCY}${SIDE}(?: (?:yuan|RMB|CNY))?(?: (?:of|in|from) (?:its |their |the )?(?:own|company|self-raised|matching) (?:funds?|funding))? for (?:each|every) ${CURRENCY}(?:${SIDE} ?)?(?:(?:yuan|RMB|CNY) )?(?:of|in) (?:the )?(?:requested |public )?(?:grant|subsidy)\\b`,
  'i',
);
const NOT_OWN =
  /\b(?:revenues?|sales|turnover|tax(?:es)?|output|profits?|loans?|capital|investors?|investments?|returns?|exports?|for example|e\.g\.|last year|previous(?:ly)?|formerly)\b/i;

/** Own funds to grant, "2:1", where the sentence says which figure is whose; 1:1 needs no order. */
export function matchRatio(text: string): string | null {
  const own = OWN_FIRST.exec(text);
  const grant = GRANT_FIRST.exec(text);
  if (own !== null && grant === null) return whole(own[1], own[2]);
  if (grant !== null && own === null) return whole(grant[2], grant[1]);
  if (EQUAL.test(text)) return '1:1';
  const each = NOT_OWN.test(text) ? null : FOR_EACH.exec(text);
  return each === null ? null : whole(each[1], each[2] ?? '1');
}

/** 1.5:1 is 3:2: the ratio is kept in whole numbers. */
function whole(own = '', grant = ''): string | null {
  const ratio = wholeRatio(own, grant);
  return ratio && `${ratio.own}:${ratio.grant}`;
}
