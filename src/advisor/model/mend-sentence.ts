import { ModelFault } from './model-fault.ts';
import type { ModelSession } from './model-session.ts';

/** Asks for one sentence again; null where the model has none, or gives none in time. */
export async function mendSentence(session: ModelSession, asked: string): Promise<string | null> {
  const { HumanMessage } = await import('langchain');
  const line = await session.open();
  const { signal } = session;
  try {
    const said = await session.call(line, asked, async () => {
      let text = '';
      for await (const { content } of await line.client.stream([new HumanMessage(asked)], { signal }))
        if (typeof content === 'string') text += content;
      return text;
    });
    const [first = ''] = said.trim().split('\n');
    return /^NONE\b/i.test(first) || first === '' ? null : first;
  } catch (error) {
    if (!(error instanceof ModelFault) || signal.aborted) throw error;
    return null;
  }
}
