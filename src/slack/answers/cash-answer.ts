import type { RequestSetting, Shown } from '../answer-request.ts';
import { budgetInput, sourceOf } from '../check-again.ts';
import { CASH } from '../texts/cash-texts.ts';
import { notice } from '../views/notice.ts';
import { plain, show, under } from './show.ts';

/** Cash by month: from the plan that was written, else from the application's own; the grant is the adopted budget's. */
export async function forecastCash(text: string, setting: RequestSetting): Promise<Shown> {
  const { advisor, state, lang } = setting;
  const plan = state.facts?.cash ?? null;
  if (text.trim() === '' && plan === null)
    return plain(notice(CASH.send, lang, [{ action: 'torch_cash_example', value: 'cash' }]));
  const input = text.trim() === '' && plan !== null ? { plan } : { text };
  const budget =
    state.budget === null
      ? null
      : advisor.checkBudget(budgetInput(sourceOf(state.budget), lang), under(setting));
  return show({ kind: 'cash', input, grant: budget?.totals.grant ?? null, ...under(setting) }, setting);
}
