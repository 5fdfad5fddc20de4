import { PLEASE_EN, PLEASE_ZH } from './check-words.ts';

/** What is asked about the documents that a conversation keeps. */
export type DocumentRequest =
  | { readonly kind: 'add-document' }
  | { readonly kind: 'own-documents' }
  /** `names` as they were written, the older first; empty where none were. `question`: the words, should they mean something else. */
  | { readonly kind: 'compare-documents'; readonly names: readonly string[]; readonly question: string };

/** Characters of words beside a file; longer ones tell or ask something of their own. */
const MOST = 160;

const NOUN_EN =
  "(?:(?:application|funding|official|bureau(?:['’]s)?)\\s+)?(?:calls?(?: for (?:applications|proposals))?|notices?|documents?|docs?|guidelines?|guides?|announcements?|circulars?|files?|pdfs?|attachments?|rules|papers?|texts?)";
const THE_EN =
  "(?:(?:this|these|that|the|our|an?|new|newest|latest|updated|attached|following|current|official|city|district|20\\d\\d|(?:this|last|next) year['’]s|year['’]s|bureau['’]s)\\s+)*";
const KEEP_EN = '(?:add|keep|save|store|include|ingest|remember|take in|read in|file)';
const ADD_EN: readonly RegExp[] = [
  new RegExp(
    `${PLEASE_EN}${KEEP_EN}\\s+${THE_EN}${NOUN_EN}(?:\\s+(?:please|here|too|as well|to (?:our|your|the) (?:documents|files|sources)|for (?:us|me|this channel|(?:the|our) application)|as (?:a|our|the) (?:document|source|call|notice)))*\\s*[.!]*$`,
    'i',
  ),
  new RegExp(
    `${PLEASE_EN}${KEEP_EN}\\s+(?:this|these|it|them)(?:\\s+(?:please|here|too|as (?:a|our|the) (?:document|source|call|notice)))*\\s*[.!]*$`,
    'i',
  ),
  new RegExp(
    `^(?:(?:this|here|that|attached)(?:\\s+is|['’]s)|these are|here are|attached:?)\\s+${THE_EN}${NOUN_EN}(?:\\s+(?:from|of|for|by|as)\\b[^?？]{0,60})?\\s*[.!]*$`,
    'i',
  ),
];

const NOUN_ZH =
  '(?:申报通知|申报指南|申报公告|通知|指南|公告|文件|文档|附件|办法|细则|资料|政策|方案|批文|说明)';
const THIS_ZH = '(?:这[份个些篇]?|该|此|本|附件里?的?|附上的|上述|以下|上面的?|新的?|最新的?)*';
const KEEP_ZH = '(?:收录|保存|存档|归档|留存|存入|存下来|存下|收下|收好|添加|加入|加进来|纳入|入库)';
const ADD_ZH: readonly RegExp[] = [
  new RegExp(
    `${PLEASE_ZH}${KEEP_ZH}(?:一下|下|到(?:文件|资料)[库里中]*)?(?:${THIS_ZH}${NOUN_ZH}|这[份个些]?)?(?:吧|谢谢)?[。！!]*$`,
  ),
  new RegExp(
    `${PLEASE_ZH}(?:把|将)${THIS_ZH}${NOUN_ZH}?(?:都)?${KEEP_ZH}(?:一下|进来|起来|下来|进去|到文件[库里中]*)?(?:吧)?[。！!]*$`,
  ),
  new RegExp(
    `^(?:这[份个些]?|附件|附上的?|以下|上面)(?:就)?(?:是|为)?[^?？吗，,。\\n]{0,20}${NOUN_ZH}(?:，?请?(?:收录|保存|查收|存档|收好)(?:一下)?)?[。！!]*$`,
  ),
];

const LIST: readonly RegExp[] = [
  new RegExp(
    `${PLEASE_EN}(?:(?:show|list|give)(?: (?:me|us))?\\s+)?(?:(?:our|my|the|all|own|kept|added|these)\\s+)*(?:documents|files|docs)(?:\\s+(?:list|(?:you|we) (?:have|keep|added)|kept here|here))?\\s*[.!?？]*$`,
    'i',
  ),
  /^(?:which|what) (?:documents|files)\s+(?:do|did|have|are)\s+(?:you|we|kept|here|there|added)(?:\s+(?:have|keep|add|added|kept|here))*\s*[?？.]*$/i,
  /^(?:查看|显示|列出|看看|看一下|打开)?(?:我的|我们的|本单位的?|本公司的?|本频道的?|已?收录的|已?添加的|自有|自己的)(?:全部|所有)?(?:文件|文档|资料)(?:清单|列表|库)?[。！!？?]*$/,
  /^(?:文件|文档)(?:清单|列表|库)[。！!？?]*$/,
  /^(?:现在|目前|这里|本频道)?(?:都)?(?:收录了|保存了|有)哪些(?:文件|文档)[。？?]*$/,
];

const COMPARE: readonly RegExp[] = [
  /^(?:please\s+)?(?:compare|diff)\s+(?<a>[^?？\n]{1,120}?)\s+(?:with|and|to|against|vs\.?)\s+(?<b>[^?？\n]{1,120}?)\s*[.!]*$/i,
  /^(?:what (?:changed|is different|are the (?:changes|differences)))\s+(?:between|from)\s+(?<a>[^?？\n]{1,120}?)\s+(?:and|to)\s+(?<b>[^?？\n]{1,120}?)\s*[?？.]*$/i,
  /^(?:请|帮我们?|麻烦)*(?:对比|比较|比对|对照)(?:一下|下)?(?<a>[^?？\n]{1,80}?)(?:和|与|跟|同|、)(?<b>[^?？\n]{1,80}?)(?:的(?:变化|区别|差异|不同))?[。！!]*$/,
  /^(?<a>[^?？\n]{1,80}?)(?:和|与|跟|同|、)(?<b>[^?？\n]{1,80}?)(?:相比)?(?:有(?:什么|哪些)|的)(?:变化|区别|差异|不同)[。？?]*$/,
];
const COMPARE_ALL =
  /^(?:(?:please\s+)?(?:compare|diff)\s+(?:(?:our|the|my|both|two|these)\s+)*(?:documents|files|calls|notices|versions)|(?:请|帮我们?)*(?:对比|比较|比对)(?:一下)?(?:我们的|我的|这|两|几|份|个)*(?:文件|通知|版本|文档))\s*[.。！!]*$/i;
/** What a document is called by; "compare the cap with the rate" names none. */
const NAMES_DOCUMENT =
  /\.(?:pdf|docx?|xlsx?|html?|md|txt|csv)\b|[“"《][^”"》]+[”"》]|\b(?:notice|call|document|guidelines?|version|circular|announcement)\b|通知|指南|公告|文件|办法|细则|版本/i;

/** A request about own documents; null where the words ask for something else. */
export function documentRequest(text: string, withFile: boolean): DocumentRequest | null {
  if (text.length > MOST || text.includes('\n')) return null;
  if (/\bbudget|cash|\bdraft\b|预算|现金|草稿|待问|问题/i.test(text)) return null;
  if ((withFile || ADD_NAMES.test(text)) && [...ADD_EN, ...ADD_ZH].some((asked) => asked.test(text)))
    return { kind: 'add-document' };
  if (withFile) return null;
  if (LIST.some((asked) => asked.test(text))) return { kind: 'own-documents' };
  if (COMPARE_ALL.test(text)) return { kind: 'compare-documents', names: [], question: text };
  const found = COMPARE.map((asked) => asked.exec(text)?.groups).find(
    (groups) => groups !== undefined && NAMES_DOCUMENT.test(`${groups.a} ${groups.b}`),
  );
  if (found === undefined) return null;
  return { kind: 'compare-documents', names: [bare(found.a), bare(found.b)], question: text };
}

/** Without a file, "add this" may mean anything: the thing has to be named. */
const ADD_NAMES = new RegExp(`\\b${NOUN_EN}\\b|${NOUN_ZH}`, 'i');

function bare(name = ''): string {
  return name.replace(/^(?:the\s+)?[“"《]?|[”"》]$/gi, '').trim();
}
