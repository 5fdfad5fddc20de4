import { readChineseNumber } from '../program/chinese-number.ts';
import { cleanText } from '../program/clean-text.ts';
import { FEN_PER_YUAN } from '../program/money.ts';
import { readMoney } from '../program/read-money.ts';
import type { ScenarioHow, ScenarioStep, ScenarioTarget } from '../program/scenario/scenario.ts';
import { isSourceLabel, sourceKind } from './source-kind.ts';

type Subject = Pick<ScenarioStep, 'target' | 'part'>;
type Direction = 'set' | 'down' | 'up';

interface Form {
  readonly pattern: RegExp;
  /** Which groups hold the subject and the value, and which way it goes; no value: the line goes. */
  readonly read: (
    groups: readonly string[],
  ) => { subject: string; value: string | null; to: Direction } | null;
}

const MAX_TEXT = 400;
const SMALL_YUAN = 10_000n * FEN_PER_YUAN;

const LESS = 'cut|reduced?|lower(?:ed)?|decreased?|trim(?:med)?|shrunk|shrink';
const MORE = 'raised?|increased?|grow|lift(?:ed)?';
const LESS_ZH = '减少|削减|压减|压缩|核减|调减|扣减|降低|下调|下降|砍掉|砍|减|降|少';
const MORE_ZH = '增加|提高|上调|追加|调增|加|增|多';
const TO_ZH =
  '(?:修改|更改|调整|变更|变|改|调|设|定|降|降低|减|减少|压减|压缩|削减|增|增加|提高|上调|下调)(?:为|成|到|至)|改|为|是|=|到';

/** What a figure starts with, so that 改 in 数字化改造 changes nothing. */
const FIGURE_ZH = '((?:[\\d¥￥零一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾]|人民币).*)';

/** How people say what is to change, in the order tried; what none fits is not read. */
const FORMS: readonly Form[] = [
  {
    pattern: /^(?:remove|delete|drop|omit|leave out|take out|without|cancel)\s+(.+)$/i,
    read: ([subject = '']) => ({ subject, value: null, to: 'set' }),
  },
  {
    pattern: /^(.+?)\s+(?:is|are|were|was|be)?\s*(?:removed|deleted|dropped|left out|taken out|cancelled)$/i,
    read: ([subject = '']) => ({ subject, value: null, to: 'set' }),
  },
  {
    pattern: /^(?:删除|删掉|删去|去掉|取消|不要|移除|剔除)\s*(.+)$/,
    read: ([subject = '']) => ({ subject, value: null, to: 'set' }),
  },
  {
    pattern: /^(.+?)(?:整行|全部)?(?:删除|删掉|删去|去掉|取消|不要|移除|剔除)了?$/,
    read: ([subject = '']) => ({ subject, value: null, to: 'set' }),
  },
  {
    pattern: new RegExp(`^(${LESS}|${MORE})\\s+(.+?)\\s+(by|to)\\s+(.+)$`, 'i'),
    read: ([verb = '', subject = '', way = '', value = '']) => ({ subject, value, to: direction(verb, way) }),
  },
  {
    pattern: new RegExp(
      `^(.+?)\\s+(?:is|are|were|was|be|gets)?\\s*(${LESS}|${MORE})\\s+(by|to)\\s+(.+)$`,
      'i',
    ),
    read: ([subject = '', verb = '', way = '', value = '']) => ({ subject, value, to: direction(verb, way) }),
  },
  {
    pattern: /^(?:halve)\s+(.+)$/i,
    read: ([subject = '']) => ({ subject, value: '50%', to: 'down' }),
  },
  { pattern: /^(.+?)减半$/, read: ([subject = '']) => ({ subject, value: '50%', to: 'down' }) },
  {
    pattern: /^add\s+(.+?)\s+to\s+(.+)$/i,
    read: ([value = '', subject = '']) => ({ subject, value, to: 'up' }),
  },
  {
    pattern: /^(?:take|cut)\s+(.+?)\s+(?:off|from|out of)\s+(.+)$/i,
    read: ([value = '', subject = '']) => ({ subject, value, to: 'down' }),
  },
  {
    pattern: /^(?:set|change|make|put|bring|ask for|write)\s+(.+?)\s*(?:=|\bto\b|\bat\b|\bas\b|:)\s*(.+)$/i,
    read: ([subject = '', value = '']) => ({ subject, value, to: 'set' }),
  },
  {
    pattern: new RegExp(`^(.+?)(?:的?金额)?(?:${TO_ZH})\\s*${FIGURE_ZH}$`),
    read: ([subject = '', value = '']) => ({ subject, value, to: 'set' }),
  },
  {
    pattern: new RegExp(`^(.+?)(${LESS_ZH}|${MORE_ZH})了?\\s*${FIGURE_ZH}$`),
    read: ([subject = '', verb = '', value = '']) => ({ subject, value, to: directionZh(verb) }),
  },
  {
    pattern: new RegExp(
      `^(${LESS_ZH}|${MORE_ZH})\\s*(第.+?(?:行|项|条|笔)\\D*?)\\s*(\\d.*|百分之.+|[一二三四五六七八九十两].*)$`,
    ),
    read: ([verb = '', subject = '', value = '']) => ({ subject, value, to: directionZh(verb) }),
  },
  {
    pattern: /^(.+?)\s*([-−+])=?\s*([\d¥￥].*)$/,
    read: ([subject = '', sign = '', value = '']) => ({ subject, value, to: sign === '+' ? 'up' : 'down' }),
  },
  {
    pattern: /^(.+?)\s*(?:=|:=|:|->|→|\bto\b|\bis\b|\bwere\b|\bwas\b|\bat\b|\bbecomes\b)\s*(.+)$/i,
    read: ([subject = '', value = '']) => ({ subject, value, to: 'set' }),
  },
  {
    pattern: /^((?:line|row|item|l)\s*#?\d+\b.*?|第.+?[行项条笔].*?|\D*(?:grant|资助))\s+([\d¥￥]\S*)$/i,
    read: ([subject = '', value = '']) => ({ subject, value, to: 'set' }),
  },
];

function direction(verb: string, way: string): Direction {
  if (way.toLowerCase() === 'to') return 'set';
  return new RegExp(`^(?:${MORE})$`, 'i').test(verb) ? 'up' : 'down';
}

function directionZh(verb: string): Direction {
  return new RegExp(`^(?:${MORE_ZH})$`).test(verb) ? 'up' : 'down';
}

/** "line 3 = 500000", "cut line 3 by 10%", 第3行减少50万; steps are parted by ; or a line break. Null when one cannot be read. */
export function readScenario(text: string): readonly ScenarioStep[] | null {
  if (text.length > MAX_TEXT) return null;
  const pieces = cleanText(text)
    .split(/[;\n]/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  const steps = pieces.map(readPiece);
  return steps.length === 0 || steps.some((step) => step === null)
    ? null
    : steps.flatMap((step) => step ?? []);
}

/** One step, or several parted by commas; a clause without a figure ("what happens then") asks for none. */
function readPiece(piece: string): readonly ScenarioStep[] | null {
  const whole = readStep(piece);
  if (whole !== null) return [whole];
  const clauses = piece
    .replace(/^.*\bif\s+/i, '')
    .split(/,(?!\d)|\band\s+(?=(?:cut|reduce|raise|increase|remove|drop|set|line|row)\b)/i)
    .map((clause) => clause.trim())
    .filter((clause) => /\d|[一二三四五六七八九十]/.test(clause));
  const steps = clauses.map(readStep);
  return steps.length === 0 || steps.some((step) => step === null)
    ? null
    : steps.filter((step) => step !== null);
}

function readStep(piece: string): ScenarioStep | null {
  const text = bare(piece);
  for (const { pattern, read } of FORMS) {
    const found = pattern.exec(text);
    const said = found === null ? null : read(found.slice(1));
    if (said === null) continue;
    const subject = readSubject(said.subject);
    const how = said.value === null ? { kind: 'remove' as const } : readHow(said.value, said.to);
    if (subject === null || how === null) continue;
    if (how.kind === 'remove' && (subject.target.kind === 'whole' || subject.part !== 'amount')) continue;
    return { ...subject, how, text: piece };
  }
  return null;
}

const OPENING =
  /^(?:what (?:if|happens if|would happen if|about)|and|or|if|suppose|say|assume|please|let'?s|we|i|you|our|the|my|如果|假如|假设|倘若|若|要是|请|把|将|我们|我司|本|那么?)\s*(?![a-z])/i;
const CLOSING = /(?:[?!。.,，]|会怎么?样|怎么?样|如何|会如何|行吗|可以吗|呢|吗|的话|then|instead|please)$/i;

/** Without the words around a "what if". */
function bare(piece: string): string {
  let text = piece.trim();
  for (let turn = 0; turn < 6; turn++)
    text = text.replace(OPENING, '').replace(/\s+/g, ' ').trim().replace(CLOSING, '').trim();
  return text;
}

const LINE =
  /^(?:line|row|item|l)\s*(?:no\.?|number|#)?\s*(\d{1,5})(?:'s)?(?!\d)|^第\s*([一二两三四五六七八九十百\d]{1,5})\s*(?:行|项|条|笔)/i;
const WHOLE =
  /^(?:whole |project |overall |total )*(?:total|budget|project|sum|amount|costs?)$|^(?:本?项目|预算)?(?:总额|合计|总计|总预算|总投资|总金额|预算|总经费)$/i;
const AMOUNT = /^(?:amount|costs?|budget|total|sum|金额|预算|经费|费用|总额|合计)?$/i;

function readSubject(said: string): Subject | null {
  const subject = tidy(said);
  const turned = /^(.+?)\s+(?:of|in|on|for)\s+(?:the\s+)?((?:line|row|item|l)\s*#?\d.*)$/i.exec(subject);
  if (turned?.[1] && turned[2]) return readSubject(`${turned[2]} ${turned[1]}`);
  const line = LINE.exec(subject);
  if (line !== null) {
    const n = lineNumber(line[1] ?? line[2] ?? '');
    const part = readPart(subject.slice(line[0].length));
    return n === null || part === null ? null : { target: { kind: 'line', n }, part };
  }
  if (WHOLE.test(subject)) return { target: { kind: 'whole' }, part: 'amount' };
  const kind = readPart(subject);
  if (kind !== null && kind !== 'amount') return { target: { kind: 'whole' }, part: kind };
  if (!/\p{L}/u.test(subject) || subject.length > 80) return null;
  return { target: named(subject), part: 'amount' };
}

function tidy(said: string): string {
  return said
    .trim()
    .replace(/^(?:the|our|my)\s+/i, '')
    .replace(/^["“'「]|["”'」]$/g, '')
    .replace(/(?:的|'s)$/, '')
    .trim();
}

function readPart(said: string): ScenarioStep['part'] | null {
  const label = said
    .replace(/^(?:\s|,|的|'s)+/, '')
    .replace(/额$/, '')
    .trim();
  if (AMOUNT.test(label)) return 'amount';
  return isSourceLabel(label) ? sourceKind(label) : null;
}

/** "Testing grant" and 检测费的资助 may be a line's name, or the grant of a line. */
function named(name: string): ScenarioTarget {
  const parted = /^(.+?)(?:'s\s+|的|\s+)([^的\s]+(?:\s+(?:grant|funds?|money))?)$/i.exec(name);
  const part = parted?.[2] === undefined ? null : readPart(parted[2]);
  const split = parted?.[1] && part !== null && part !== 'amount' ? { name: parted[1].trim(), part } : null;
  return { kind: 'named', name, split };
}

function lineNumber(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  const one = '一二三四五六七八九'.indexOf(text === '两' ? '二' : text);
  if (text.length === 1 && one >= 0) return one + 1;
  const number = readChineseNumber(text);
  return number === null || number.decimals > 0 || number.digits > 99_999n ? null : Number(number.digits);
}

/** An amount or a percent, as a new value or as a difference. */
function readHow(said: string, to: Direction): Exclude<ScenarioHow, { kind: 'remove' }> | null {
  const text = said.trim().replace(/^(?:by|to|about(?=\s*$))\s+/i, '');
  const percent = readPercent(text);
  if (percent !== null) {
    const { top, bottom } = percent;
    if (to === 'set') return { kind: 'times', top, bottom };
    return { kind: 'times', top: to === 'up' ? bottom + top : bottom - top, bottom };
  }
  const reading = readMoney(text);
  if (reading.kind !== 'amount') return null;
  const { fen, unit, currency } = reading;
  const small = (fen < 0n ? -fen : fen) < SMALL_YUAN && unit === null && !currency;
  if (to === 'set') return { kind: 'set', fen, bare: small };
  return { kind: 'add', fen: to === 'up' ? fen : -fen, bare: small };
}

/** "10%" and 百分之十 as top/bottom; null for anything else. */
function readPercent(text: string): { readonly top: bigint; readonly bottom: bigint } | null {
  const figure = /^(\d{1,4})(?:\.(\d{1,6}))?\s*(?:%|percent|per cent)$/i.exec(text);
  if (figure?.[1]) {
    const decimals = figure[2] ?? '';
    return { top: BigInt(figure[1] + decimals), bottom: 100n * 10n ** BigInt(decimals.length) };
  }
  if (/^(?:a |one )?half$|^一半$/i.test(text)) return { top: 1n, bottom: 2n };
  const words = /^百分之(.+)$/.exec(text)?.[1];
  const number = words === undefined ? null : lineNumber(words);
  return number === null ? null : { top: BigInt(number), bottom: 100n };
}
