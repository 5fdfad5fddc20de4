import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type InboxEntry, type Job, type Store, tenantOf } from '../../src/store/store.ts';
import type { Place } from './store-spec.ts';

const ours = tenantOf('T1');
const theirs = tenantOf('T2');

/** What the inbox and its queue promise, for every engine. */
export function inboxSpec(engine: string, place: Place) {
  describe(`the inbox on ${engine}`, () => {
    let store: Store;
    let open: () => Promise<Store>;
    let drop: () => Promise<void>;

    beforeEach(async () => {
      ({ open, drop } = await place());
      store = await open();
    });
    afterEach(async () => {
      await store.close();
      await drop();
    });

    const entry = (key: string, more: Partial<InboxEntry> = {}): InboxEntry => ({
      key,
      lane: `lane-${key}`,
      kind: 'say',
      payload: { text: key },
      at: 1000,
      ...more,
    });
    const claim = (now = 2000, lease = 100) => store.queue.claim({ now, lockedUntil: now + lease });
    const claimed = async (now?: number): Promise<Job> => {
      const job = await claim(now);
      if (job === null) throw new Error('nothing to claim');
      return job;
    };

    it('takes a thing once, however often it is delivered', async () => {
      expect(await store.inbox.put(ours, entry('a'))).toBe(true);
      expect(await store.inbox.put(ours, entry('a'))).toBe(false);
      expect(await store.inbox.put(theirs, entry('a'))).toBe(true);
    });

    it('still knows the thing when it is done', async () => {
      await store.inbox.put(ours, entry('a'));
      const job = await claim();
      if (job) await store.inbox.done(job.tenant, job, 2001);
      expect(await store.inbox.put(ours, entry('a'))).toBe(false);
      expect(await claim()).toBeNull();
    });

    it('gives a job to one worker only, oldest first, with what was put in', async () => {
      await store.inbox.put(ours, entry('new', { at: 1500, payload: { fen: 650_000_000n } }));
      await store.inbox.put(theirs, entry('old', { at: 1400 }));
      expect(await claim()).toMatchObject({ tenant: 'T2', key: 'old', attempt: 1, reply: null });
      expect(await claim()).toMatchObject({ tenant: 'T1', key: 'new', payload: { fen: 650_000_000n } });
      expect(await claim()).toBeNull();
    });

    it('runs one job of a lane at a time, and other lanes beside it', async () => {
      await store.inbox.put(ours, entry('a', { lane: 'x', at: 1 }));
      await store.inbox.put(ours, entry('b', { lane: 'x', at: 2 }));
      await store.inbox.put(ours, entry('c', { lane: 'y', at: 3 }));
      await store.inbox.put(theirs, entry('d', { lane: 'x', at: 4 }));
      const first = await claim();
      expect([first?.key, (await claim())?.key, (await claim())?.key]).toEqual(['a', 'c', 'd']);
      expect(await claim()).toBeNull();
      if (first) await store.inbox.done(first.tenant, first, 2001);
      expect((await claim())?.key).toBe('b');
    });

    it('lends to another worker what a dead one held, and the dead one can change nothing any more', async () => {
      await store.inbox.put(ours, entry('a'));
      const dead = await claim(2000, 100);
      expect(await claim(2100)).toBeNull();
      const living = await claim(2101, 100);
      expect(living).toMatchObject({ key: 'a', attempt: 2 });
      if (dead) {
        await store.inbox.done(dead.tenant, dead, 2102);
        expect(await store.inbox.extend(dead.tenant, dead, 9000)).toBe(false);
      }
      if (living) expect(await store.inbox.extend(living.tenant, living, 9000)).toBe(true);
      expect(await claim(8000)).toBeNull();
    });

    it('remembers where the reply stands', async () => {
      await store.inbox.put(ours, entry('a'));
      const job = await claim();
      if (job) await store.inbox.replied(job.tenant, job, '17.0001');
      expect(await claim(3000)).toMatchObject({ attempt: 2, reply: '17.0001' });
    });

    it('waits before another attempt, and counts only what was a failure', async () => {
      await store.inbox.put(ours, entry('a'));
      const first = await claim();
      if (first) await store.inbox.again(ours, first, { error: 'x', runAt: 5000, counts: true });
      expect(await claim(4999)).toBeNull();
      const second = await claim(5000);
      expect(second?.attempt).toBe(2);
      if (second) await store.inbox.again(ours, second, { error: 'rate', runAt: 6000, counts: false });
      expect((await claim(6000))?.attempt).toBe(2);
    });

    it('gives up a job for good, and the others go on', async () => {
      await store.inbox.put(ours, entry('poison', { lane: 'x', at: 1 }));
      await store.inbox.put(ours, entry('good', { lane: 'x', at: 2 }));
      const job = await claim();
      if (job) await store.inbox.bury(job.tenant, job, { error: 'broken', at: 2001 });
      expect((await claim())?.key).toBe('good');
      expect(await claim(90_000_000)).not.toMatchObject({ key: 'poison' });
    });

    it('sweeps what is finished and old, nothing else', async () => {
      await store.inbox.put(ours, entry('old'));
      const job = await claim();
      if (job) await store.inbox.done(job.tenant, job, 2000);
      await store.inbox.put(ours, entry('waiting'));
      if (job) await store.settings.set(ours, 'files:old', 'sent', job);
      await store.settings.set(ours, 'lang:U1', 'zh');
      expect(await store.queue.sweep(2000)).toBe(0);
      expect(await store.settings.get(ours, 'files:old')).toBe('sent');
      expect(await store.queue.sweep(2001)).toBe(1);
      expect(await store.settings.get(ours, 'files:old')).toBeNull();
      expect(await store.settings.get(ours, 'lang:U1')).toBe('zh');
      expect((await claim())?.key).toBe('waiting');
    });

    it('wakes the worker for a new entry, and not for a repeat', async () => {
      let woken = 0;
      store.queue.onPut(() => {
        woken += 1;
      });
      await store.inbox.put(ours, entry('a'));
      await store.inbox.put(ours, entry('a'));
      expect(woken).toBe(1);
    });

    it('hands 60 jobs to 4 workers in two openings, each once', async () => {
      const second = await open();
      for (let i = 0; i < 60; i += 1)
        await store.inbox.put(ours, entry(`j${i}`, { lane: `l${i % 7}`, at: i }));
      const seen: string[] = [];
      let idle = 0;
      const work = async (on: Store) => {
        while (idle < 400) {
          const job = await on.queue.claim({ now: 2000, lockedUntil: 900_000 });
          if (job === null) {
            idle += 1;
            if (seen.length === 60) return;
            continue;
          }
          seen.push(job.key);
          await on.inbox.done(job.tenant, job, 2000);
        }
      };
      await Promise.all([work(store), work(second), work(store), work(second)]);
      await second.close();
      expect(seen.length).toBe(60);
      expect(new Set(seen).size).toBe(60);
    });

    it.each([
      ['received first', 1, 2, ['a', 'b']],
      ['received at the same instant, by key', 1, 1, ['a', 'b']],
      ['received later', 2, 1, ['b', 'a']],
    ])('keeps a lane’s order when an entry fails and waits: %s', async (_says, at, other, order) => {
      await store.inbox.put(ours, entry('a', { lane: 'x', at }));
      await store.inbox.put(ours, entry('b', { lane: 'x', at: other }));
      await store.inbox.put(ours, entry('c', { lane: 'y', at: 9 }));
      const first = await claimed();
      await store.inbox.again(ours, first, { error: 'x', runAt: 5000, counts: true });
      expect((await claimed(4000)).key).toBe('c');
      expect(await claim(4001)).toBeNull();
      const seen: string[] = [];
      for (const now of [5000, 5001]) {
        const job = await claimed(now);
        seen.push(job.key);
        await store.inbox.done(ours, job, now);
      }
      expect(seen).toEqual(order);
    });

    describe('a change', () => {
      const add = (job: Job, id: string) =>
        store.inbox.once(ours, job, async ({ questions }) => ({
          added: await questions.add(ours, 'C1', {
            id,
            desk: 'zone',
            question: { en: 'a?', zh: 'b？' },
            by: 'U',
            at: 1,
          }),
          fen: 5n,
        }));
      const list = async () => (await store.questions.open(ours, 'C1')).map(({ id }) => id);

      it('is made once, and a later attempt gets its outcome', async () => {
        await store.inbox.put(ours, entry('a'));
        expect(await add(await claimed(), 'one')).toEqual({ added: true, fen: 5n });
        expect(await add(await claimed(3000), 'two')).toEqual({ added: true, fen: 5n });
        expect(await list()).toEqual(['one']);
      });

      it('that fails leaves nothing behind, and is made by the next attempt', async () => {
        await store.inbox.put(ours, entry('a'));
        const failing = store.inbox.once(ours, await claimed(), async ({ questions }) => {
          const asked = {
            id: 'no',
            desk: 'zone',
            question: { en: 'a?', zh: 'b？' },
            by: 'U',
            at: 1,
          } as const;
          await questions.add(ours, 'C1', asked);
          throw new Error('broken');
        });
        await expect(failing).rejects.toThrow('broken');
        expect(await list()).toEqual([]);
        expect(await add(await claimed(3000), 'one')).toMatchObject({ added: true });
      });

      it('is not made by an attempt that has lost its claim', async () => {
        await store.inbox.put(ours, entry('a'));
        const dead = await claimed();
        const living = await claimed(3000);
        await expect(add(dead, 'dead')).rejects.toThrow('claim');
        await expect(store.inbox.replied(ours, dead, '1')).rejects.toThrow('claim');
        expect(await store.inbox.bury(ours, dead, { error: 'x', at: 1 })).toBe(false);
        expect(await list()).toEqual([]);
        expect(await add(living, 'living')).toMatchObject({ added: true });
        expect(await store.inbox.bury(ours, living, { error: 'x', at: 1 })).toBe(true);
      });
    });
  });
}
