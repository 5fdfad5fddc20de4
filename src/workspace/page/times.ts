import { currentLanguage, say } from './words.ts';

/** The moment of a ts, which is Unix seconds and six digits. */
export function momentOf(ts: string): Date {
  return new Date(Number(ts) * 1000);
}

/** 9:41 AM, or 09:41 in Chinese; local time. */
export function timeOf(moment: Date): string {
  const locale = currentLanguage() === 'zh' ? 'zh-CN' : 'en-US';
  const hour12 = currentLanguage() === 'en';
  return moment.toLocaleTimeString(locale, {
    hour: hour12 ? 'numeric' : '2-digit',
    minute: '2-digit',
    hour12,
  });
}

/** Today, Yesterday, or "Monday, November 23". */
export function dayOf(moment: Date): string {
  const days = Math.round((startOfDay(new Date()) - startOfDay(moment)) / 86_400_000);
  if (days === 0) return say('today');
  if (days === 1) return say('yesterday');
  const locale = currentLanguage() === 'zh' ? 'zh-CN' : 'en-US';
  return moment.toLocaleDateString(locale, { weekday: 'long', month: 'long', day: 'numeric' });
}

/** "Today at 9:41 AM". */
export function dayAndTime(moment: Date): string {
  return say('at', { day: dayOf(moment), time: timeOf(moment) });
}

/** Whether two moments fall on one local day. */
export function isSameDay(one: Date, other: Date): boolean {
  return startOfDay(one) === startOfDay(other);
}

/** A date in Slack's `<!date^…^{date_long} {time}>` form. */
export function formatDate(moment: Date, format: string): string {
  const locale = currentLanguage() === 'zh' ? 'zh-CN' : 'en-US';
  const date = (options: Intl.DateTimeFormatOptions) => moment.toLocaleDateString(locale, options);
  const near = dayOf(moment);
  const isNear = near === say('today') || near === say('yesterday');
  const parts: { [name: string]: string } = {
    date_num: [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()]
      .map((part) => String(part).padStart(2, '0'))
      .join('-'),
    date: date({ month: 'long', day: 'numeric', year: 'numeric' }),
    date_short: date({ month: 'short', day: 'numeric', year: 'numeric' }),
    date_long: date({ weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' }),
    time: timeOf(moment),
    time_secs: moment.toLocaleTimeString(locale),
    ago: dayAndTime(moment),
  };
  return format.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const pretty = name.endsWith('_pretty');
    if (pretty && isNear) return near;
    return parts[pretty ? name.slice(0, -'_pretty'.length) : name] ?? whole;
  });
}

function startOfDay(moment: Date): number {
  return new Date(moment.getFullYear(), moment.getMonth(), moment.getDate()).getTime();
}
