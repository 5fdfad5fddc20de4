import { daysBetween } from '../../program/day.ts';
import { formatDay } from '../../program/format-day.ts';
import { deadlineFindings } from './ask-checks.ts';
import type { Asked, Reply, Step } from './asked.ts';
import { claimsSomething } from './claims.ts';
import { askDesk } from './desks.ts';
import { namedFact, namedSilence } from './named-facts.ts';
import { daysIn } from './question-figures.ts';
import { factsNamed, said, termFact } from './said.ts';

const STILL =
  /\bstill\b.{0,40}\b(?:apply|submit|get in|enter|open|join|time|make it|possible|hand)|\b(?:too late|in time|days? (?:are |is |do we have )?(?:left|remain\w*)|time left|how long (?:do we have|have we got|until (?:the )?(?:deadline|cut-?off|it closes))|(?:how long|how many days|when) (?:ago|since)|are we late|late for)\b|\bhow (?:many days|long|late)\b.{0,25}\b(?:late|overdue|past|passed|over|expired|gone|ago)\b|\b(?:is|are) (?:it|the (?:round|call|program|window|application)\w*)(?: \w+)? (?:open|closed|over|closing)\b|\bmiss(?:ed)? (?:it|the (?:boat|deadline|window|round|call|cut-?off))\b|\b(?:still|any) (?:a )?chance (?:left|to apply|of applying)\b|\bstill a chance\b|\b(?:is|has) (?:it|this|the (?:round|call|batch)) (?:already )?(?:over|ended|finished|closed)\b|\bcan we apply (?:now|today)\b/u;
const STILL_ZH =
  /^(?:我们|那|请问|公司)?还(?:能|可以)(?:申报|报|申请|赶上|交)|(?:现在|目前|今天|今年|这一?轮|本轮|本批次?|这批)(?:还|都)?(?:能|可以)?(?:不能)?(?:申报|报|申请|交|赶)|来得及|赶得上|(?:已经?|都)(?:结束|关闭|停止)|(?:结束|关闭)了(?:吗|没)|停止受理|(?:已经?|是不是|都)?(?:截了|截止了|报完了|过期了)(?!多少)|还在受理|还有(?:多少|几)天|还剩(?:多少|几)?(?:天|时间|多久)|截止了(?:吗|没)|已经截止|赶趟|错过了|晚了吗|还有(?:没有)?时间(?:交|报|申|提|吗|么)|时间还(?:够|来)|(?:过了?|过去|过期|超了?|超过|晚了?|迟了?|已经)(?:有|了|已)?(?:多少|几)天|(?:过去|过期|已经|过了)(?:了|有)?多久|(?:离|距)(?:截止|关闭|结束)\p{Script=Han}{0,6}(?:多久|多少天|几天)/u;
/** "Still" as in "all the same": can we still apply without a certificate? */
const CONDITION =
  /\b(?:without|if (?:we|our)|although|despite|even though|expired|don'?t have|not a|no (?:\w+ )?(?:patent|certificate|audit|prototype))\b|(?<!有)没有|(?<!是)不是|没拿|缺|过期|未(?:获|取|经)|如果/u;
const MOVED =
  /\b(?:extend\w*|postpon\w*|pushed|delayed|moved|prolong\w*|new deadline)\b|延期|推迟|延长|改到|顺延|推后/u;
const DEADLINE = /\b(?:deadline|cut-?off|closing|close[sd]?|due|round|submission date)\b|截止|申报期|受理期/u;

/** Whether there is time left, counted from today; and dates in the question that are not the closing day. */
export const stillOpen: Step = (asked) => {
  const { text, terms } = asked;
  const closing = terms.deadline.value;
  const named = daysIn(text, Number(closing.slice(0, 4)));
  const wrong = aboutClosing(text) && (named.some((day) => day !== closing) || otherMonth(text, closing));
  if (wrong || (MOVED.test(text) && DEADLINE.test(text))) return answer(asked, otherwise(asked), 'premise');
  if ((STILL.test(text) || STILL_ZH.test(text)) && !CONDITION.test(text) && !aboutOther(asked))
    return answer(asked, verdict(asked), 'derived');
  return null;
};

/** "We lost money last year, can we still apply": what the text is silent on is asked, not the time. */
function aboutOther(asked: Asked): boolean {
  const [silence] = asked.found.silences;
  const [fact] = asked.found.facts;
  const ofTime = factsNamed(asked, ['header-deadline', 'submit-before']).flatMap(({ silences }) => silences);
  if (!silence || ofTime.includes(silence.silence.id) || asked.terms.deadline.origin === 'call') return false;
  return silence.score >= OTHER && silence.score > (fact?.score ?? 0) * FAR;
}

/** So near, and so much nearer than any fact. */
const OTHER = 0.42;
const FAR = 1.5;

/** A month without a day, given as the closing one: "end of October 2025", "12月底". */
function otherMonth(text: string, closing: string): boolean {
  if (!claimsSomething(text)) return false;
  const [, , month = ''] = /^(\d{4})-(\d{2})/u.exec(closing) ?? [];
  const en = MONTH_SAID.exec(text)?.[1];
  const zh = /(1[0-2]|[1-9])月(?:底|末|初|中旬|上旬|下旬|份)/u.exec(text)?.[1];
  const named = en !== undefined ? MONTHS.indexOf(en) + 1 : zh !== undefined ? Number(zh) : null;
  return (
    named !== null && (named !== Number(month) || /月[底末初]|\b(?:end|start|beginning) of\b/u.test(text))
  );
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_SAID = new RegExp(
  `\\b(?:end|start|beginning|middle|late|early|mid)(?: of|-)? ?(${MONTHS.join('|')})`,
  'u',
);

function aboutClosing(text: string): boolean {
  return DEADLINE.test(text) || MOVED.test(text);
}

function answer(asked: Asked, lead: string, kind: Reply['kind']): Reply {
  const { lang, terms } = asked;
  const fact = termFact(asked, 'deadline');
  const passed = daysBetween(asked.today, terms.deadline.value) < 0;
  const open = !passed && terms.deadline.origin === 'call';
  const official = namedFact(asked, 'page-not-official');
  const body = [said(asked, fact)];
  if (passed && terms.deadline.origin === 'program')
    body.push(
      lang === 'zh'
        ? '文本没有给出更晚的日期，且属第三方摘要，并非官方通知。'
        : 'It gives no later date, and it is a third-party summary, not an official notice.',
    );
  return {
    status: 'answered',
    kind,
    lead,
    body,
    advice:
      terms.deadline.origin === 'call'
        ? null
        : lang === 'zh'
          ? '手上有新通知？录入其中的日期和金额，各项核对都会采用。'
          : 'Have a newer notice? Enter its dates and figures, and every check will use them.',
    next: open ? null : askDesk(namedSilence(asked, 'next-cycle'), lang),
    actions: ['enter-call', 'check-deadline', 'add-question'],
    cites: [fact.id, ...(passed ? [official.id] : [])],
    findings: deadlineFindings(asked),
  };
}

function verdict(asked: Asked): string {
  const { lang, terms, today } = asked;
  const left = daysBetween(today, terms.deadline.value);
  const day = formatDay(terms.deadline.value, lang);
  if (left > 0)
    return lang === 'zh' ? `来得及：距${day}还有${left}天。` : `Yes: ${left} days are left until ${day}.`;
  if (left === 0)
    return lang === 'zh'
      ? `今天（${day}）就是截止日，能否当天提交请先问清。`
      : `Today, ${day}, is the closing day; confirm the hour before you rely on it.`;
  return lang === 'zh'
    ? `已过期：文本所列截止日期${day}已过${-left}天。`
    : `No: the closing day, ${day}, has passed (${-left} days ago).`;
}

function otherwise(asked: Asked): string {
  const { lang, terms, today } = asked;
  const day = formatDay(terms.deadline.value, lang);
  const left = daysBetween(today, terms.deadline.value);
  const whose =
    terms.deadline.origin === 'call'
      ? lang === 'zh'
        ? '您录入的申报通知'
        : 'Your call'
      : lang === 'zh'
        ? '文本'
        : 'The text';
  const gone = left < 0 ? (lang === 'zh' ? `，已过${-left}天` : `, which passed ${-left} days ago`) : '';
  return lang === 'zh'
    ? `${whose}不是这样写的：截止日期为${day}${gone}。`
    : `${whose} says otherwise: ${day}${gone}.`;
}
