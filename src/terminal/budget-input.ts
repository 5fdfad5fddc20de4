import type { BudgetInput } from '../advisor/advisor.ts';
import type { Session } from './session.ts';

/** Which table of a file is meant, and that what was read from a PDF is right. */
export const FILE = {
  sheet: { type: 'string' },
  confirmed: { type: 'boolean', default: false },
} as const;

/** How a budget is to be read: `slash` as typed after a command, `sheet` and `confirmed` for files. */
interface BudgetOptions {
  readonly slash?: boolean | undefined;
  readonly sheet?: string | undefined;
  readonly confirmed?: boolean | undefined;
}

/** The budget that a command's FILE holds, or standard input for "-": a file of any kind, or text as it was typed. */
export async function budgetInput(
  path: string,
  options: BudgetOptions,
  session: Session,
): Promise<BudgetInput> {
  return (await budgetAndFile(path, options, session)).budget;
}

/** The same, with the file itself to write notes into; null for text. Standard input can be read only once. */
export async function budgetAndFile(
  path: string,
  { slash = false, sheet, confirmed = false }: BudgetOptions,
  session: Session,
): Promise<{ readonly budget: BudgetInput; readonly file: { readonly bytes: Uint8Array } | null }> {
  if (slash) return { budget: { kind: 'text', text: await session.readText(path), slash }, file: null };
  const file = { name: path, bytes: await session.readBytes(path) };
  const reading = await session.advisor.readBudgetFile(file, { sheet: sheet ?? null, confirmed });
  return { budget: { kind: 'read', reading }, file };
}
