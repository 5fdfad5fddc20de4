/** Zero-width and bidirectional marks: invisible, and good only for hiding things. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/g;

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
    .replace(INVISIBLE, '')
    .replace(/\u00A0/g, ' ')
    .replace(/\r\n?/g, '\n')
    .replace(/^[ \t]*```[ \t]*|```[ \t]*$/gm, '')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}
