/** Text without the signs that XML forbids and without those that turn or hide what stands around them. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, '');
}

const UNPRINTABLE =
  /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]|[\u{7F}-\u{9F}\u{202A}-\u{202E}\u{2066}-\u{2069}]/gu;
