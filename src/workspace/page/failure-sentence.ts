import type { JsonObject } from './json.ts';
import { stringOf } from './json.ts';
import { say } from './words.ts';

/** What the page says when a call failed, as Slack words it. `what` is what was tried. */
export function failureSentence(answer: JsonObject, what: string, known: readonly string[] = []): string {
  const error = stringOf(answer.error);
  if (error === 'timeout') return say('noResponse', { what });
  if (error === 'not_connected') return say('noApp', { what });
  if (error === 'not_in_threads') return say('notInThreads', { what });
  if (error === 'unknown_command') return say('unknownCommand', { what, known: known.join(', ') });
  if (error === 'trouble') return say('trouble');
  if (error === 'file_uploads_too_large') return say('tooLarge');
  if (error === 'name_taken') return say('nameTaken');
  if (error === 'invalid_name') return say('badName');
  return say('failed', { error: error.replaceAll('_', ' ') });
}
