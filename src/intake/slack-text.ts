/** Control and format characters but tab and newline: invisible, and good only for hiding things. */
const INVISIBLE = /(?![\n\t])[\p{Cc}\p{Cf}]/gu;

/**
 * What a person typed, out of what Slack sends: mentions gone, links and channels as their words, entities
 * as characters, lines kept.
 */
export function slackText(sent: string): string {
  return sent
    .replace(/<@[A-Z0-9]+(?:\|[^>]*)?>/g, ' ')
    .replace(/<!(?:channel|here|everyone)(?:\|[^>]*)?>/g, ' ')
    .replace(/<![^>|]*\|([^>]*)>/g, '$1')
    .replace(/<#[A-Z0-9]+\|([^>]*)>/g, '#$1')
    .replace(/<(?:https?:|mailto:|tel:)[^>|]*\|([^>]*)>/g, '$1')
    .replace(/<((?:https?:|mailto:|tel:)[^>|]*)>/g, '$1')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\u00A0/g, ' ')
    .replace(/\r\n?/g, '\n')
    .replace(INVISIBLE, '')
    .replace(/^[ \t]*```[ \t]*|```[ \t]*$/gm, '')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}
