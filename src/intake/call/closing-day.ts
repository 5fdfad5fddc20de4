import { type Day, dayOf } from '../../program/day.ts';
import { readDay } from '../../program/read-day.ts';

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const DATE = new RegExp(
  [
    '\\d{4} ?年 ?\\d{1,2} ?月 ?\\d{1,2} ?[日号]',
    '\\d{4}([-/.])\\d{1,2}\\1\\d{1,2}(?!\\d)',
    `\\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH},? \\d{4}`,
    `${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}`,
  ].join('|'),
  'gi',
);
/** The second day of a span may leave out the year, or the month too. */
const FROM_HOUR = '(?: ?\\([^)]{1,6}\\))?(?: ?(?:上午|中午|下午|晚上?)? ?\\d{1,2}(?::\\d{2}|[时点]半?))?';
const SPAN_END = new RegExp(
  `^${FROM_HOUR} ?起? ?(?:至|到|—{1,2}|–|-|~) ?(?:(\\d{1,2}) ?月)? ?(\\d{1,2}) ?[日号]`,
);
const OPENS_SPAN = new RegExp(`^${FROM_HOUR} ?(?:起|至|到|—|–|~|to |until )`, 'i');

/** A sentence is about handing in applications when it says so beside the day. */
const ZH_BEFORE =
  /(?:(?:申报|申请|受理|报送|提交|填报|推荐|系统)[^,，。;；]{0,20}(?:截止|截至)|截止(?:日期|时间|日)|(?:申报|受理|报送|提交|申请|填报)(?:起止)?(?:时间|期限|日期|截止))[^,，。;；]{0,30}$/;
const ZH_BY = /(?:请|应|须|需|务必)[^,，。;；]{0,12}(?:于|在)?\s*$/;
const ZH_BY_AFTER = /^[^,，。;；]{0,12}(?:之?前|以前)[^。;；]{0,30}(?:提交|报送|申报|上报|填报|送达)/;
const ZH_FROM =
  /(?:申报|受理|报送|提交|申请|填报)(?:时间|期限|工作|材料|系统)?(?:为|:)? ?(?:自|从)(?: ?|[^,，。;；]{8,24}(?:至|到) ?)$/;
/** "…网上填报[自…至]2027年5月14日17:00截止", "2027年5月14日17:00受理截止". */
const ZH_HANDED_IN =
  /(?:申报|受理|报送|提交|申请|填报)(?:时间|期限|工作|材料|系统)?(?:为|:|于|自|从)?[\d年月日号:.\-/时点起至到上中下午 ]*$/;
const ZH_ENDS = new RegExp(`^${FROM_HOUR} ?(?:截止|止)(?=[。,;)]|$)`);
const ZH_CLOSES = new RegExp(
  `^${FROM_HOUR} ?(?:为|网上)?(?:申报|受理|报送|提交|填报)(?:截止|的?截止(?:时间|日期|日))(?=[。,;)]|$)`,
);
const ZH_OTHER =
  /公示|评审|答辩|立项|验收|执行期|实施期|实施周期|结题|咨询|注册(?:成立|时间|满)|成立(?:时间|满)|资产|累计|认定/;
const EN_BEFORE =
  /(?:\bdeadline\b[^.;]{0,40}|\bclosing (?:date|day)\b[^.;]{0,25}|\bcloses?\b[^.;]{0,12}|\b(?:no later than|on or before|not later than|before|by|until)\b(?: \d{1,2}(?::\d{2})?(?: ?[ap]\.?m\.?)?(?: \(?[a-z ]{0,14}time\)?)?,?)?(?: on)?(?: (?:mon|tues|wednes|thurs|fri|satur|sun)day,?)?)\s*$/i;
const EN_FROM =
  /\b(?:applications?|proposals?|submissions?|call|portal)\b[^.;,]{0,20}\b(?:accepted|received|submitted|open|opens|runs?)(?: online| only| for applications)? (?:from|between) [^;]{3,30} ?(?:to|until|till|through|and|–|-) ?$/i;
const EN_SUBJECT = /\b(?:applications?|proposals?|submissions?|submit(?:ted)?|call|deadline|closing)\b/i;
const EN_OTHER =
  /\b(?:reviews?|reviewed|interviews?|announce\w*|results?|registered|established|founded|incorporated|project (?:period|ends?)|mid-?term|final report|questions?|enquir\w*|inquir\w*|extended from)\b/i;

/** The last day for applications that a sentence names, with its hour where one stands beside it: "2027-05-14 17:00". */
export function closingDay(text: string): string | null {
  if (ZH_OTHER.test(text) || EN_OTHER.test(text)) return null;
  const found: string[] = [];
  for (const match of text.matchAll(DATE)) {
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + match[0].length);
    const reading = readDay(match[0]);
    if (reading.kind !== 'day') continue;
    const chinese =
      ZH_BEFORE.test(before) ||
      ZH_FROM.test(before) ||
      (ZH_BY.test(before) && ZH_BY_AFTER.test(after)) ||
      ZH_CLOSES.test(after) ||
      (ZH_ENDS.test(after) && ZH_HANDED_IN.test(before));
    const english = EN_FROM.test(before) || (EN_BEFORE.test(before) && EN_SUBJECT.test(text));
    if (!chinese && !english) continue;
    const span = SPAN_END.exec(after);
    const end = span === null ? null : spanEnd(reading.day, span[1], span[2]);
    if (end !== null) found.push(withHour(end, after.slice(span?.[0].length)));
    else if (!OPENS_SPAN.test(after)) found.push(withHour(reading.day, after, before));
  }
  const [only, ...others] = new Set(found);
  return others.length > 0 ? null : (only ?? null);
}

function spanEnd(from: Day, month: string | undefined, date: string | undefined): Day | null {
  const [year, fromMonth] = from.split('-').map(Number);
  const end = dayOf(year ?? 0, Number(month ?? fromMonth), Number(date));
  return end !== null && end >= from ? end : null;
}

/** The hour stands right after the day, in English also right before it. */
function withHour(day: Day, after: string, before = ''): string {
  const [, half, hour, colon, zhHalf] =
    /^(?: ?\([^)]{1,6}\))?,? ?(?:at |the )?(上午|中午|下午|晚上?)? ?(\d{1,2})(?::(\d{2})|[时点](半)?)/.exec(
      after,
    ) ?? [];
  if (hour !== undefined) {
    const late = (half?.startsWith('下') || half?.startsWith('晚')) && Number(hour) < 12;
    const pm = /^[^,;]{0,14}?\d ?p\.?m/i.test(after) && Number(hour) < 12;
    return joined(day, Number(hour) + (late || pm ? 12 : 0), colon ?? (zhHalf ? '30' : '00'));
  }
  const english =
    /^,? (?:at )?(\d{1,2})() ?([ap])\.?m/i.exec(after) ??
    /\b(\d{1,2})(?::(\d{2}))?(?: ?([ap])\.?m\.?)?(?: \(?[a-z ]{0,14}time\)?)?,?(?: on)?\s*$/i.exec(before);
  if (english === null || (!english[2] && !english[3])) return day;
  const late = english[3]?.toLowerCase() === 'p' && Number(english[1]) < 12;
  return joined(day, Number(english[1]) + (late ? 12 : 0), english[2] || '00');
}

/** 24:00 is the end of the day, which the day alone says. */
function joined(day: Day, hour: number, minutes: string): string {
  return hour > 23 || Number(minutes) > 59 ? day : `${day} ${String(hour).padStart(2, '0')}:${minutes}`;
}
