const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = `(${MONTHS.join('|')})[a-z]*\\.?`;

const DATES: readonly (readonly [RegExp, (m: readonly string[]) => string])[] = [
  [/(\d{4})-(\d{2})-(\d{2})/g, (m) => date(m[1], m[2], m[3])],
  [/(\d{4})年\s?(\d{1,2})月\s?(\d{1,2})日/g, (m) => date(m[1], m[2], m[3])],
  [new RegExp(`(\\d{1,2}) ${MONTH} (\\d{4})`, 'gi'), (m) => date(m[3], monthNumber(m[2]), m[1])],
  [new RegExp(`${MONTH} (\\d{1,2}), (\\d{4})`, 'gi'), (m) => date(m[3], monthNumber(m[1]), m[2])],
  [/(\d{4})-(\d{2})(?!\d)/g, (m) => date(m[1], m[2])],
  [/(\d{4})年\s?(\d{1,2})月/g, (m) => date(m[1], m[2])],
  [new RegExp(`\\b${MONTH} (\\d{4})`, 'gi'), (m) => date(m[2], monthNumber(m[1]))],
];

/** Powers of ten. 千 and k are left out: 千瓦时 and kWh are units, not thousands. */
const SCALES: Readonly<Record<string, number>> = { 万: 4, 亿: 8, thousand: 3, million: 6, billion: 9 };

const NUMBER =
  /(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:\s?(万|亿|thousand|million|billion))?(\s?%)?/gi;

const MAY_HOLD_FIGURES = /\d|十[四五]五/;

/**
 * The figures of a saying, in one spelling for both languages: "500万" and "5,000,000" are 5000000,
 * "15 September 2025" and 2025年9月15日 are 2025-09-15. Only digits are read: number words ("two", 两) are not,
 * so what must agree is written in digits.
 */
export function figuresIn(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  // The plan periods carry their ordinal in words in Chinese only.
  let rest = text.replace(/十四五/g, ' 14 ').replace(/十五五/g, ' 15 ');
  for (const [pattern, spell] of DATES) {
    rest = rest.replace(pattern, (...match) => {
      found.add(spell(match.map(String)));
      return ' ';
    });
  }
  for (const [, digits = '', scale = '', percent = ''] of rest.matchAll(NUMBER)) {
    const power = SCALES[scale.toLowerCase()] ?? 0;
    found.add(shift(digits.replaceAll(',', ''), power) + percent.trim());
  }
  return found;
}

/** The figures that only one of two texts has; empty when they agree. */
export function figuresApart(a: string, b: string): readonly string[] {
  // Most sayings have no figure at all, and loading compares some 1,500 of them.
  if (!MAY_HOLD_FIGURES.test(a) && !MAY_HOLD_FIGURES.test(b)) return [];
  const [left, right] = [figuresIn(a), figuresIn(b)];
  return [...[...left].filter((f) => !right.has(f)), ...[...right].filter((f) => !left.has(f))];
}

function date(year = '', month = '', day?: string): string {
  const parts = day === undefined ? [year, month] : [year, month, day];
  return parts.map((part) => part.padStart(2, '0')).join('-');
}

function monthNumber(name = ''): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

/** Moves the decimal point right without going through a double. */
function shift(digits: string, power: number): string {
  const [whole = '0', decimals = ''] = digits.split('.');
  const moved = whole + decimals.slice(0, power).padEnd(power, '0');
  const left = decimals.slice(power).replace(/0+$/, '');
  return moved.replace(/^0+(?=\d)/, '') + (left === '' ? '' : `.${left}`);
}
