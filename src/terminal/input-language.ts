import { decodeText } from '../intake/decode-text.ts';
import { fileKind } from '../intake/files/file-kind.ts';
import { languageOf } from '../intake/request.ts';
import type { Lang } from '../program/bilingual.ts';
import type { BudgetCheck } from '../program/budget.ts';
import type { Session } from './session.ts';

/** Characters that show a language. */
const LOOKED_AT = 2_000;

/** The language to answer in: the one that `--lang` chose, else that of the words handed in, else the terminal's. */
export function inputLanguage(chosen: string | undefined, words: string, { lang }: Session): Lang {
  return chosen === undefined ? (languageOf(words.slice(0, LOOKED_AT)) ?? lang) : lang;
}

/** The same for a budget: what is `said` of it and its lines show it, and where none was read the text does. */
export function budgetLanguage(
  chosen: string | undefined,
  { lines }: BudgetCheck,
  file: { readonly bytes: Uint8Array } | null,
  session: Session,
  said: readonly string[] = [],
): Lang {
  const named = [...said, ...lines.map(({ category }) => category)].join('\n');
  const isText = file !== null && fileKind(file.bytes) === 'text';
  return inputLanguage(chosen, named === '' && isText ? decodeText(file.bytes).text : named, session);
}
