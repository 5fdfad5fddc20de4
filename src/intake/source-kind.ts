import type { SourceKind } from '../program/budget.ts';
import { type Dictionary, dictionary, latin, wordHits } from './word-hits.ts';

/** Provincial and municipal money and loans count neither as the Torch grant nor as the company's own. */
export const SOURCE_WORDS: Dictionary<SourceKind> = dictionary<SourceKind>([
  [
    'own',
    latin(
      'company|own|own fund|own capital|self|self[- ](?:funded|funding|raised|financed)|enterprise|investor|applicant|equity',
    ),
  ],
  [
    'own',
    latin(
      'match|matching|matched|matching fund|matched fund|company match|enterprise match|company matching fund|counterpart fund',
    ),
  ],
  [
    'own',
    /企业(?:自筹|配套|自有|出资|投入|承担)?(?:资金|经费)?|(?:本)?公司(?:自筹|出资|投入)?(?:资金|经费)?|(?:单位)?自筹(?:资金|经费|款)?|配套(?:资金)?|自有(?:资金)?|自出|投资人|股东|(?:(?:我们|我方|我司)(?:自己)?|自己)(?:出|承担|投入|掏)/,
  ],
  [
    'grant',
    latin(
      'torch|grant|matching grant|torch grant|torch program|torch fund|torch funding|grant fund|grant funding|requested|requested grant|grant requested',
    ),
  ],
  [
    'grant',
    /(?:国家|中央)(?:级)?财政(?:专项)?(?:资助|补助|拨款)?(?:资金|经费)?|财政(?:专项)?(?:资助|补助|拨款)?(?:资金|经费)|中央(?:财政)?(?:专项)?资金|国家专项(?:资金|经费)?/,
  ],
  [
    'grant',
    /(?:申请|拟申请|申报)?(?:火炬)(?:计划|项目)?(?:资助|资金|专项|经费|拨款|补助)?(?:资金|经费)?|(?:申请|拟申请)?(?:资助|专项|国拨)(?:资金|经费)?|申请|国拨|国家拨款|财政资助/,
  ],
  [
    'other',
    latin(
      'loan|bank|bank loan|subsidi[sz]ed loan|provincial|municipal|bonus|bonuse|province|city|local government',
    ),
  ],
  [
    'other',
    latin(
      '(?:provincial|municipal|province|city|local|local government|bank)(?: government)? (?:and municipal )?(?:grant|subsidy|subsidie|bonus|bonuse|fund|funding|award|match|matching fund|matching)',
    ),
  ],
  [
    'other',
    /(?:省级|市级|省财政|市财政|区财政|县级|省市|省、市|地方(?:财政|政府)?|区级|园区)(?:财政)?(?:专项)?(?:配套|资助|专项|奖励|奖补|补助|补贴|拨款|支持)?(?:资金|经费)?/,
  ],
  ['other', latin('other (?:source|fund|funding|financing|money)|other source of fund')],
  ['other', /其他(?:资金)?来源|其他(?:资金|经费)|其它(?:资金|来源|经费)/],
  ['other', /(?:银行)?(?:贴息)?(?:贷款|借款)|银行|奖励(?:资金)?|奖补(?:资金)?/],
]);

/** Whose money a label names; null when it names no source or more than one. */
export function sourceKind(label: string): SourceKind | null {
  if (label.length > 120) return null;
  const kinds = new Set(wordHits(label, SOURCE_WORDS).map((hit) => hit.value));
  const [only] = kinds;
  return kinds.size === 1 && only !== undefined ? only : null;
}

/** True when any word for a source stands in the text. */
export function namesSource(text: string): boolean {
  return wordHits(text, SOURCE_WORDS).length > 0;
}

/** True when nothing but source words and small connecting words stands in the label: "from the company". */
export function isSourceLabel(label: string): boolean {
  if (sourceKind(label) === null) return false;
  let rest = label.toLowerCase();
  for (const hit of [...wordHits(label, SOURCE_WORDS)].reverse()) {
    rest = `${rest.slice(0, hit.at)} ${rest.slice(hit.at + hit.length)}`;
  }
  rest = rest
    .replace(SMALL_WORDS, ' ')
    .replace(
      /其中|其余|余下|剩余|包括|包含|均|全部|都|拟|想|希望|打算|准备|再|由|来自|出资|承担|投入|投资|支付|资金|经费|来源|部分|金额|计|为|的|共|合计|向|从|科技/g,
      ' ',
    );
  return !/[\p{L}\p{N}]/u.test(rest);
}

const SMALL_WORDS =
  /(?<![a-z])(?:from|by|of|which|the|a|in|for|is|are|we|ask|asks|asking|apply|applied|request|pay|pays|paid|contributes?|contribution|rest|remainder|balance|remaining|funds?|funding|funded|money|cash|total|amount|share|part|portion|source|financed|program|programme|budget|our|and|with|plus|side|government)(?![a-z])/g;
