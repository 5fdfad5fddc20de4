import { readChineseNumber } from './chinese-number.ts';
import { cleanText } from './clean-text.ts';
import { FEN_PER_YUAN } from './money.ts';

/** The unit a figure is written in. */
export type UnitSeen =
  | 'fen'
  | 'jiao'
  | 'yuan'
  | 'thousand'
  | '10k'
  | 'million'
  | '10-million'
  | '100-million';

/** Why a figure is not one amount. */
export type Ambiguity = 'range' | 'about' | 'product' | 'part' | 'separators';

/** What a cell or a piece of text says when it is read as money. `text` is what was read, cleaned. */
export type MoneyReading =
  | {
      readonly kind: 'amount';
      /** Smaller than 10^15 in size; may be negative. */
      readonly fen: bigint;
      /** Null: the figure names no unit (a column header or a note may). */
      readonly unit: UnitSeen | null;
      /** A currency word or sign, or 元, stands at the figure. */
      readonly currency: boolean;
      /** Fen that one step of the last shown digit is worth: 100 for "7,000,000", 10,000 for "99.99万". */
      readonly step: bigint;
      /** Set when an amount in words stands beside the figures and says something else. */
      readonly words: bigint | null;
      readonly text: string;
    }
  /** `blank`: nothing or a dash; otherwise TBD, 待定. Never zero. */
  | { readonly kind: 'missing'; readonly blank: boolean; readonly text: string }
  | { readonly kind: 'ambiguous'; readonly why: Ambiguity; readonly text: string }
  | { readonly kind: 'finer-than-fen'; readonly text: string }
  | { readonly kind: 'out-of-range'; readonly text: string }
  | { readonly kind: 'other-currency'; readonly currency: string; readonly text: string }
  | { readonly kind: 'not-money'; readonly text: string };

export const FEN_PER_UNIT: Readonly<Record<UnitSeen, bigint>> = {
  fen: 1n,
  jiao: 10n,
  yuan: FEN_PER_YUAN,
  thousand: 1_000n * FEN_PER_YUAN,
  '10k': 10_000n * FEN_PER_YUAN,
  million: 1_000_000n * FEN_PER_YUAN,
  '10-million': 10_000_000n * FEN_PER_YUAN,
  '100-million': 100_000_000n * FEN_PER_YUAN,
};

const UNIT_WORDS: readonly (readonly [RegExp, UnitSeen])[] = [
  [/^(?:百万|million|mn|m)$/i, 'million'],
  [/^千万$/, '10-million'],
  [/^(?:亿|億)$/, '100-million'],
  [/^(?:万|萬|w|wan)$/i, '10k'],
  [/^(?:千|thousand|k)$/i, 'thousand'],
  [/^角$/, 'jiao'],
  [/^分$/, 'fen'],
];

/** Amounts of this size and above are refused (BUD-NUM-003). */
const FEN_LIMIT = 10n ** 15n;
const MAX_TEXT = 120;
const MAX_DIGITS = 24;

const SPACES = /[\u00A0\u2009\u202F]/g;
const PENDING =
  /^(?:tbd|tbc|tba|n\/?a|\?+|pending|unknown|to be (?:determined|confirmed|decided)|待定|未定|待确认|待补充|待核定|暂无|不详)$/i;
const FOREIGN =
  /(?:US\$|HK\$|NT\$|A\$|C\$|\$|€|£|₩|₹|(?<![A-Za-z])(?:USD|EUR|GBP|HKD|JPY|TWD|KRW|SGD|CHF|AUD|CAD|INR|dollars?|euros?|pounds?|yen)(?![A-Za-z])|美元|美金|欧元|英镑|港元|港币|日元|日圆|円|台币|韩元|新元|瑞郎)/i;
const CURRENCY_BEFORE = /^(?:CNY|RMB|¥|￥|人民币)\s*[¥￥]?\s*/i;
const CURRENCY_AFTER = /\s*(?:人民币|RMB|CNY|yuan|元|圆|圓)$/i;
/** Digits that are not ASCII (other scripts, ①, ², keycaps, Roman numeral signs); 〇 is a Chinese numeral. */
const OTHER_DIGIT = /(?![0-9〇])[\p{Nd}\p{Nl}\p{No}]|\u20E3/u;
const GROUPED =
  /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d{1,3}(?: \d{3})+(?:\.\d+)?$|^\d{1,3}(?:['’]\d{3})+(?:\.\d+)?$/;
const PLAIN = /^\d+(?:\.\d+)?$/;
const FIGURE = /^([\d.,'’ ]*\d)\s*(百万|千万|million|thousand|mn|wan|[万萬亿億千角分kwm])?$/i;

/**
 * One amount of money, in English or Chinese. Nothing is guessed and nothing is rounded: what is not exactly
 * one amount comes back as the kind of problem it is. `unit` is the column's or the table's unit, used only
 * where the figure names none.
 */
export function readMoney(text: string, unit: UnitSeen = 'yuan'): MoneyReading {
  const shown = cleanText(text).replace(SPACES, ' ').trim();
  // Looked for from the outside in: a repeat over millions of characters would run out of the regex's stack.
  if (!/[^-−–—―/]/.test(shown)) return { kind: 'missing', blank: true, text: shown };
  if (PENDING.test(shown)) return { kind: 'missing', blank: false, text: shown };
  if (shown.length > MAX_TEXT) {
    return { kind: /[^\d.,' ]/.test(shown) ? 'not-money' : 'out-of-range', text: shown.slice(0, MAX_TEXT) };
  }
  if (OTHER_DIGIT.test(shown)) return { kind: 'not-money', text: shown };
  const foreign = FOREIGN.exec(shown);
  if (foreign && /[\d一二三四五六七八九十百千万亿]/.test(shown)) {
    return { kind: 'other-currency', currency: foreign[0], text: shown };
  }
  return wordsAndFigures(shown, unit) ?? oneAmount(shown, shown, unit);
}

/** "5,000,000（大写：伍佰万元整）" and the other way round; null when the text is not of that form. */
function wordsAndFigures(shown: string, unit: UnitSeen): MoneyReading | null {
  const parts =
    /^(?:小写|大写)?:?\s*(.+?)\s*(?:[(]\s*(?:小写|大写)?:?\s*(.+?)\s*[)]|[,;]?\s*(?:小写|大写):?\s*(.+))$/.exec(
      shown,
    );
  const first = parts?.[1];
  const second = parts?.[2] ?? parts?.[3];
  if (!first || !second || /\d/.test(first) === /\d/.test(second)) return null;
  const [figures, words] = /\d/.test(first) ? [first, second] : [second, first];
  const inFigures = oneAmount(figures, shown, unit);
  const inWords = oneAmount(words, shown, unit);
  if (inFigures.kind !== 'amount' || inWords.kind !== 'amount') return null;
  return { ...inFigures, currency: true, words: inWords.fen === inFigures.fen ? null : inWords.fen };
}

function oneAmount(text: string, shown: string, unit: UnitSeen): MoneyReading {
  const bare = unwrap(text);
  const figure = FIGURE.exec(bare.body);
  if (figure?.[1]) return fromFigure(figure[1], figure[2] ?? null, bare, shown, unit);
  return fromWords(bare, shown, unit) ?? notOneAmount(shown);
}

interface Bare {
  readonly body: string;
  readonly negative: boolean;
  readonly currency: boolean;
  readonly yuan: boolean;
}

/** Takes off the sign, the currency on either side and a closing 整. */
function unwrap(text: string): Bare {
  let body = text.trim();
  let negative = false;
  let currency = false;
  let yuan = false;
  const parenthesised = /^\((.*\d.*)\)$/.exec(body);
  if (parenthesised?.[1]) {
    body = parenthesised[1].trim();
    negative = true;
  }
  for (let turn = 0; turn < 2; turn++) {
    if (!negative && /^[-−]/.test(body)) {
      negative = true;
      body = body.slice(1).trim();
    }
    const before = CURRENCY_BEFORE.exec(body);
    if (before && turn === 0) {
      currency = true;
      body = body.slice(before[0].length);
    }
  }
  body = body.replace(/[整正]$/, '').trim();
  for (let turn = 0; turn < 3; turn++) {
    const after = CURRENCY_AFTER.exec(body);
    if (!after || after.index === 0) break;
    currency = true;
    yuan ||= !/RMB|CNY|人民币/i.test(after[0]);
    body = body.slice(0, after.index);
  }
  return { body, negative, currency, yuan };
}

function fromFigure(
  digits: string,
  unitWord: string | null,
  bare: Bare,
  shown: string,
  unit: UnitSeen,
): MoneyReading {
  const seen = unitWord === null ? (bare.yuan ? 'yuan' : null) : unitNamed(unitWord);
  const used = seen ?? unit;
  if (!GROUPED.test(digits) && !PLAIN.test(digits))
    return { kind: 'ambiguous', why: 'separators', text: shown };
  // "1.200" is 1.2 or 1,200; with a unit of its own or of the column the point is a decimal point.
  if (used === 'yuan' && /^[1-9]\d{0,2}\.\d{3}$/.test(digits)) {
    return { kind: 'ambiguous', why: 'separators', text: shown };
  }
  const [whole = '', decimals = ''] = digits.replace(/[,'’ ]/g, '').split('.');
  if (whole.length + decimals.length > MAX_DIGITS) return { kind: 'out-of-range', text: shown };
  return amount({ digits: BigInt(whole + decimals), decimals: decimals.length }, used, seen, bare, shown);
}

/** Chinese numerals, with 角 and 分 after 元; null when it is none. */
function fromWords(bare: Bare, shown: string, unit: UnitSeen): MoneyReading | null {
  const small = /^(.+?)[元圆圓](?:零)?(?:(.)角)?(?:零)?(?:(.)分)?$/.exec(bare.body);
  if (small?.[1] && (small[2] ?? small[3])) {
    const yuan = wholeNumber(small[1]);
    const jiao = small[2] === undefined ? 0n : wholeNumber(small[2]);
    const fen = small[3] === undefined ? 0n : wholeNumber(small[3]);
    if (yuan === null || jiao === null || fen === null || jiao > 9n || fen > 9n) return null;
    const all = yuan * FEN_PER_YUAN + jiao * 10n + fen;
    return amount({ digits: all, decimals: 0 }, 'fen', 'yuan', { ...bare, currency: true }, shown);
  }
  const number = readChineseNumber(bare.body);
  if (number === null) return null;
  if (/[万萬亿億]/.test(bare.body)) {
    return amount(number, 'yuan', bare.yuan && !/\d/.test(bare.body) ? 'yuan' : '10k', bare, shown);
  }
  const seen = bare.yuan ? 'yuan' : null;
  return amount(number, seen ?? unit, seen, bare, shown);
}

function wholeNumber(text: string): bigint | null {
  const number = readChineseNumber(text);
  return number === null || number.decimals > 0 ? null : number.digits;
}

function amount(
  number: { readonly digits: bigint; readonly decimals: number },
  used: UnitSeen,
  seen: UnitSeen | null,
  bare: Bare,
  shown: string,
): MoneyReading {
  const scale = 10n ** BigInt(number.decimals);
  const scaled = number.digits * FEN_PER_UNIT[used];
  if (scaled >= FEN_LIMIT * scale) return { kind: 'out-of-range', text: shown };
  if (scaled % scale !== 0n) return { kind: 'finer-than-fen', text: shown };
  const fen = scaled / scale;
  const step = FEN_PER_UNIT[used] / scale;
  return {
    kind: 'amount',
    fen: bare.negative ? -fen : fen,
    unit: seen,
    currency: bare.currency,
    step: step > 0n ? step : 1n,
    words: null,
    text: shown,
  };
}

function unitNamed(word: string): UnitSeen {
  return UNIT_WORDS.find(([pattern]) => pattern.test(word))?.[1] ?? 'yuan';
}

const ABOUT =
  /^(?:about|approx\w*\.?|around|circa|ca\.?|roughly|nearly|almost|up to|at (?:most|least)|no more than|not exceeding|max\.?|min\.?|over|under|more than|less than|[~≈<>≤≥+])|^(?:大?约|约为|近|不超过|不高于|不低于|至少|最多|最高|超过?|逾|上限)|(?:左右|上下|以内|以上|以下|之内|余|多|余元|多元|\+)$/i;
const PRODUCT =
  /(?:per|a|each)\s*(?:year|month|quarter|annum|unit|person)|\/\s*(?:year|month|yr|mo|年|月|人|台)|[×*]|\dx\s*\d|\d\s*x\s*\d|每[年月人台季]|一[年月]/i;

/** The text is no amount; says what it looks like, when it has a figure at all. */
function notOneAmount(shown: string): MoneyReading {
  const figure = /\d|[一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]/.test(shown);
  if (/\d(?:[eE]\d|x[\da-f])/.test(shown)) return { kind: 'not-money', text: shown };
  if (/^(?:a |one )?half\b|一半|^半/i.test(shown)) return { kind: 'ambiguous', why: 'part', text: shown };
  if (/\d\s*[多余来][百千万亿]|[几数][十百千万亿]/.test(shown))
    return { kind: 'ambiguous', why: 'about', text: shown };
  if (figure && PRODUCT.test(shown)) return { kind: 'ambiguous', why: 'product', text: shown };
  if (figure && ABOUT.test(shown)) return { kind: 'ambiguous', why: 'about', text: shown };
  if (
    /\d\s*[万亿千百kwm元]*\s*(?:-|–|—|~|to|至|到)\s*(?:CNY|RMB|¥|￥)?\s*\d/i.test(shown) &&
    !/\d-\d+-\d/.test(shown)
  ) {
    return { kind: 'ambiguous', why: 'range', text: shown };
  }
  return { kind: 'not-money', text: shown };
}
