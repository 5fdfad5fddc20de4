import { expect, it } from 'vitest';
import { createDelivery } from '../../src/slack/delivery.ts';
import { Lanes } from '../../src/slack/lanes.ts';
import type { Parts } from '../../src/slack/parts.ts';
import { runWork } from '../../src/slack/run-work.ts';
import { ClaimLost } from '../../src/store/claim-lost.ts';
import { type Job, tenantOf } from '../../src/store/store.ts';
import { botInHand } from './bot-in-hand.ts';
import { fakeAdvisor } from './fake-advisor.ts';

const bot = botInHand();

async function runAborted(reason: unknown): Promise<string[]> {
  const posted: string[] = [];
  const client = {
    assistant: { threads: { setStatus: async () => ({}) } },
    chat: {
      postMessage: async ({ text }: { text: string }) => {
        posted.push(text);
        return { ts: '1.0' };
      },
    },
  } as unknown as Parts['client'];
  const log = { debug() {}, info() {}, warn() {}, error() {} } as Parts['log'];
  const { store } = bot;
  const tenant = tenantOf('T1');
  const payload = { kind: 'say', channel: 'D1', thread: '1', user: 'U1', text: 'wages?', files: [] };
  await store.inbox.put(tenant, { key: 'a', lane: 'x', kind: 'say', payload, at: 1 });
  const job = (await store.queue.claim({ now: 2, lockedUntil: 9 })) as Job;
  const delivery = createDelivery({ client, store, lanes: new Lanes(), respond: async () => true, log });
  const advisor = fakeAdvisor({ ask: () => new Promise(() => {}) });
  const files: Parts['files'] = { fetch: async () => ({ ok: false, why: 'gone' }), send: async () => {} };
  const parts: Parts = { advisor, store, client, delivery, files, clock: () => 2, log };
  await runWork(parts, job, AbortSignal.abort(reason)).catch((error: Error) => posted.push(error.name));
  return posted;
}

it('a stop that came before the work began ends it with one sentence', async () => {
  expect(await runAborted(undefined)).toEqual([expect.stringContaining('Stopped')]);
});

it('a job that lost its claim says nothing', async () => {
  expect(await runAborted(new ClaimLost())).toEqual(['ClaimLost']);
});
