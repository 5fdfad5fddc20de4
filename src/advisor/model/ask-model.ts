import type { ModelSession } from './model-session.ts';

interface Asked {
  /** What the model is told before; left out where the question says it all. */
  readonly system?: string;
  readonly question: string;
}

/** One question without tools, and the whole text that comes. Throws ModelFault where none came in time. */
export async function askModel(session: ModelSession, { system, question }: Asked): Promise<string> {
  const { HumanMessage, SystemMessage } = await import('langchain');
  const line = await session.open();
  const { signal } = session;
  const messages = [...(system === undefined ? [] : [new SystemMessage(system)]), new HumanMessage(question)];
  return session.call(line, `${system ?? ''}\n${question}`, async () => {
    let text = '';
    for await (const { content } of await line.client.stream(messages, { signal }))
      if (typeof content === 'string') text += content;
    return text;
  });
}
