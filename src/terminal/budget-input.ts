import type { BudgetInput } from '../advisor/advisor.ts';
import type { Session } from './session.ts';

/** The budget that a command's FILE holds, or standard input for "-". */
export async function budgetInput(
  path: string,
  { slash = false }: { readonly slash?: boolean },
  session: Session,
): Promise<BudgetInput> {
  return { kind: 'text', text: await session.readText(path), slash };
}
