import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Advisor } from '../../../src/advisor/advisor.ts';
import type { Answer } from '../../../src/advisor/answer/answer.ts';
import { createAdvisor } from '../../../src/advisor/create-advisor.ts';
import type { WritingFor } from '../../../src/advisor/model/answer-writer.ts';
import type { ModelLimits } from '../../../src/advisor/model/model-limits.ts';
import { openModel } from '../../../src/advisor/model/open-model.ts';
import type { CallFacts } from '../../../src/program/terms.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { tenantOf } from '../../../src/store/store.ts';
import { library } from '../../shipped.ts';

export const NOW = '2026-11-23T04:00:00Z';

/** Waits a fiftieth of a person's, and no rest after a failure: a table of failures asks on. */
export const QUICK: ModelLimits = {
  request: 30_000,
  firstByte: 400,
  idle: 300,
  backOff: [10, 20],
  rest: 0,
  bytes: 60_000,
};

const AMPLE = { user: 1_000_000_000, team: 1_000_000_000 };

export interface Worded {
  readonly advisor: Advisor;
  readonly logged: string[];
  ask(question: string, over?: Partial<WritingFor> & { callFacts?: CallFacts }): Promise<Answer>;
}

/** An advisor whose answers are worded by the model at an address, with a store of its own. */
export function wordedBy(baseUrl: string, limits: ModelLimits = QUICK, tokens = AMPLE): Worded {
  const folder = mkdtempSync(join(tmpdir(), 'torch-model-'));
  const store = openStore({ file: join(folder, 'store.db') }, 0);
  afterAll(async () => {
    await (await store).close();
    await rm(folder, { recursive: true });
  });
  const logged: string[] = [];
  const model = openModel(
    { baseUrl, apiKey: 'sk-secret-key', model: 'stub-model', tokens },
    {
      library,
      prompts: new URL('../../../prompts/', import.meta.url),
      ledger: async () => (await store).ledger,
      elapsed: () => performance.now(),
      log: (line) => logged.push(line),
      limits,
    },
  );
  const advisor = createAdvisor(library, undefined, null, model);
  return {
    advisor,
    logged,
    ask: (question, { callFacts = {}, ...over } = {}) =>
      advisor.ask(question, {
        lang: null,
        callFacts,
        now: NOW,
        writing: { tenant: tenantOf('T1'), user: 'U1', ...over },
      }),
  };
}
