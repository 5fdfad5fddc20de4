import type { Bilingual } from '../program/bilingual.ts';
import type { KeptCash } from '../store/store.ts';
import type { RequestSetting } from './answer-request.ts';
import type { FetchedFile } from './files.ts';
import type { BudgetSource } from './shown-record.ts';
import { FILE_TROUBLE } from './texts/file-texts.ts';
import type { SlackFile } from './work.ts';

/** Which table of the file, and whether a person has confirmed what was read from a PDF. */
export interface FileChoice {
  readonly sheet: string | null;
  readonly confirmed: boolean;
}

/** Fetches a file and reads the budget in it; what a person has to mend comes as a sentence. */
export async function readFile(
  file: SlackFile,
  choice: FileChoice,
  { advisor, fetchFile }: Pick<RequestSetting, 'advisor' | 'fetchFile'>,
): Promise<BudgetSource | Bilingual> {
  const fetched: FetchedFile = await fetchFile(file.id);
  if (!fetched.ok) return FILE_TROUBLE[fetched.why];
  const { name, bytes } = fetched;
  return { file: { id: file.id, name }, reading: await advisor.readBudgetFile({ name, bytes }, choice) };
}

/** The same for the cash plan in a file; `sheet`: the one that was chosen. */
export async function readPlan(
  file: SlackFile,
  sheet: string | null,
  { advisor, fetchFile }: Pick<RequestSetting, 'advisor' | 'fetchFile'>,
): Promise<KeptCash | Bilingual> {
  const fetched: FetchedFile = await fetchFile(file.id);
  if (!fetched.ok) return FILE_TROUBLE[fetched.why];
  const { name, bytes } = fetched;
  return { file: { id: file.id, name }, read: await advisor.readCashFile({ name, bytes }, sheet) };
}
