/**
 * Inline marks, in order: code, angle brackets, bold, italic, struck through. As in Slack a mark opens and closes
 * only next to something that is no letter or digit, so `中*文*字` and `2*3*4` stay as written.
 */
export const MARKS_VERBATIM =
  /(?<![\p{L}\p{N}])`([^`\n]+)`|<([^<>\n]+)>|(?<![\p{L}\p{N}*])\*(?!\s)([^*\n]+?)(?<!\s)\*(?![\p{L}\p{N}*])|(?<![\p{L}\p{N}_])_(?!\s)([^_\n]+?)(?<!\s)_(?![\p{L}\p{N}_])|(?<![\p{L}\p{N}~])~(?!\s)([^~\n]+?)(?<!\s)~(?![\p{L}\p{N}~])/u;

/** With bare addresses, which Slack links unless the text object is `verbatim`. */
export const MARKS = new RegExp(`${MARKS_VERBATIM.source}|(https?:\\/\\/[^\\s<>|]+)`, 'u');
