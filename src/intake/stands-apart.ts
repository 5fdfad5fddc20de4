/** What before an amount makes it a part of something else: 3 x, ISO, 第, 每年, a third of a range, a clock. */
const BELONGS =
  /(?:\d\s*[x×*^]|\b(?:ISO|IEC|IATF|EN|DIN|ASTM|GB(?:\/T)?|No\.?|about|circa|ca\.?|version|or|to)|[第每几数或]|每[年月人台季个套]|年均|[\d零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟][到至])$/i;
/** A word or a mark stands right before a figure: A4, 10^6, =B2, .5, --3; 自筹200 and "company: 4M" do not. */
const APART =
  /(?:^|[\s:：=>）)\]–—"'“”]|(?![零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟])\p{Script=Han})$/u;
const GROUPED = /\d,\d{3}/;
const MARKED = /^(?:CNY|RMB|[¥￥]|人民币)|(?:[万亿元kKmMwW]|million|yuan|RMB|CNY)[整正]?$/i;

/**
 * Whether an amount at the end of a text stands by itself there: "Kiln 300,000" yes, "Form A4", "3 x 100,000" and
 * "+86 138 1234 5678" no. `before` is the text up to the amount, with the space between them.
 */
export function standsApart(before: string, value: string): boolean {
  const said = before.trimEnd();
  if (said === '') return true;
  if (BELONGS.test(said) || (/\d[:：]$/.test(before) && /^\d\d$/.test(value))) return false;
  // "Phase 2 300,000" names a phase; "3 00 000" is one thing nobody can read.
  if (/\d$/.test(said)) return GROUPED.test(value) || MARKED.test(value) || /^[1-9]\d{4}/.test(value);
  // "ESG60万": letters with an amount glued to them, when its unit shows that it is one.
  return APART.test(before) || (/[a-z]$/i.test(before) && (GROUPED.test(value) || MARKED.test(value)));
}
