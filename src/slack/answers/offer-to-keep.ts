import type { Request } from '../../intake/request.ts';
import type { BudgetReading } from '../../program/budget.ts';
import type { RequestSetting, Shown } from '../answer-request.ts';
import { OFFER } from '../texts/kept-document-texts.ts';
import { below } from '../views/below.ts';
import { buttons } from '../views/buttons.ts';
import { sections } from '../views/sections.ts';

/** What looks at a file for a budget: where it finds none, the file may be a document. */
const LOOKS_FOR_BUDGET: ReadonlySet<Request['kind']> = new Set([
  'help',
  'check-budget',
  'repair',
  'scenario',
]);

/** Below an answer that did without the file beside it, a button that keeps the file as a document. */
export function offerToKeep(asked: Request['kind'], shown: Shown, { files, lang }: RequestSetting): Shown {
  if (files.length === 0) return shown;
  const offer =
    asked === 'ask' ? OFFER.notRead : LOOKS_FOR_BUDGET.has(asked) && mayBeText(shown) ? OFFER.noTable : null;
  if (offer === null) return shown;
  const value = files.map(({ id }) => id).join(',');
  return {
    ...shown,
    messages: below(shown.messages, [
      ...sections([offer[lang]]),
      ...buttons([{ action: 'torch_add_document', value }], lang),
    ]),
  };
}

/** Several files, or one in which no budget was read for sure. */
function mayBeText({ record }: Shown): boolean {
  if (record === null) return true;
  return record.kind === 'budget' && !('text' in record) && isUnsure(record.reading);
}

function isUnsure(reading: BudgetReading): boolean {
  switch (reading.kind) {
    case 'budget':
      return reading.file?.confirmed === false;
    case 'refused':
      return reading.why === 'web-page';
    default:
      return true;
  }
}
