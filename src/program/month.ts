import type { Month } from './application.ts';
import type { Bilingual } from './bilingual.ts';
import { cleanText } from './clean-text.ts';
import { MONTHS } from './format-day.ts';
import { readDay } from './read-day.ts';

/** Year and month (1-12) as a Month; null when there is none such or the year is not of this century. */
function monthOf(year: number, month: number): Month | null {
  const fits = Number.isInteger(year) && year >= 2000 && year < 2100 && month >= 1 && month <= 12;
  return fits ? `${year}-${String(month).padStart(2, '0')}` : null;
}

/** A month as it is told to people: "March 2027", 2027年3月. */
export function sayMonth(month: Month): Bilingual {
  const [year, number] = month.split('-').map(Number);
  return { en: `${MONTHS[(number ?? 1) - 1]} ${year}`, zh: `${year}年${number}月` };
}

export function nextMonth(month: Month): Month {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

/** Months from one to another, both counted; 0 or less when `to` is earlier. */
export function monthsBetween(from: Month, to: Month): number {
  const [a = 0, b = 0] = from.split('-').map(Number);
  const [c = 0, d = 0] = to.split('-').map(Number);
  return (c - a) * 12 + d - b + 1;
}

/**
 * One month: 2027-03, 2027/3, 202703, 2027年3月, Mar 2027, 03/2027, or a whole day of it. Null for anything else, also
 * for "Mar 27" and "month 3": no year is supplied.
 */
export function readMonth(text: string): Month | null {
  const shown = cleanText(text).replace(/\s+/g, ' ').trim();
  if (shown === '' || shown.length > 40) return null;
  const first = /^(\d{4})\s?[-/.年]\s?(\d{1,2})\s?(?:月份?)?$/.exec(shown) ?? /^(\d{4})(\d{2})$/.exec(shown);
  if (first) return monthOf(Number(first[1]), Number(first[2]));
  const last = /^(\d{1,2})\s?[-/.]\s?(\d{4})$/.exec(shown);
  if (last) return monthOf(Number(last[2]), Number(last[1]));
  // The month's first day reads all names of months, and Chinese numerals.
  const bare = shown.replace(/月份?$/, '月');
  const named = /^(\p{L}+)\.?[ ,-]*(\d{4})$/u.exec(bare) ?? /^(\d{4})[ ,-]*(\p{L}+)\.?$/u.exec(bare);
  const year = named?.[1] !== undefined && /\d/.test(named[1]) ? named[1] : named?.[2];
  const name = year === named?.[1] ? named?.[2] : named?.[1];
  const whole = /月$/.test(bare) ? `${bare}1日` : named ? `1 ${name} ${year}` : shown;
  const day = readDay(whole);
  if (day.kind !== 'day') return null;
  return monthOf(Number(day.day.slice(0, 4)), Number(day.day.slice(5, 7)));
}
