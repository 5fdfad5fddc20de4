import type { Lang } from '../program/bilingual.ts';
import { isMonthTable } from './cash/read-cash-table.ts';
import { type CheckRequest, checkByWord, checkInWords, draftInWords } from './check-request.ts';
import { CHECK_EN, CHECK_ZH, OUR_EN, OUR_ZH, PLEASE_EN, PLEASE_ZH } from './check-words.ts';
import { type DocumentRequest, documentRequest } from './document-request.ts';
import { type DraftRequest, draftCommand, draftRequest } from './draft-request.ts';
import { looksLikeBudget } from './looks-like-budget.ts';
import { readBear } from './read-bear.ts';
import { type ReviseRequest, reviseRequest } from './revise-request.ts';
import { slackText } from './slack-text.ts';

/** Where the words came from: a mention in a channel, a direct message, or one of the slash commands. */
export type Surface = 'mention' | 'direct' | '/torch-check' | '/torch-draft';

interface InLanguage {
  /** The language it is written in; null when the words do not show it ("help"). */
  readonly lang: Lang | null;
}

export type Request = InLanguage &
  (
    | CheckRequest
    | DocumentRequest
    | ReviseRequest
    | DraftRequest
    | { readonly kind: 'adopt' }
    /** The facts file that comes along becomes the conversation's facts. */
    | { readonly kind: 'use-facts' }
    | { readonly kind: 'undo' }
    | { readonly kind: 'questions' }
    | { readonly kind: 'help'; readonly unknown: string | null }
    | { readonly kind: 'ask'; readonly question: string }
  );

/** Few words beside a file that say what to do with it: a longer message asks something of its own. */
const LOOK_AT_FILE =
  /^(?:[^?？\n]{0,60}(?:check|review|verify|look at|have a look|budget|检查|核对|审核|看看|看一下|预算)[^?？\n]{0,60}|.{0,40}(?:ok|okay|right|correct|problems?|对吗|对不对|有没有问题|行吗)[^\n]{0,20}[?？])$/iu;

/** Longer gaps than anybody writes would be tried from each of their places. */
const LONG_GAP = /([\s，,]{200})[\s，,]+/g;

type Read = (text: string, lang: Lang | null) => Request | null;

/** A request out of the words of a message or a command; `withFile`: a file came with them. Rules only: the same words are always the same request. */
export function readRequest(sent: string, surface: Surface, withFile = false): Request {
  const text = slackText(sent).replace(LONG_GAP, '$1');
  const lang = languageOf(text);
  if (withFile) {
    const own = documentRequest(text, true);
    if (own !== null) return { ...own, lang };
    // "Check the documents" beside a file means the file.
    const named = checkInWords(text);
    if (named !== null && named.kind !== 'check-documents') return { ...named, lang };
    if (LOOK_AT_FILE.test(text)) return { kind: 'check-budget', text: '', lang };
  }
  if (surface === '/torch-check') return checkCommand(text, lang);
  if (surface === '/torch-draft') {
    if (/^(?:help|帮助)$/i.test(text)) return { kind: 'help', unknown: null, lang };
    const asked = draftCommand(text, lang);
    return { ...asked, lang: lang ?? asked.draftLang };
  }
  if (text === '') return { kind: 'help', unknown: null, lang };
  for (const read of READERS) {
    const request = read(text, lang);
    if (request !== null) return request;
  }
  return { kind: 'ask', question: text, lang };
}

/**
 * Chinese as soon as there is a Chinese character that is not the unit of an amount ("600万元" stands in English
 * tables too); null for what has no letters, or one plain command word.
 */
export function languageOf(text: string): Lang | null {
  if (/\p{Script=Han}/u.test(text.replace(/\d\s*[百千万亿]*元?/g, ' '))) return 'zh';
  // One letter on each side is enough; runs of letters would be tried from every letter again.
  return /\p{L}\s+\p{L}/u.test(text) ? 'en' : null;
}

const BUDGET_EN = new RegExp(
  `${PLEASE_EN}${CHECK_EN}\\s+${OUR_EN}(?:draft\\s+)?budget(?:\\s+draft)?\\b(?!\\s+narrative)[\\s:：,，.—-]*`,
  'i',
);
const BUDGET_ZH = new RegExp(
  `${PLEASE_ZH}${CHECK_ZH}${OUR_ZH}(?:项目)?预算(?!说明|编制说明)(?:表|书|明细)?(?:草稿|初稿)?[\\s:：,，。]*`,
);
/** Asked by its name, or with the question whether the budget is right. */
const BUDGET_ASKED: readonly RegExp[] = [
  new RegExp(
    `${PLEASE_EN}(?:(?:run|do|make|start)\\s+)?${OUR_EN}budget\\s+(?:check|review)\\s*(?:please)?\\s*[.!?:]*$`,
    'i',
  ),
  new RegExp(
    `${PLEASE_EN}(?:${CHECK_EN}\\s+(?:if|whether|that)\\s+${OUR_EN}budget\\s+(?:is|looks)|(?:is|does)\\s+${OUR_EN}budget(?:\\s+look)?)\\s+(?:all\\s+)?(?:ok|okay|fine|right|correct|good|in order)(?:\\s+(?:now|like this))?\\s*[.!?？]*$`,
    'i',
  ),
  new RegExp(`^${OUR_ZH}预算表?(?:检查|核对|审核|自查)(?:一下)?[。！!？?]*$`),
  new RegExp(
    `${PLEASE_ZH}(?:${CHECK_ZH}(?:一下|下)?)?${OUR_ZH}预算表?(?:有没有(?:什么)?(?:问题|错误?)|对不对|行不行|可不可以|有(?:什么)?问题吗|有错吗|没问题吧|对吗|是否正确|是否有误|有无问题|合不合规|检查一下|核对一下|看一下)[。！!？?]*$`,
  ),
];
const READERS: readonly Read[] = [
  (text, lang) => {
    const own = documentRequest(text, false);
    return own === null ? null : { ...own, lang };
  },
  // Before the budget, whose name a section has too: "check the budget narrative draft".
  (text, lang) => {
    const check = draftInWords(text);
    return check === null ? null : { ...check, lang };
  },
  (text, lang) =>
    BUDGET_ASKED.some((asked) => asked.test(text)) ? { kind: 'check-budget', text: '', lang } : null,
  // A limit said by itself answers the question of a repair.
  (text, lang) => (readBear(text) === null ? null : { kind: 'repair', text, lang }),
  (text, lang) => budget(text, lang, BUDGET_EN) ?? budget(text, lang, BUDGET_ZH) ?? table(text, lang),
  (text, lang) => {
    const check = checkInWords(text);
    return check === null ? null : { ...check, lang };
  },
  (text, lang) => {
    const asked = draftRequest(text);
    return asked === null ? null : { ...asked, lang: lang ?? asked.draftLang };
  },
  whole(
    /^(?:use (?:this|it) as our budget|adopt(?: (?:this|the|our))? budget|用(?:作|这份作)(?:我们的)?预算|采用(?:这份|该|此)?预算)[.。!！]?$/i,
    'adopt',
  ),
  whole(
    /^(?:please\s+)?(?:use|take|adopt|keep)\s+(?:these|this|our|my|the)\s+(?:company\s+)?(?:facts|fact sheet|data|application facts|facts file)[.!]?$|^(?:请)?(?:使用|采用|用|以)(?:这份|这些|此|该|我们的|本)?(?:企业|公司|项目|申报)?资料(?:起草|为准|吧)?[。！!]?$/i,
    'use-facts',
  ),
  whole(/^(?:undo|撤销|撤回上一步)[.。!！]?$/i, 'undo'),
  whole(
    /^(?:(?:show (?:me )?)?(?:the |our )?(?:open )?questions(?: for the bureau| list)?|(?:显示|查看|看)?(?:待问|问题)(?:问题)?(?:清单|列表))[.。!！?？]?$/i,
    'questions',
  ),
  (text, lang) =>
    /^(?:\/?help|usage|commands|what can you do|帮助|使用说明|你能做什么|你会什么|怎么用)[.。!！?？]*$/i.test(
      text,
    )
      ? { kind: 'help', unknown: null, lang }
      : null,
  (text, lang) => {
    const revise = reviseRequest(text);
    return revise === null ? null : { ...revise, lang };
  },
];

function whole(pattern: RegExp, kind: 'adopt' | 'use-facts' | 'undo' | 'questions'): Read {
  return (text, lang) => (pattern.test(text) ? { kind, lang } : null);
}

/** "check budget" with lines below it, or alone; "check budget rules?" is a question and stays one. */
function budget(text: string, lang: Lang | null, pattern: RegExp): Request | null {
  const match = pattern.exec(text);
  if (match === null) return null;
  const rest = text.slice(match[0].length);
  if (/\d/.test(withoutYear(rest))) return { kind: 'check-budget', text: rest, lang };
  if (/^(?:的|有|规则|要求|rules?\b|requirements?\b)/i.test(rest)) return null;
  // "Can you check the budget?" asks for the check and not about it.
  const asksPolitely = /^(?:(?:hi|hello|please)[\s,]+)*(?:can|could|would|will) you\b/i.test(text);
  const politeZh = /^(?:请|麻烦|您|你)*(?:能|可以|可否)/.test(text) && /^吗?[?？]?$/.test(rest);
  return !asksPolitely && !politeZh && (/[?？]\s*$/.test(rest) || /^吗/.test(rest))
    ? null
    : { kind: 'check-budget', text: '', lang };
}

/** The year of a budget is none of its amounts: "for 2025", "in the year 2025?". */
function withoutYear(rest: string): string {
  return rest.replace(
    /^(?:for|of|in|from)\s+(?:the\s+)?(?:year\s+)?(?:19|20)\d{2}(?![\d,.]|\s*[万亿元])/i,
    '',
  );
}

const YEARS = /20\d\d|二[〇零]/g;

/** A table without a word about it. */
function table(text: string, lang: Lang | null): Request | null {
  const dated = text.includes('\n') && (text.match(YEARS) ?? []).length > 1;
  if (dated && !/[?？]\s*$/.test(text) && isMonthTable(text)) return { kind: 'cash', text, lang };
  return looksLikeBudget(text) ? { kind: 'check-budget', text, lang } : null;
}

function checkCommand(typed: string, lang: Lang | null): Request {
  const text = typed.replace(/^(?:check\s+|检查\s*)(?:(?:the|our|my)\s+)?/i, '');
  const [, word = '', rest = ''] = /^(\S*)\s*([\s\S]*)$/.exec(text) ?? [];
  const name = word.toLowerCase().replace(/[:：]$/, '');
  if (/^(?:budget|预算)$/.test(name)) return { kind: 'check-budget', text: rest, lang };
  if (/^(?:questions|问题|问题清单)$/.test(name)) return { kind: 'questions', lang };
  if (/^(?:files|docs|我的文件|文件清单)$/.test(name)) return { kind: 'own-documents', lang };
  const check = checkByWord(name, rest);
  if (check !== null) return { ...check, lang };
  if (looksLikeBudget(text)) return { kind: 'check-budget', text, lang };
  const known = /^(?:help|帮助|)$/.test(name);
  return { kind: 'help', unknown: known ? null : word, lang };
}
