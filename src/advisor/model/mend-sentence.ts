import { askModel } from './ask-model.ts';
import { ModelFault } from './model-fault.ts';
import type { ModelSession } from './model-session.ts';

/** Asks for one sentence or paragraph again; null where the model has none, or gives none in time. */
export async function mendSentence(session: ModelSession, question: string): Promise<string | null> {
  try {
    const [first = ''] = (await askModel(session, { question })).trim().split('\n');
    return /^NONE\b/i.test(first) || first === '' ? null : first;
  } catch (error) {
    if (!(error instanceof ModelFault) || session.signal.aborted) throw error;
    return null;
  }
}
