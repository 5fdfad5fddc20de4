import { HOLDS_AMOUNT } from './clause-parts.ts';

/** A stretch of a clause between commas, with what stands in brackets after it. */
export interface Piece {
  readonly text: string;
  readonly bracket: string | null;
  /** First of its clause: after a line break, a semicolon or a full stop. */
  readonly opens: boolean;
  readonly row: number;
}

/** Characters looked at around a place, and the longest bracket: hostile lengths must not cost time. */
const LOOK = 40;
const MAX_BRACKET = 600;

/**
 * Parts a text into pieces: hard at ; and full stops, soft at commas and before "key=". Brackets stay with the
 * piece before them; commas inside 4,000,000 part nothing. `text` is cleaned.
 */
export function clausePieces(text: string, row: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let opens = true;
  let current = '';
  let bracket: string | null = null;
  const end = (hard: boolean) => {
    const said = current.trim();
    if (said !== '' || bracket !== null) {
      pieces.push({ text: said, bracket, opens, row });
      opens = false;
    }
    if (hard) opens = true;
    current = '';
    bracket = null;
  };
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    const close = char === '(' || char === '[' ? closing(text, at) : -1;
    if (close > at && !/^[\d,. ]+$/.test(text.slice(at + 1, close))) {
      const inside = text.slice(at + 1, close);
      bracket = bracket === null ? inside : `${bracket}, ${inside}`;
      at = close;
    } else if (isHard(text, at)) {
      end(true);
    } else if (isSoft(text, at)) {
      end(false);
    } else if (joins(text, at, current)) {
      end(false);
      at += (JOIN.exec(text.slice(at, at + LOOK))?.[0].length ?? 1) - 1;
    } else if (bracket !== null && char.trim() !== '') {
      // Words after a bracket: ", of which …" opens a piece of its own; anything else is a remark.
      end(false);
      current = char;
    } else {
      current += char;
    }
  }
  end(true);
  return pieces;
}

/** "…, 500,000 for testing and 200,000 for training", 设备300万元和检测100万元. */
const JOIN = /^(?:\s+(?:and|plus)\s+|\s*(?:以及|和|及|与))/i;

/** A joining word with an amount on either side parts two pieces: "company and grant" has none. */
function joins(text: string, at: number, before: string): boolean {
  const join = JOIN.exec(text.slice(at, at + LOOK))?.[0];
  if (join === undefined || !HOLDS_AMOUNT.test(before)) return false;
  const after = text.slice(at + join.length, at + join.length + 2 * LOOK).split(/[,;。(]\s*(?!\d)/)[0] ?? '';
  return HOLDS_AMOUNT.test(after);
}

function closing(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < Math.min(text.length, from + MAX_BRACKET); at++) {
    const char = text.charAt(at);
    if (char === '(' || char === '[') depth++;
    if (char === ')' || char === ']') depth--;
    if (depth === 0) return at;
  }
  return -1;
}

function isHard(text: string, at: number): boolean {
  const char = text.charAt(at);
  if (char === ';' || char === '。' || char === '\n') return true;
  // The full stop that ends a line.
  if (char === '.' && text.slice(at + 1, at + LOOK).trim() === '') return true;
  return (
    char === '.' &&
    /^\.\s+\p{Lu}/u.test(text.slice(at, at + 4)) &&
    !/\b(?:approx|no|ca)$/i.test(text.slice(Math.max(0, at - LOOK), at))
  );
}

/** 10万/年 is a rate, 2025/9/15 a day. */
const RATE =
  /^\/\s*(?:\d|年|月|日|季|人|台|套|个|次|(?:year|yr|month|mo|day|unit|person|piece|each)(?![a-z]))/i;

function isSoft(text: string, at: number): boolean {
  const char = text.charAt(at);
  if (char === ',' || char === '、') {
    // No one parts two figures by a bare comma: 4,000,000 is one, and 700,0000 is one to ask about.
    const inside = /^,\d/.test(text.slice(at, at + 2)) && /\d$/.test(text.slice(Math.max(0, at - LOOK), at));
    return !inside && !(char === '、' && !/\d[万亿元kKmM]*$/.test(text.slice(Math.max(0, at - LOOK), at)));
  }
  // "total=13.8M grant=6.5M", "Company 4M / Torch Grant 3M", "4M + 3M".
  if (char === '/' || char === '+')
    return (
      /[\d万元kKmM%]\s*$/.test(text.slice(Math.max(0, at - LOOK), at)) &&
      /^.\s*[\p{L}\d]/u.test(text.slice(at, at + LOOK)) &&
      !RATE.test(text.slice(at, at + LOOK))
    );
  // 设备300万 自筹200万 资助100万.
  if (
    /\s/.test(char) &&
    /^\s+(?![元万亿千百]|人民币|左右|以内|上下|以上|以下)\p{Script=Han}/u.test(text.slice(at, at + LOOK)) &&
    /\d\s?(?:[万亿]元?|元)$/.test(text.slice(Math.max(0, at - LOOK), at))
  )
    return true;
  return (
    /\s/.test(char) &&
    /^\s+[\p{L}][^\s=:;,()]{0,30}\s*=/u.test(text.slice(at, at + LOOK)) &&
    /[\d万元kKmM%]$/.test(text.slice(Math.max(0, at - LOOK), at))
  );
}
