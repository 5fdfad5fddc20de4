import { addDays } from '../../program/day.ts';
import { formatDay } from '../../program/format-day.ts';
import type { Step } from './asked.ts';
import { distance } from './distance.ts';
import { mark } from './marks.ts';
import { daysNamed } from './question-figures.ts';
import { said, termFact } from './said.ts';

const REVIEWS =
  /\b(?:internal(?:ly)?|in-house|sign-?offs?|compliance checks?|draft reviews?|review(?:s|ed|ing)?|approvals?|draft)\b.{0,60}\b(?:done|finish\w*|complete\w*|ready|over|in place|through|close[ds]?|final\w*|due|by)\b|\b(?:finish|complete|wrap up|close)\b.{0,40}\b(?:reviews?|checks?|sign-?offs?|approvals?|draft)\b|(?:内审|内部审|内部评审|合规检查|内部审批|审批流程|草稿|初稿|定稿).{0,20}(?:完成|做完|走完|结束|定|前|最晚|最迟)|(?:最晚|最迟|哪一?天|几号).{0,12}(?:内审|内部审|审完|内部评审|合规检查|内部审批|定稿)/u;
const DATE =
  /\b(?:what|which|on what|by what|exact|calendar) (?:calendar )?(?:date|day)\b|\blatest (?:date|day)\b|\bcalendar\b|哪一?[天日]|几月几[号日]|几号|具体日期|最[晚迟](?:什么时候|何时)/u;

/** So long before the end: the day is asked, whatever is to be done by then. */
const BEFORE_END =
  /\b(?:before|ahead of|prior to|back from)\b.{0,30}\b(?:deadline|clos\w*|submission|cut-?off|due)\b|提前|倒推|之前|倒排|(?:截止|提交|到期)(?:日|日期|那天)?前/u;

/** How long before, and not on which day; both are told. */
const AHEAD =
  /\bhow (?:many (?:days|weeks)|far|early) (?:\w+ ){0,6}(?:before|ahead|prior|in advance)\b|提前(?:多少天|几[天周])/u;
const REVIEWED =
  /\b(?:drafts?|internal\w*|compliance)\b.{0,40}\b(?:review\w*|check\w*|done|finish\w*|ready)\b|内审|内部审|合规检查|初稿|草稿/u;

/** The last day for reviews and approvals: the closing day less the lead that the text advises, counted here and now. */
export const reviewDay: Step = (asked) => {
  const { text, lang, terms } = asked;
  const [named] = BEFORE_END.test(text) ? daysNamed(text) : [];
  const reviewed = REVIEWS.test(text) || (BEFORE_END.test(text) && REVIEWED.test(text));
  if (!(reviewed && AHEAD.test(text)) && ((!REVIEWS.test(text) && named === undefined) || !DATE.test(text)))
    return null;
  const [lead, closing] = [termFact(asked, 'review-lead'), termFact(asked, 'deadline')];
  const days = named ?? terms.reviewLead.value;
  const day = formatDay(addDays(terms.deadline.value, -days), lang);
  const end = distance(asked, formatDay(terms.deadline.value, lang));
  return {
    status: 'answered',
    kind: 'derived',
    lead:
      named === undefined
        ? lang === 'zh'
          ? `最晚${day}完成。`
          : `By ${day} at the latest.`
        : lang === 'zh'
          ? `${day}。`
          : `${day}.`,
    body: [
      lang === 'zh'
        ? `截止日${formatDay(terms.deadline.value, lang)}－${days}天＝${day}${mark([closing, lead], lang)}。`
        : `${formatDay(terms.deadline.value, lang)} − ${days} days = ${day} ${mark([closing, lead], lang)}.`,
      said(asked, lead),
      lang === 'zh' ? `截止日：${end}。` : `The closing day: ${end}.`,
    ],
    actions: ['check-deadline', 'read-passage'],
    cites: [lead.id, closing.id],
  };
};
