import { serveCapped } from '../../capped/serve-capped.ts';
import { openBudgetFile } from './open-budget-file.ts';

/** The process that opens people's files: see `runCapped`. */
serveCapped(openBudgetFile);
