import type { Bilingual } from '../program/bilingual.ts';
import { readOptions } from './options.ts';
import type { Session } from './session.ts';

const USAGE = 'doctor [--json] [--lang en|zh]';

/** One thing the doctor looks at. `run` returns what it found, or throws with what is wrong. */
export interface Examination {
  readonly id: string;
  readonly name: Bilingual;
  /** True: the product works without it, in a lesser way that `run`'s error tells. */
  readonly optional: boolean;
  run(): Promise<Bilingual>;
}

/** `torch doctor`: whether everything that the settings ask for works; exit 1 when a needed part does not. */
export async function doctorCommand(
  args: readonly string[],
  session: Session,
  examinations: readonly Examination[],
): Promise<number> {
  const { values } = readOptions(args, {}, USAGE, { min: 0, max: 0 });
  const results = [];
  for (const { id, name, optional, run } of examinations) {
    const { state, says } = await run().then(
      (found) => ({ state: 'ok', says: found }),
      (error: unknown) => ({ state: optional ? 'without' : 'broken', says: reason(error) }),
    );
    results.push({ id, name, state, says });
  }
  if (values.json) session.out(JSON.stringify(results));
  else
    for (const { state, name, says } of results)
      session.out(`${mark(state)} ${name[session.lang]}: ${says[session.lang]}`);
  return results.some(({ state }) => state === 'broken') ? 1 : 0;
}

function mark(state: string): string {
  return state === 'ok' ? '✓' : state === 'without' ? '–' : '✗';
}

/** What an examination throws when it can say what is wrong in both languages. */
export class Ailment extends Error {
  readonly said: Bilingual;

  constructor(said: Bilingual) {
    super(said.en);
    this.said = said;
  }
}

function reason(error: unknown): Bilingual {
  if (error instanceof Ailment) return error.said;
  const message = error instanceof Error ? error.message : String(error);
  return { en: message, zh: message };
}
