/** Takes personal data out of what leaves, and puts it back into what comes. One for each request. */
export interface PersonalData {
  hide(text: string): string;
  restore(text: string): string;
}

/** In this order: an identity number holds what looks like a phone number. */
const KINDS: readonly {
  readonly name: string;
  readonly pattern: RegExp;
  readonly holds?: (digits: string) => boolean;
}[] = [
  { name: 'mail', pattern: /[\w.%+-]{1,64}@[A-Za-z\d-]{1,63}(?:\.[A-Za-z\d-]{1,63}){1,4}/g },
  { name: 'id', pattern: /(?<![A-Za-z\d])\d{17}[\dXx](?![A-Za-z\d])/g, holds: isIdentityNumber },
  {
    name: 'card',
    pattern: /(?<![\d.,])\d{4}(?:[ -]?\d{4}){2}[ -]?\d{4}(?:[ -]?\d{1,3})?(?![\d.,]\d|\d)/g,
    holds: isCardNumber,
  },
  { name: 'phone', pattern: /(?<![\d.,])(?:(?:\+|00)?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?![\d.,]\d|\d)/g },
  { name: 'phone', pattern: /(?<![\d.,])0\d{2,3}-\d{7,8}(?!\d)/g },
];

/** Mobile and fixed numbers, identity numbers and bank cards (both by their check digit), e-mail addresses. */
export function personalData(): PersonalData {
  const marks = new Map<string, string>();
  const values = new Map<string, string>();
  const markOf = (name: string, value: string): string => {
    const known = marks.get(value);
    if (known !== undefined) return known;
    const mark = `‹${name}-${marks.size + 1}›`;
    marks.set(value, mark);
    values.set(mark, value);
    return mark;
  };
  return {
    hide: (text) =>
      KINDS.reduce(
        (left, { name, pattern, holds = () => true }) =>
          left.replace(pattern, (value) => (holds(value.replace(/[ -]/g, '')) ? markOf(name, value) : value)),
        text,
      ),
    restore: (text) => text.replace(/‹[a-z]+-\d+›/g, (mark) => values.get(mark) ?? mark),
  };
}

/** GB 11643: the 18th place is a check digit over the 17 before it. */
function isIdentityNumber(digits: string): boolean {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return '10X98765432'[sum % 11] === digits[17]?.toUpperCase();
}

/** Luhn, as on bank cards of 16 to 19 digits. */
function isCardNumber(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
