import { type Json, objectOf, stringOf } from './json.ts';
import { type Names, renderMrkdwn, renderPlain } from './mrkdwn.ts';

/** A text object, or a plain string, as nodes. */
export function renderText(text: Json | undefined, names: Names): Node[] {
  if (typeof text === 'string') return renderPlain(text);
  const { type, text: content, verbatim } = objectOf(text);
  return type === 'mrkdwn'
    ? renderMrkdwn(stringOf(content), names, verbatim === true)
    : renderPlain(stringOf(content));
}
