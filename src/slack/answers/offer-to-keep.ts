import type { Request } from '../../intake/request.ts';
import type { BudgetReading } from '../../program/budget.ts';
import type { RequestSetting, Shown } from '../answer-request.ts';
import { NO_TABLE, OFFER } from '../texts/kept-document-texts.ts';
import { below } from '../views/below.ts';
import { buttons, type Press } from '../views/buttons.ts';
import { escapeText } from '../views/escape-text.ts';
import { notice } from '../views/notice.ts';
import { sections } from '../views/sections.ts';
import { plain } from './show.ts';

/** What looks at a file for a budget: where it finds none, the file may be a document. */
const LOOKS_FOR_BUDGET: ReadonlySet<Request['kind']> = new Set([
  'help',
  'check-budget',
  'repair',
  'scenario',
]);

/** With an answer that did without the file beside it, a button that keeps the file as a document. */
export function offerToKeep(asked: Request['kind'], shown: Shown, { files, lang }: RequestSetting): Shown {
  const [file, ...more] = files;
  if (file === undefined) return shown;
  const press: Press = { action: 'torch_add_document', value: files.map(({ id }) => id).join(',') };
  const reading = readingOf(shown);
  // Without words nobody asked for a budget: there is nothing to explain about one.
  if (asked === 'help' && more.length === 0 && reading !== null && isNone(reading)) {
    const form: Press = { action: 'torch_open_budget', value: 'form' };
    return plain(notice(NO_TABLE(escapeText(file.name)), lang, [{ ...press, primary: true }, form]));
  }
  const unsure =
    LOOKS_FOR_BUDGET.has(asked) && (shown.record === null || (reading !== null && isUnsure(reading)));
  const offer = asked === 'ask' ? OFFER.notRead : unsure ? OFFER.noTable : null;
  if (offer === null) return shown;
  const blocks = [...sections([offer[lang]]), ...buttons([press], lang)];
  return { ...shown, messages: below(shown.messages, blocks) };
}

function readingOf({ record }: Shown): BudgetReading | null {
  return record?.kind === 'budget' && !('text' in record) ? record.reading : null;
}

function isNone(reading: BudgetReading): boolean {
  return reading.kind === 'no-budget' || (reading.kind === 'refused' && reading.why === 'web-page');
}

/** None, one of several, or one that a person has yet to confirm. */
function isUnsure(reading: BudgetReading): boolean {
  const open = reading.kind === 'budget' && reading.file?.confirmed === false;
  return isNone(reading) || open || reading.kind === 'several';
}
