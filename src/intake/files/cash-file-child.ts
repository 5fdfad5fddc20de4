import { pack } from '../../capped/pack.ts';
import { serveCapped } from '../../capped/serve-capped.ts';
import { type CashFileToOpen, openCashFile } from './open-cash-file.ts';

/** The process that opens people's cash plans: see `runCapped`. */
serveCapped(async (file: CashFileToOpen) => pack(await openCashFile(file)));
