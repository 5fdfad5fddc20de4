import { readCallFacts } from '../intake/read-call-facts.ts';
import type { CallFacts } from '../program/terms.ts';
import { type Session, UsageError } from './session.ts';

/** The call facts of `--call FILE`; none without the option. Throws UsageError naming what is wrong in the file. */
export async function callOption(path: string | undefined, session: Session): Promise<CallFacts> {
  if (path === undefined) return {};
  const text = await session.readText(path);
  const value = parseJson(text, path);
  const result = readCallFacts(value);
  if (result.ok) return result.callFacts;
  throw new UsageError({
    en: result.problems.map(({ en }) => en).join(' '),
    zh: result.problems.map(({ zh }) => zh).join(''),
  });
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError({
      en: `${path} is not JSON. Write call facts as {"cap":{"value":"4000000.00","source":"notice 12, p. 3"}}.`,
      zh: `${path} 不是 JSON 文件。写法示例：{"cap":{"value":"4000000.00","source":"第12号通知第3页"}}。`,
    });
  }
}
