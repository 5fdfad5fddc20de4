/** Control and format characters (zero-width, bidirectional, tags) but tab and newline. */
const INVISIBLE = /(?![\n\t])[\p{Cc}\p{Cf}]/gu;

/** Slack knows no escape for its marks, and invisible characters are stripped: the nearest look-alikes stand in. */
const LOOK_ALIKE: Readonly<Record<string, string>> = { '*': '∗', _: '＿', '~': '∼', '`': 'ˋ' };
/** Where a mark can open or close: not inside a word, as in a_b or 2*3, nor with spaces on both sides. */
const MARK = /`|(?<![\p{L}\p{N}])[*_~](?!\s|$)|(?<!\s|^)[*_~](?![\p{L}\p{N}])/gu;

/**
 * Text from outside as Slack's mrkdwn or plain text: shown as written, never a mention, a link, an entity or a mark.
 * Full-width brackets count as brackets: something on the way may fold them.
 */
export function escapeText(outside: string): string {
  return escapeFenced(outside.replace(INVISIBLE, '').replace(MARK, (mark) => LOOK_ALIKE[mark] ?? mark));
}

/** The same for text between fences, where marks are none and people copy what they see. */
export function escapeFenced(outside: string): string {
  return outside
    .replace(INVISIBLE, '')
    .replace(/[＜﹤]/g, '<')
    .replace(/[＞﹥]/g, '>')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}

/** For table cells, where Slack decodes nothing: brackets become angle quotes, entities fall apart. */
export function escapeCell(outside: string): string {
  return outside
    .replace(INVISIBLE, '')
    .replace(/[<＜﹤]/g, '‹')
    .replace(/[>＞﹥]/g, '›')
    .replace(/&(?=(?:lt|gt|amp|#))/gi, '＆')
    .replace(/\s+/g, ' ')
    .trim();
}

/** For a stream, which Slack reads as Markdown: no mark, mention, link or heading, only the words. */
export function escapeStreamed(outside: string): string {
  return escapeCell(outside)
    .replace(/[*_~`]/g, (mark) => LOOK_ALIKE[mark] ?? mark)
    .replace(/\]\(/g, '] (')
    .replace(/^#+/, (marks) => '＃'.repeat(marks.length));
}

/** One bold line; a star inside would end it early. */
export function bold(outside: string): string {
  return `*${escapeText(outside)
    .replace(/\*/g, '＊')
    .replace(/\s*\n\s*/g, ' ')
    .trim()}*`;
}
