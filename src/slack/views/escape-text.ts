/** Control and format characters (zero-width, bidirectional, tags) but tab and newline. */
const INVISIBLE = /(?![\n\t])[\p{Cc}\p{Cf}]/gu;

/**
 * Text from outside as Slack's mrkdwn or plain text: shown as written, never a mention, a link or an entity.
 * Full-width brackets count as brackets: something on the way may fold them.
 */
export function escapeText(outside: string): string {
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

/** One bold line; a star inside would end it early. */
export function bold(outside: string): string {
  return `*${escapeText(outside)
    .replace(/\*/g, '＊')
    .replace(/\s*\n\s*/g, ' ')
    .trim()}*`;
}
