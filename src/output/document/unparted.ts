/**
 * Text whose figures stand on one line with their currency and unit, and standards with their number: the spaces
 * between are such as do not break. "CNY 5,000,000", "38.0 kWh", "420 L/(m²·h)", "ISO 9001", "55% : 45%".
 */
export function unparted(text: string): string {
  return text
    .replace(BEFORE_FIGURE, '$1\u{A0}')
    .replace(BEFORE_UNIT, '$1\u{A0}')
    .replace(/% : (?=\d)/g, '%\u{A0}:\u{A0}');
}

const BEFORE_FIGURE = /\b(CNY|RMB|ISO|IEC|IATF|GB|GB\/T) (?=[-\d])/g;
const BEFORE_UNIT =
  /(\d) (?=(?:%|°C|℃|Ω|(?:[kMGTmµμn]?(?:Wh?|V|A|Hz|Pa|bar|L|l|g|m|s|h|J|N|K|t)|ppm|rpm|dB)[²³]?(?:[/·][\p{L}(][^\s]*)?(?![\p{L}\d])))/gu;
