const EARLIER =
  /去年|上一?年|往年|往届|历年|以往|此前|先前|过去|上一?[批届轮]|原(?:标准|规定|政策)|\b(?:last year|(?:previous|earlier|past|prior) (?:years?|calls?|rounds?|notices?)|previously|formerly|in the past|until now)\b/i;
const THIS_YEAR = /今年|本年|本次|本批|本通知|\bthis (?:year|call|notice|round)\b/i;
/** A sentence that looks back at the one before it. */
const POINTS_BACK = /^(?:以上|上述|前述|这|该|此(?!前))|^(?:the above|this|that|these|those)\b/i;
const AMOUNT = /\d[\d,.]* ?(?:万|亿|元|million|yuan)|(?:RMB|CNY|¥) ?\d/i;
const YEAR = /(?<!\d)20\d{2}(?= ?年|\b)/g;
const TITLE = /通知|指南|公告|\b(?:notice|circular|call)\b/i;
/** The title stands among the first of them. */
const HEAD = 8;

/** Whether a sentence tells of earlier years, by its own words, by its neighbours' or by a year before the title's. */
export function ofEarlierYears(sentences: readonly { readonly text: string }[], at: number): boolean {
  const text = sentences[at]?.text ?? '';
  if (EARLIER.test(text)) return true;
  const next = sentences[at + 1]?.text ?? '';
  if (EARLIER.test(next) && POINTS_BACK.test(next)) return true;
  if (THIS_YEAR.test(text)) return false;
  const before = sentences[at - 1]?.text ?? '';
  // With an amount of its own the sentence before has said what was.
  if (EARLIER.test(before) && !AMOUNT.test(before)) return true;
  const title = sentences.slice(0, HEAD).find((line) => TITLE.test(line.text) && line.text.match(YEAR));
  const called = title?.text.match(YEAR)?.at(-1);
  const years = text.match(YEAR) ?? [];
  return called !== undefined && years.length > 0 && years.every((year) => year < called);
}
