import type { Job } from '../store/store.ts';
import { budgetInput, sourceOf } from './check-again.ts';
import { askedAt, type Parts, rememberedLang } from './parts.ts';
import { homeView } from './views/home-view.ts';
import type { Asker } from './work.ts';

/** Writes a person's Home tab anew, from their direct conversation. */
export async function publishHome(parts: Parts, job: Job, { channel, user }: Asker): Promise<void> {
  const { store, advisor, delivery } = parts;
  const lang = await rememberedLang(store, job.tenant, user);
  const { state } = await store.applications.current(job.tenant, channel);
  const { callFacts, budget } = state;
  const now = askedAt(job);
  const view = homeView({
    place: { channel, thread: null, lang },
    budget:
      budget === null ? null : advisor.checkBudget(budgetInput(sourceOf(budget), lang), { callFacts, now }),
    terms: advisor.checkDeadline({ callFacts, now, submit: null }).terms,
    questions: await store.questions.open(job.tenant, channel),
    documents: await store.documents.all(job.tenant, channel),
    worded: advisor.worded,
  });
  await delivery.publishHome(user, view);
}
