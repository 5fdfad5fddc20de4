import { type DayReading, readDay } from '../program/read-day.ts';
import { draftSection } from './draft-section.ts';

/** A check asked for by name, with what was written after the name. */
export type CheckRequest =
  | { readonly kind: 'check-budget'; readonly text: string }
  | { readonly kind: 'repair'; readonly text: string }
  | { readonly kind: 'scenario'; readonly text: string }
  | { readonly kind: 'cash'; readonly text: string }
  | { readonly kind: 'check-deadline'; readonly submit: DayReading | null }
  | { readonly kind: 'check-eligibility'; readonly text: string }
  | { readonly kind: 'check-documents'; readonly text: string }
  /** `section` is null where none was named: the draft may say it, or a person has to. */
  | { readonly kind: 'check-draft'; readonly section: string | null; readonly text: string }
  | { readonly kind: 'check-application' };

interface NamedCheck {
  /** The word after `/torch-check`. */
  readonly word: RegExp;
  /** The beginning of a message that asks for it; what follows is handed to `make`. */
  readonly en: RegExp;
  readonly zh: RegExp;
  make(rest: string): CheckRequest;
  /** It is asked for with a question: "how can we fix …?", "what if …?". */
  readonly asks?: true;
}

const PLEASE_EN = '^(?:please\\s+|can you\\s+|could you\\s+)*';
const PLEASE_ZH = '^(?:请|麻烦|您|你|能不能|能否|可否|可以|能|帮我们|帮我|帮忙)*';
const OUR_ZH = '(?:一下|下)?(?:这份|这个|我们的|我们|我司的|我司|本单位的?|该|以下|下面的)*';
const en = (pattern: string) => new RegExp(PLEASE_EN + pattern, 'i');
const zh = (pattern: string) => new RegExp(PLEASE_ZH + pattern, 'u');
const OUR_EN = '(?:(?:this|our|my|the|a|following|torch|project)\\s+)*';

const DRAFT: NamedCheck = {
  word: /^(?:draft|草稿|初稿|章节)$/i,
  en: en(
    `check\\s+${OUR_EN}(?:(?<section>[a-z][a-z -]{1,40}?)\\s+)?draft\\b(?!\\s+budget\\b(?!\\s+narrative))`,
  ),
  zh: zh(`(?:检查|核对|审核)${OUR_ZH}(?<section>[\\p{L}]{0,12}?)(?:草稿|初稿)`),
  make: draftCheck,
};

/** Every check but that of the budget, whose words need more care (`request.ts`). */
const NAMED_CHECKS: readonly NamedCheck[] = [
  {
    word: /^(?:repair|fix|mend|修复|修正|调整)$/i,
    en: en(`(?:(?:how (?:can|do|should) we\\s+)?(?:repair|fix|mend))\\s+${OUR_EN}budget\\b`),
    zh: zh(`(?:怎么|如何)?(?:修复|修正|调整)${OUR_ZH}(?:项目)?预算`),
    make: (rest) => ({ kind: 'repair', text: rest }),
    asks: true,
  },
  {
    word: /^(?:scenario|what-?if|测算|试算|假设)$/i,
    en: /^(?:scenario\b[\s:：]*|what (?:if|happens if)\s+(?=(?:we\s+)?(?:\w+\s+)?(?:the\s+)?lines?\s+\d))/i,
    zh: /^(?:测算|试算)(?:一下)?[\s:：，,]*(?!.{0,4}(?:现金|资金))|^(?:如果|假如|要是|若|假设)(?=.{0,6}第\s*[\d一二三四五六七八九十]+\s*[行项])/,
    make: (rest) => ({ kind: 'scenario', text: rest }),
    asks: true,
  },
  {
    word: /^(?:cash|cash-?flow|现金流|现金|资金计划)$/i,
    en: en(`(?:check|show|forecast)\\s+${OUR_EN}cash(?:[\\s-]?flow)?(?:\\s+(?:forecast|plan))?\\b`),
    zh: zh(`(?:检查|核对|测算|预测|看)${OUR_ZH}(?:项目)?(?:现金流|资金计划)(?:预测|量)?`),
    make: (rest) => ({ kind: 'cash', text: rest }),
  },
  {
    word: /^(?:deadline|截止|截止日期|截止时间|期限)$/i,
    en: /^(?:please\s+)?(?:check|show)\s+(?:(?:the|our|me the)\s+)?(?:(?:application|submission)\s+)?(?:deadline|closing (?:date|day)|schedule)\b|^deadline$/i,
    zh: /^(?:请|帮我们|帮我)*(?:检查|核对|查|看)(?:一下|下)?(?:申报)?(?:截止(?:日期|时间)?|期限|时间安排|进度安排)|^截止(?:日期|时间)?$/,
    make: (rest) => ({ kind: 'check-deadline', submit: A_DAY.test(rest) ? plannedDay(rest) : null }),
  },
  {
    word: /^(?:eligibility|资格|申报资格|申报条件)$/i,
    en: en(`check\\s+${OUR_EN}eligibility\\b`),
    zh: zh(`(?:检查|核对|评估)${OUR_ZH}(?:申报)?(?:资格|条件)(?:条件)?`),
    make: (rest) => ({ kind: 'check-eligibility', text: rest }),
  },
  {
    word: /^(?:documents?|checklist|材料|文件|材料清单)$/i,
    en: en(`check\\s+${OUR_EN}(?:documents|checklist)\\b`),
    zh: zh(`(?:检查|核对)${OUR_ZH}(?:申报)?(?:材料|文件)(?!全套)(?:清单)?`),
    make: (rest) => ({ kind: 'check-documents', text: rest }),
  },
  DRAFT,
  {
    word: /^(?:application|all|申报书|全部|全套)$/i,
    en: en(
      `check\\s+${OUR_EN}(?:whole\\s+|full\\s+|entire\\s+)?application\\b(?!\\s+(?:process|procedure|steps?|forms?|fees?|period|window|guide)\\b)`,
    ),
    zh: zh(`(?:检查|核对|审核)${OUR_ZH}(?:整份|全套|完整的?)?(?:申报书|申报材料全套)`),
    make: () => ({ kind: 'check-application' }),
  },
];

/** The check whose word this is, as after `/torch-check`. */
export function checkByWord(word: string, rest: string): CheckRequest | null {
  return NAMED_CHECKS.find((check) => check.word.test(word))?.make(plain(rest)) ?? null;
}

/** The check that a message asks for; questions about a check stay questions. */
export function checkInWords(text: string): CheckRequest | null {
  const draft = draftInWords(text);
  if (draft !== null) return draft;
  for (const check of NAMED_CHECKS) {
    if (check === DRAFT) continue;
    const match = check.en.exec(text) ?? check.zh.exec(text);
    if (match === null) continue;
    const rest = text.slice(match[0].length);
    const request = check.make(plain(rest));
    const dayAsked = request.kind === 'check-deadline' && request.submit !== null;
    return check.asks || dayAsked || !isQuestion(text, rest) ? request : null;
  }
  return null;
}

/** The same for a draft alone; "the budget draft" is a budget. */
export function draftInWords(text: string): CheckRequest | null {
  const match = DRAFT.en.exec(text) ?? DRAFT.zh.exec(text);
  if (match === null) return null;
  const rest = text.slice(match[0].length);
  const words = match.groups?.section?.trim() ?? '';
  if (A_BUDGET.test(words)) return null;
  const section = words === '' ? null : draftSection(words);
  const request = DRAFT.make(plain(rest));
  if (isQuestion(text, rest) || (words !== '' && section === null && /[?？]\s*$/.test(rest))) return null;
  return request.kind === 'check-draft' && section !== null ? { ...request, section } : request;
}

const A_BUDGET = /^(?:(?:this|our|my|the|a)\s+)*budget$|^预算[表书]?$/i;
const POLITE = /^(?:please\s+)?(?:can|could|would|will) you\b|^(?:请|麻烦|您|你)*(?:能|可以|可否)/i;
/** What is asked about and not checked: "eligibility criteria …?", “材料需要哪些”. */
const ABOUT =
  /^\s*(?:的|criteri|rules?\b|requirements?\b|conditions?\b|process|procedures?\b|steps?\b|needed\b|required\b|规则|要求|标准|流程|需要|要)/i;

/** Words after a colon, a comma or a line break are told and not asked, whatever stands at their end. */
function isQuestion(text: string, rest: string): boolean {
  if (/^[ \t]*[:：,，\n]/.test(rest)) return false;
  if (/哪些|什么|怎么|多少/.test(rest)) return true;
  const asks = /[?？]\s*$|吗/.test(rest);
  return asks && (!POLITE.test(text) || ABOUT.test(rest));
}

const plain = (rest: string) => rest.replace(/^(?:吗|吧|好吗)?[\s:：,，。.?？!！]+/, '').trim();

/** "risk assessment" before or after the word "draft", then the draft itself on the lines below. */
function draftCheck(rest: string): CheckRequest {
  const [first = '', ...lines] = rest.split('\n');
  const section = draftSection(first.replace(/[:：]\s*$/, ''));
  return section === null
    ? { kind: 'check-draft', section: null, text: rest }
    : { kind: 'check-draft', section, text: lines.join('\n').trim() };
}

/** Words that mean a day: "check the deadline for our project" names none. */
const A_DAY = /\d|[月日号]|tomorrow|明天|后天|下周/i;
const BEFORE_DAY =
  /^(?:[\s,，:：(（]|(?:(?:if|when|we|and|for|plan(?:ned)?|to|a|submit(?:ting|ted)?|submission|on|by|at|is|of)\b)|如果|我们|我司|计划|预计|准备|打算|拟|将|定|于|在|提交|申报|日期|为|是)+/i;
const AFTER_DAY =
  /[\s,，.。!！?？)）]*(?:please|提交|申报|前|之前|吗|可以吗|行吗|来得及吗|呢)*[\s.。!！?？)）]*$/i;

/** The day one plans to submit on; what cannot be read as one day is kept, so that it is asked about. */
function plannedDay(words: string): DayReading | null {
  const day = words.replace(BEFORE_DAY, '').replace(AFTER_DAY, '').trim();
  return day === '' ? null : readDay(day);
}
