import { type DayReading, readDay } from '../program/read-day.ts';
import {
  asksEn,
  asksZh,
  CHECK_EN,
  CHECK_ZH,
  namesEn,
  namesZh,
  OUR_EN,
  OUR_ZH,
  PLEASE_EN,
  PLEASE_ZH,
} from './check-words.ts';
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
  /** Beginnings of a message that ask for it; what follows is handed to `make`. */
  readonly asked: readonly RegExp[];
  make(rest: string): CheckRequest;
  /** It is asked for with a question: "how can we fix …?", "what if …?". */
  readonly asks?: true;
}

const CASH_EN = 'cash(?:[\\s-]?flows?)?(?:\\s+(?:forecast|plan|table|projection))?\\b';
const CASH_ZH =
  '(?:项目)?(?:现金流量?|现金(?:收支)?|资金(?:使用|收支)?(?:计划|安排)|资金流)(?:计划|预测|测算|情况|表)*';
const WHOLE_EN = '(?:whole|full|entire|complete|all of (?:our|the))\\s+(?:torch\\s+)?application\\b';
const OF_IT_EN = '(?:\\s+(?:package|documents|materials|papers|files?|folder|dossier|set|draft))?\\b';
const WHOLE_ZH = '(?:整份|整套|整个|整体|全套|全部|所有|完整)的?(?:项目)?(?:申报|申请)?(?:书|材料|文件|资料)';

const DRAFT: NamedCheck = {
  word: /^(?:draft|草稿|初稿|章节)$/i,
  asked: [
    new RegExp(
      `${PLEASE_EN}${CHECK_EN}\\s+${OUR_EN}(?:(?<section>[a-z][a-z -]{1,40}?)\\s+)?draft\\b(?!\\s+budget\\b(?!\\s+narrative))`,
      'i',
    ),
    new RegExp(`${PLEASE_ZH}${CHECK_ZH}${OUR_ZH}(?<section>[\\p{L}]{0,12}?)(?:的)?(?:草稿|初稿)`, 'u'),
    // Without the word "draft" only what is a section's name is one.
    new RegExp(
      `${PLEASE_EN}${CHECK_EN}\\s+${OUR_EN}(?<named>[a-z][a-z -]{1,40}?)\\s+(?:section|chapter)\\b`,
      'i',
    ),
    new RegExp(
      `${PLEASE_ZH}${CHECK_ZH}${OUR_ZH}(?<named>[\\p{L}]{2,12}?)(?:这)?(?:一章|一节|章节|部分)`,
      'u',
    ),
  ],
  make: draftCheck,
};

/** Every check but that of the budget, whose words need more care (`request.ts`). */
const NAMED_CHECKS: readonly NamedCheck[] = [
  {
    word: /^(?:repair|fix|mend|修复|修正|调整)$/i,
    asked: [
      new RegExp(
        `${PLEASE_EN}(?:how (?:can|do|should|could|would) (?:we|i)\\s+|how to\\s+)?(?:repair|fix|mend|correct)\\s+${OUR_EN}budget\\b`,
        'i',
      ),
      new RegExp(
        `${PLEASE_EN}(?:show|propose|suggest|find|give|tell)\\s+(?:me\\s+|us\\s+)?(?:(?:a|some|the)\\s+)?(?:ways?|how|changes|corrections|options)\\s+to\\s+(?:repair|fix|mend|correct)\\s+(?:it|${OUR_EN}budget)\\b`,
        'i',
      ),
      /^(?:how (?:can|do|should) we\s+|how to\s+|please\s+)?(?:fix|mend|repair|correct)\s+(?:it|this)\s*[.!?]*$/i,
      /^how (?:can|do|should) we (?:get|bring|stay|come)\s+(?:\w+\s+){0,3}?(?:under|below|within)\s+the cap\b/i,
      new RegExp(
        `${PLEASE_ZH}(?:怎么|如何|怎样|应该?怎么|该如何)?(?:修复|修正|调整|修改|改)${OUR_ZH}(?:项目)?预算表?(?!说明|编制|条件|管理)`,
      ),
      new RegExp(`^${OUR_ZH}预算表?(?:应该|该|要|应)?(?:怎么|如何|怎样)(?:修改|调整|改|修正)`),
      new RegExp(
        `${PLEASE_ZH}(?:给出|给|提供|查看|看看|看|出|提出)(?:一下|几个|一个|个)?(?:预算)?的?(?:修改|调整|修正)方案`,
      ),
      new RegExp(
        `^${OUR_ZH}预算(?:超了|超限了?|超过?上限了?|超出上限了?)[，,]?(?:怎么办|怎么改|如何调整|怎么调整|如何修改)`,
      ),
    ],
    make: (rest) => ({ kind: 'repair', text: rest }),
    asks: true,
  },
  {
    word: /^(?:scenario|what-?if|测算|试算|假设)$/i,
    asked: [
      /^(?:scenario\b[\s:：]*|(?:and\s+)?(?:what (?:if|happens (?:if|when))|suppose|assume|imagine)\s+(?:that\s+)?(?=(?:we\s+)?(?:\w+\s+)?(?:the\s+)?lines?\s+\d))/i,
      /^(?:测算|试算)(?:一下)?[\s:：，,]*(?!.{0,4}(?:现金|资金(?:计划|流|使用|收支|安排)))|^(?:如果|假如|要是|若|假设|假定)(?:把|将)?(?=.{0,6}第\s*[\d一二三四五六七八九十]+\s*[行项])|^(?:把|将)(?=第\s*[\d一二三四五六七八九十]+\s*[行项])/,
    ],
    make: (rest) => ({ kind: 'scenario', text: rest }),
    asks: true,
  },
  {
    word: /^(?:cash|cash-?flow|现金流|现金|资金计划)$/i,
    asked: [
      asksEn(
        CASH_EN,
        `(?:${CHECK_EN}|show(?:\\s+(?:me|us))?|forecast|calculate|work out|project|make|update)`,
      ),
      namesEn(CASH_EN),
      asksZh(CASH_ZH, `(?:${CHECK_ZH}|测算|预测|计算|推算|算|做|编)`),
      namesZh(CASH_ZH),
    ],
    make: (rest) => ({ kind: 'cash', text: rest }),
  },
  {
    word: /^(?:deadline|截止|截止日期|截止时间|期限)$/i,
    asked: [
      asksEn(
        '(?:(?:application|submission)\\s+)?(?:deadline|closing (?:date|day)|schedule|timeline|work-?back plan)\\b',
        `(?:${CHECK_EN}|show(?:\\s+(?:me|us))?)`,
      ),
      /^(?:the |our )?(?:deadline|work-?back plan)[.!]?$/i,
      asksZh(
        '(?:申报|提交)?(?:截止(?:日期|时间|日)?|期限|日程|时间(?:安排|表|节点)|进度安排|倒排(?:计划|时间表|工期|日程))',
      ),
      /^(?:申报)?(?:截止(?:日期|时间)?|倒排(?:计划|时间表|工期|日程))[。！]?$/,
    ],
    make: (rest) => ({ kind: 'check-deadline', submit: A_DAY.test(rest) ? plannedDay(rest) : null }),
  },
  {
    word: /^(?:eligibility|资格|申报资格|申报条件)$/i,
    asked: [
      asksEn('eligibility\\b'),
      new RegExp(
        `${PLEASE_EN}${CHECK_EN}\\s+(?:if|whether)\\s+(?:we|our company|the company)\\s*(?:['’]re|are|is)?\\s+(?:eligible|qualif(?:y|ies|ied)|meets?\\s+(?:the|all)\\s+(?:eligibility\\s+)?(?:criteria|conditions|requirements))(?:\\s+to apply)?\\b`,
        'i',
      ),
      asksZh('(?:申报|申请)?(?:资格|条件)(?:条件)?'),
      new RegExp(
        `${PLEASE_ZH}(?:${CHECK_ZH}|判断)(?:一下|下)?(?:我们公司|我们|我司|本公司|本单位|公司|企业)?(?:是否|是不是|符不符合|符合不符合|够不够|满不满足|具不具备|有没有)(?:符合|满足|具备|有)?(?:申报|申请)?(?:的)?(?:资格|条件)`,
      ),
    ],
    make: (rest) => ({ kind: 'check-eligibility', text: rest }),
  },
  // Before the documents: "the whole application documents" are more than the checklist's.
  {
    word: /^(?:application|all|everything|申报书|申请|申请书|全部|全套)$/i,
    asked: [
      asksEn(`${WHOLE_EN}${OF_IT_EN}`),
      asksEn(
        'application\\b(?:\\s+(?:package|folder|dossier)\\b)?(?!\\s+(?:process|procedure|steps?|forms?|fees?|period|window|guide|deadline|documents?|materials?|papers|rules?|requirements?|draft|schedule|timeline|checklist)\\b)',
      ),
      new RegExp(
        `${PLEASE_EN}${CHECK_EN}\\s+(?:everything|all (?:of it|parts(?: of (?:our|the) application)?|(?:our|the) parts))\\b`,
        'i',
      ),
      new RegExp(
        `${PLEASE_EN}(?:run|do)\\s+(?:all (?:the\\s+)?checks|(?:a|the) (?:full|complete|whole) check)\\b`,
        'i',
      ),
      asksZh(WHOLE_ZH),
      asksZh(
        '(?:项目)?(?:申报书|申请书|申报材料全套|申请(?!材料|文件|条件|资格|截止|期限|流程|时间|日期|要求|表)|申报(?!材料|文件|条件|资格|截止|期限|流程|时间|日期|要求|通知|日程))',
      ),
      new RegExp(
        `${PLEASE_ZH}(?:全面|整体|全部|总体|完整)(?:地)?(?:检查|核对|审核|核查|自查)(?:一遍|一下)?(?:申报书|(?:申报|申请)?(?:材料|资料))?`,
      ),
      new RegExp(
        `${PLEASE_ZH}(?:把|将)?${OUR_ZH}(?:全部|所有|整套)?的?(?:申报|申请)(?:材料|资料)(?:全部|全都|都|整体|完整)(?:检查|核对|审核|过)(?:一遍|一下)?`,
      ),
    ],
    make: () => ({ kind: 'check-application' }),
  },
  {
    word: /^(?:documents?|checklist|材料|文件|材料清单)$/i,
    asked: [
      asksEn(
        '(?:(?:application|supporting|required)\\s+)?(?:documents?(?:\\s+list)?|checklist|paperwork|attachments|application (?:materials|papers))\\b',
      ),
      new RegExp(
        `${PLEASE_EN}${CHECK_EN}\\s+(?:if|whether)\\s+(?:we have all|all|our|the)\\s+(?:(?:our|the)\\s+)?documents(?:\\s+are)?(?:\\s+(?:complete|there|ready))?\\b`,
        'i',
      ),
      asksZh('(?:申报|申请|证明|附件)?(?:材料|文件|附件)(?!全套)(?:清单|目录)?', `(?:${CHECK_ZH}|清点|盘点)`),
    ],
    make: (rest) => ({ kind: 'check-documents', text: rest }),
  },
  DRAFT,
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
    const match = firstMatch(check.asked, text);
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
  const match = firstMatch(DRAFT.asked, text);
  if (match === null) return null;
  const rest = text.slice(match[0].length);
  const { section: before = '', named = '' } = match.groups ?? {};
  const words = before.trim() || named.trim();
  if (named !== '' && draftSection(named) === null) return null;
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

function firstMatch(patterns: readonly RegExp[], text: string): RegExpExecArray | null {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match !== null) return match;
  }
  return null;
}

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
  const section = draftSection(first.replace(/^\s*(?:of|for|on)\s+/i, '').replace(/[:：]\s*$/, ''));
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
