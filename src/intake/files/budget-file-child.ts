import { pack } from '../../capped/pack.ts';
import { serveCapped } from '../../capped/serve-capped.ts';
import { type FileToOpen, openBudgetFile } from './open-budget-file.ts';

/** The process that opens people's files: see `runCapped`. */
serveCapped(
  async (file: FileToOpen) => pack(await openBudgetFile(file)),
  // Most files are workbooks.
  () => import('./read-workbook.ts'),
);
