import { beforeEach, describe, expect, it } from 'vitest';
import { createDelivery } from '../../src/slack/delivery.ts';
import type { OutFile } from '../../src/slack/files.ts';
import { Lanes } from '../../src/slack/lanes.ts';
import type { Parts } from '../../src/slack/parts.ts';
import { runWork } from '../../src/slack/run-work.ts';
import type { Work } from '../../src/slack/work.ts';
import { type Job, tenantOf } from '../../src/store/store.ts';
import { botInHand } from './bot-in-hand.ts';
import { fakeAdvisor } from './fake-advisor.ts';

const bot = botInHand();
const tenant = tenantOf('T1');
const never = new AbortController().signal;

/** What went out, in order, and whether files are taken. */
let out: string[];
let taken: boolean;
let parts: Parts;

beforeEach(() => {
  out = [];
  taken = true;
  const chat = {
    postMessage: async ({ text }: { text: string }) => {
      out.push(text);
      return { ts: `${out.length}.0` };
    },
    update: async () => ({}),
  };
  const client = {
    chat,
    assistant: { threads: { setStatus: async () => ({}) } },
  } as unknown as Parts['client'];
  const log = { debug() {}, info() {}, warn() {}, error() {} } as Parts['log'];
  const { store } = bot;
  const respond = async (_url: string | null, { text }: { text: string }) => out.push(text) > 0;
  const delivery = createDelivery({ client, store, lanes: new Lanes(), respond, log });
  const advisor = fakeAdvisor({
    budgetChart: async () => ({ png: new Uint8Array(4), svg: '', alt: 'x', missing: [] }),
  });
  const files: Parts['files'] = {
    fetch: async () => ({ ok: false, why: 'gone' }),
    send: async (_tenant, _to, file: OutFile) => {
      if (!taken) throw new Error('Slack takes no file');
      out.push(`file ${file.name}`);
    },
  };
  parts = { advisor, store, client, delivery, files, clock: () => 2, log };
});

async function jobOf(key: string, payload: Work): Promise<Job> {
  await bot.store.inbox.put(tenant, { key, lane: key, kind: payload.kind, payload, at: 1 });
  return (await bot.store.queue.claim({ now: 2, lockedUntil: 9 })) as Job;
}
const asker = { channel: 'D1', thread: '1', user: 'U1' };
const check = () =>
  jobOf('a', { kind: 'say', ...asker, text: 'check budget\nEquipment 100万\nTesting 20万', files: [] });

/** "Picture" under a report that one person in a channel sees. */
async function press(): Promise<Job> {
  const record = {
    kind: 'budget',
    text: { en: 'x 1', zh: 'x 1' },
    slash: false,
    lang: 'en',
    callFacts: {},
    now: '2030-01-01T00:00:00Z',
  };
  const turn = { id: 't1', channel: 'C1', thread: '', who: 'advisor' as const, user: 'U1', text: '', at: 1 };
  await bot.store.conversations.add(tenant, { ...turn, record });
  return jobOf('b', {
    kind: 'press',
    ...asker,
    channel: 'C1',
    thread: null,
    action: 'torch_chart',
    value: 't1',
    message: '1.0',
    ephemeral: true,
    responseUrl: 'https://hooks.slack.com/x',
  });
}

describe('the picture that goes with a report', () => {
  it('goes after it', async () => {
    await runWork(parts, await check(), never);
    expect(out).toEqual([expect.stringContaining('Total'), 'file budget.png']);
  });

  it('is told to be missing when it cannot be sent, and the report is not repeated', async () => {
    taken = false;
    await runWork(parts, await check(), never);
    expect(out).toEqual([expect.stringContaining('Total'), expect.stringContaining('could not be sent')]);
  });
});

describe('a file that was asked for', () => {
  it('is said to be sent once it is', async () => {
    await runWork(parts, await press(), never);
    expect(out).toEqual(['file budget.png', expect.stringContaining('Sent to you')]);
  });

  it('that cannot be sent fails its job, and goes out once at the next attempt', async () => {
    taken = false;
    const job = await press();
    await expect(runWork(parts, job, never)).rejects.toThrow('takes no file');
    expect(out).toEqual([]);
    taken = true;
    await runWork(parts, job, never);
    await runWork(parts, job, never);
    expect(out.filter((each) => each.startsWith('file'))).toHaveLength(1);
  });
});
