import type { Lang } from '../program/bilingual.ts';
import type { Store, Tenant } from '../store/store.ts';
import type { Message } from './views/message.ts';
import { questionsView } from './views/questions-view.ts';

/** A conversation's list: what is open, and what was answered. */
export async function questionsHere(
  { questions }: Pick<Store, 'questions'>,
  tenant: Tenant,
  channel: string,
  lang: Lang,
): Promise<readonly Message[]> {
  const [open, answered] = [await questions.open(tenant, channel), await questions.answered(tenant, channel)];
  return questionsView(open, lang, answered);
}
