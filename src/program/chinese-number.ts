/** digits / 10^decimals. */
export interface ScaledNumber {
  readonly digits: bigint;
  readonly decimals: number;
}

const DIGITS: Readonly<Record<string, string>> = {
  ...twins('零〇', '0'),
  ...twins('一壹', '1'),
  ...twins('二两贰貳兩弐', '2'),
  ...twins('三叁參叄', '3'),
  ...twins('四肆', '4'),
  ...twins('五伍', '5'),
  ...twins('六陆陸', '6'),
  ...twins('七柒', '7'),
  ...twins('八捌', '8'),
  ...twins('九玖', '9'),
};

const UNITS: Readonly<Record<string, string>> = {
  ...twins('十拾', '十'),
  ...twins('百佰', '百'),
  ...twins('千仟', '千'),
  ...twins('万萬', '万'),
  ...twins('亿億', '亿'),
};

/** 三五万 is three to five 万: two numerals side by side are a range, three or more are digits. */
const TWO_OF_THEM =
  /(?<![零〇一二两三四五六七八九点.\d])[一二两三四五六七八九]{2}(?![零〇一二两三四五六七八九])/;
/** Longer than this is no amount; keeps BigInt away from hostile lengths. */
const MAX_LENGTH = 40;

/**
 * A number in Chinese numerals, plain (三百五十万) or financial (叁佰伍拾万), with 廿 and 卅, decimals after 点,
 * and Arabic digits mixed in (3千5百万, 1亿2000万). Null for anything else, also for colloquial forms that
 * leave the last unit out (三万五). Never 0 for what it cannot read.
 */
export function readChineseNumber(text: string): ScaledNumber | null {
  if (text.length === 0 || text.length > MAX_LENGTH || TWO_OF_THEM.test(text)) return null;
  let plain = '';
  for (const char of text.replace(/廿/g, '二十').replace(/卅/g, '三十')) {
    const known = DIGITS[char] ?? UNITS[char] ?? (/[0-9.点]/.test(char) ? char : null);
    if (known === null) return null;
    plain += known;
  }
  const decimal = /^([^点.]+)[点.]([0-9]{1,6})(万|亿|千万|百万)?$/.exec(plain);
  if (decimal?.[1] && decimal[2]) {
    const whole = below10k(decimal[1]);
    if (whole === null) return null;
    const power =
      { 万: 10_000n, 亿: 100_000_000n, 千万: 10_000_000n, 百万: 1_000_000n }[decimal[3] ?? ''] ?? 1n;
    const digits = whole * 10n ** BigInt(decimal[2].length) + BigInt(decimal[2]);
    return { digits: digits * power, decimals: decimal[2].length };
  }
  const whole = large(plain);
  return whole === null ? null : { digits: whole, decimals: 0 };
}

/** A year or another number said digit by digit: 二〇二五. Null when a unit stands in it. */
export function readDigitByDigit(text: string): string | null {
  const digits = [...text].map((char) => DIGITS[char] ?? null);
  return digits.length > 0 && digits.every((d) => d !== null) ? digits.join('') : null;
}

/** 亿 splits first (what is before it may hold 万), then 万; each part is smaller than the one before it. */
function large(text: string): bigint | null {
  const yi = split(text, '亿');
  if (yi)
    return joined(large(yi.before), 100_000_000n, yi.after, (rest) =>
      rest.includes('亿') ? null : large(rest),
    );
  const wan = split(text, '万');
  if (wan) return joined(below10k(wan.before), 10_000n, wan.after, below10k);
  return below10k(text);
}

function split(text: string, unit: string): { before: string; after: string } | null {
  const at = text.indexOf(unit);
  return at === -1 ? null : { before: text.slice(0, at), after: text.slice(at + 1) };
}

function joined(
  before: bigint | null,
  unit: bigint,
  after: string,
  read: (text: string) => bigint | null,
): bigint | null {
  if (before === null) return null;
  if (after === '') return before * unit;
  // 三万五 says 35,000 or 30,005: a rest below a tenth of the unit is marked by 零 or by a unit of its own.
  if (/^[0-9]$/.test(after)) return null;
  const rest = read(after.replace(/^0+(?=.)/, ''));
  return rest === null || rest >= unit ? null : before * unit + rest;
}

function below10k(text: string): bigint | null {
  if (/^[0-9]{1,4}$/.test(text)) return BigInt(text);
  const parts = /^(?:(\d)千)?(?:0?(\d)百)?(?:0?(\d?)十)?(0?)(\d)?$/.exec(text);
  if (!parts) return null;
  const [, thousands, hundreds, tens, zero, ones] = parts;
  const unitSeen = thousands !== undefined || hundreds !== undefined || tens !== undefined;
  if (!unitSeen) return null;
  // 二百五 and 三千五 leave a unit out; 二百零五 does not.
  if (ones !== undefined && tens === undefined && zero === '') return null;
  if (zero === '0' && ones === undefined) return null;
  return (
    BigInt(thousands ?? 0) * 1000n +
    BigInt(hundreds ?? 0) * 100n +
    BigInt(tens === undefined ? 0 : tens === '' ? 1 : tens) * 10n +
    BigInt(ones ?? 0)
  );
}

function twins(chars: string, one: string): Record<string, string> {
  return Object.fromEntries([...chars].map((char) => [char, one]));
}
