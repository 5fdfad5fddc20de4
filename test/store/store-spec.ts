import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ApplicationState, type KeptDocument, type Store, tenantOf } from '../../src/store/store.ts';

const ours = tenantOf('T1');
const theirs = tenantOf('T2');

const textOf = ({ budget }: ApplicationState) => (budget && 'text' in budget ? budget.text : '');

export type Place = () => Promise<{ open: () => Promise<Store>; drop: () => Promise<void> }>;

/** The same promises for every engine. `open` opens the same empty place each time it is called within a test. */
export function storeSpec(engine: string, place: Place) {
  describe(`a store on ${engine}`, () => {
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

    it('opens again, and twice at once, with everything still there', async () => {
      await store.settings.set(ours, 'lang:U1', 'zh');
      const [one, two] = await Promise.all([open(), open()]);
      expect(await one.settings.get(ours, 'lang:U1')).toBe('zh');
      await two.settings.set(ours, 'lang:U1', 'en');
      expect(await one.settings.get(ours, 'lang:U1')).toBe('en');
      expect(await one.settings.get(theirs, 'lang:U1')).toBeNull();
      await Promise.all([one.close(), two.close()]);
    });

    describe('documents', () => {
      const notice: KeptDocument = {
        name: 'notice.pdf',
        sha256: 'a1',
        title: null,
        lang: 'zh',
        format: 'pdf',
        pages: 2,
        characters: 4,
        hiddenText: false,
        by: 'U1',
        day: '2026-11-23',
        parts: [{ heading: null, level: 0, page: 2, text: '申报条件' }],
      };

      it('are kept whole where they were added, and seen nowhere else', async () => {
        expect(await store.documents.put(ours, 'C1', notice)).toBe('added');
        expect(await store.documents.all(ours, 'C1')).toEqual([notice]);
        expect(await store.documents.all(ours, 'C2')).toEqual([]);
        expect(await store.documents.get(ours, 'C1', notice.name)).toEqual(notice);
        expect(await store.documents.get(ours, 'C2', notice.name)).toBeNull();
        expect(await store.documents.get(theirs, 'C1', notice.name)).toBeNull();
        expect(await store.documents.all(theirs, 'C1')).toEqual([]);
        expect(await store.documents.remove(theirs, 'C1', notice.name)).toBe(false);
      });

      it('are replaced and removed by name, in the order of their names', async () => {
        await store.documents.put(ours, 'C1', notice);
        expect(await store.documents.put(ours, 'C1', { ...notice, by: 'U9', day: '2031-01-01' })).toBe(
          'same',
        );
        expect(await store.documents.get(ours, 'C1', notice.name)).toEqual(notice);
        expect(await store.documents.put(ours, 'C1', { ...notice, sha256: 'b2', pages: null })).toBe(
          'replaced',
        );
        await store.documents.put(ours, 'C1', { ...notice, name: 'annex.md', hiddenText: true });
        const all = await store.documents.all(ours, 'C1');
        expect(all.map(({ name, sha256, pages }) => [name, sha256, pages])).toEqual([
          ['annex.md', 'a1', 2],
          ['notice.pdf', 'b2', null],
        ]);
        expect(await store.documents.remove(ours, 'C1', 'annex.md')).toBe(true);
        expect(await store.documents.remove(ours, 'C1', 'annex.md')).toBe(false);
        await store.forget(ours);
        expect(await store.documents.all(ours, 'C1')).toEqual([]);
      });

      it('of one day are told apart by which was added or replaced later, whatever their names', async () => {
        const names = async () =>
          (await store.documents.latest(ours, 'C1', 2)).map(({ name, day }) => `${name} ${day}`);
        for (const name of ['b.md', 'c.md', 'a.md'])
          await store.documents.put(ours, 'C1', { ...notice, name });
        expect(await names()).toEqual([`c.md ${notice.day}`, `a.md ${notice.day}`]);
        await store.documents.put(ours, 'C1', { ...notice, name: 'b.md', sha256: 'b2' });
        expect(await names()).toEqual([`a.md ${notice.day}`, `b.md ${notice.day}`]);
        await store.documents.put(ours, 'C1', { ...notice, name: 'c.md', by: 'U9' });
        expect(await names()).toEqual([`a.md ${notice.day}`, `b.md ${notice.day}`]);
        await store.documents.put(ours, 'C2', { ...notice, name: 'elsewhere.md' });
        expect(await names()).toEqual([`a.md ${notice.day}`, `b.md ${notice.day}`]);
        await store.forget(ours);
      });
    });

    describe('conversations', () => {
      const turn = (id: string, at: number) => ({
        id,
        channel: 'C1',
        thread: '1.0',
        who: 'person' as const,
        user: 'U1',
        text: `said ${id}`,
        record: { fen: 5n },
        at,
      });

      it('keeps the turns of a thread in order, and the last ones where a limit says so', async () => {
        await store.conversations.add(ours, turn('a', 1));
        await store.conversations.add(ours, turn('c', 3));
        await store.conversations.add(ours, turn('b', 2));
        const ids = async (limit: number) =>
          (await store.conversations.thread(ours, 'C1', '1.0', limit)).map((each) => each.id);
        expect(await ids(9)).toEqual(['a', 'b', 'c']);
        expect(await ids(2)).toEqual(['b', 'c']);
        expect(await store.conversations.turn(ours, 'b')).toEqual(turn('b', 2));
        await store.conversations.add(ours, { ...turn('d', 4), thread: '2.0' });
        await store.conversations.add(ours, { ...turn('e', 5), channel: 'C2' });
      });

      it.each<[what: string, wanted: object, ids: string[]]>([
        ['all threads, in the open', { thread: null }, ['a', 'c']],
        ['all threads, and what she alone was shown', { thread: null, ownOf: 'U1' }, ['a', 'c', 'hers']],
        ['one thread', { thread: '1.0', ownOf: 'U1' }, ['a']],
        ['no thread: hers', { thread: '', ownOf: 'U1' }, ['hers']],
        ['no thread: his', { thread: '', ownOf: 'U2' }, ['his']],
        ['no thread, in the open', { thread: '' }, []],
        ['the latest of them', { thread: null, limit: 1 }, ['c']],
        ['of another kind', { thread: null, kinds: ['budget'] }, ['b']],
      ])('finds what was shown by kind and by who may see it: %s', async (_what, wanted, ids) => {
        const shown = (id: string, at: number, more: object) =>
          store.conversations.add(ours, { ...turn(id, at), record: { kind: 'draft' }, ...more });
        await shown('a', 1, {});
        await shown('b', 2, { record: { kind: 'budget' } });
        await shown('c', 3, { thread: '2.0', user: 'U2' });
        await shown('hers', 4, { thread: '' });
        await shown('his', 5, { thread: '', user: 'U2' });
        await shown('words', 6, { record: null });
        await shown('elsewhere', 7, { channel: 'C2' });
        const base = { channel: 'C1', thread: null, ownOf: null, kinds: ['draft'], limit: 9 };
        const found = await store.conversations.turns(ours, { ...base, ...wanted });
        expect(found.map(({ id }) => id)).toEqual(ids);
        expect(await store.conversations.turns(theirs, base)).toEqual([]);
      });

      it('replaces a turn that is said again, and shows nothing to another tenant', async () => {
        await store.conversations.add(ours, turn('a', 1));
        await store.conversations.add(ours, { ...turn('a', 1), text: 'better' });
        expect((await store.conversations.thread(ours, 'C1', '1.0', 9)).map((each) => each.text)).toEqual([
          'better',
        ]);
        expect(await store.conversations.turn(theirs, 'a')).toBeNull();
        expect(await store.conversations.thread(theirs, 'C1', '1.0', 9)).toEqual([]);
      });
    });

    describe('applications', () => {
      const budget = (text: string) => (now: ApplicationState) => ({
        ...now,
        budget: { text, slash: false },
      });
      const adopt = (text: string, at = 10) =>
        store.applications.change(ours, 'C1', { change: 'adopt-budget', by: 'U1', at, make: budget(text) });

      it('begins empty', async () => {
        expect(await store.applications.current(ours, 'C1')).toMatchObject({
          version: 0,
          state: { budget: null, facts: null, callFacts: {}, eligibility: null, documents: null },
        });
      });

      it('makes each change a version with who and when, and keeps the ones before', async () => {
        await adopt('one', 10);
        await store.applications.change(ours, 'C1', {
          change: 'call-facts',
          by: 'U2',
          at: 20,
          make: (now) => ({ ...now, callFacts: { cap: { value: 400_000_000n, source: 'notice 12' } } }),
        });
        const [newest, first] = await store.applications.history(ours, 'C1');
        expect(newest).toMatchObject({
          version: 2,
          change: 'call-facts',
          by: 'U2',
          at: 20,
          state: { budget: { text: 'one' }, callFacts: { cap: { value: 400_000_000n } } },
        });
        expect(first).toMatchObject({
          version: 1,
          change: 'adopt-budget',
          by: 'U1',
          state: { callFacts: {}, eligibility: null },
        });
      });

      it('makes no version where nothing changes', async () => {
        await adopt('one');
        expect(await adopt('one', 11)).toMatchObject({ version: 1, at: 10 });
      });

      it('loses no change when several come at once', async () => {
        await Promise.all(
          ['a', 'b', 'c', 'd'].map((letter) =>
            store.applications.change(ours, 'C1', {
              change: 'adopt-budget',
              by: 'U1',
              at: 1,
              make: (now) => ({
                ...now,
                budget: { text: `${textOf(now)}${letter}`, slash: false },
              }),
            }),
          ),
        );
        const now = await store.applications.current(ours, 'C1');
        expect(now.version).toBe(4);
        expect([...textOf(now.state)].sort().join('')).toBe('abcd');
      });

      it('holds one application per channel and tenant', async () => {
        await adopt('one');
        expect(await store.applications.current(ours, 'C2')).toMatchObject({ version: 0 });
        expect(await store.applications.current(theirs, 'C1')).toMatchObject({ version: 0 });
      });
    });

    describe('questions', () => {
      const question = (id: string, at: number) => ({
        id,
        desk: 'bureau' as const,
        question: { en: `${id}?`, zh: `${id}？` },
        by: 'U1',
        at,
      });

      it('lists each silence once, in the order added', async () => {
        expect(await store.questions.add(ours, 'C1', question('ratio', 1))).toBe(true);
        expect(await store.questions.add(ours, 'C1', question('list', 2))).toBe(true);
        expect(await store.questions.add(ours, 'C1', question('ratio', 3))).toBe(false);
        expect((await store.questions.open(ours, 'C1')).map((each) => each.id)).toEqual(['ratio', 'list']);
        expect(await store.questions.open(ours, 'C2')).toEqual([]);
        expect(await store.questions.open(theirs, 'C1')).toEqual([]);
      });

      it('takes a closed one off the list, and opens it again when it is added again', async () => {
        await store.questions.add(ours, 'C1', question('ratio', 1));
        await store.questions.close(ours, 'C1', 'ratio');
        expect(await store.questions.open(ours, 'C1')).toEqual([]);
        expect(await store.questions.add(ours, 'C1', question('ratio', 5))).toBe(true);
        expect(await store.questions.open(ours, 'C1')).toEqual([
          { ...question('ratio', 5), state: 'open', answer: null },
        ]);
      });

      it('keeps what was answered with its source, until it is asked again', async () => {
        await store.questions.add(ours, 'C1', question('ratio', 1));
        const answer = { text: '1:1', source: 'letter of 3 December', by: 'U2', at: 7 };
        expect(await store.questions.answer(ours, 'C2', 'ratio', answer)).toBe(false);
        expect(await store.questions.answer(theirs, 'C1', 'ratio', answer)).toBe(false);
        expect(await store.questions.answer(ours, 'C1', 'ratio', answer)).toBe(true);
        expect(await store.questions.open(ours, 'C1')).toEqual([]);
        expect(await store.questions.answered(ours, 'C1')).toEqual([
          { ...question('ratio', 1), state: 'closed', answer },
        ]);
        await store.questions.add(ours, 'C1', question('ratio', 9));
        expect(await store.questions.answered(ours, 'C1')).toEqual([]);
      });
    });

    describe('the ledger of tokens', () => {
      const limits = { user: 100, team: 250 };
      const of = (user: string, day = '2026-11-23') => ({ user, day });
      let last = 0;
      const reserve = (tokens: number, user = 'U1', day = '2026-11-23', tenant = ours) => {
        last += 1;
        return store.ledger.reserve(tenant, { id: `r${last}`, user, day, tokens, limits });
      };

      it.each([
        [
          'takes a person up to the limit of the day',
          [
            ['U1', 60, true],
            ['U1', 40, true],
            ['U1', 1, false],
          ],
        ],
        [
          'lets nothing stand of what it refuses',
          [
            ['U1', 60, true],
            ['U1', 41, false],
            ['U1', 40, true],
          ],
        ],
        [
          'counts each person alone',
          [
            ['U1', 100, true],
            ['U2', 100, true],
            ['U3', 51, false],
            ['U3', 50, true],
          ],
        ],
      ] as const)('%s', async (_says, wishes) => {
        for (const [user, tokens, granted] of wishes) expect(await reserve(tokens, user)).toBe(granted);
      });

      it('begins anew with each day, and for each workspace', async () => {
        await reserve(100);
        expect(await reserve(100, 'U1', '2026-11-24')).toBe(true);
        expect(await reserve(100, 'U1', '2026-11-23', theirs)).toBe(true);
        expect(await store.ledger.spent(ours, of('U1'))).toEqual({ user: 100, team: 100 });
      });

      it('gives back what a call did not need, and keeps what was never settled', async () => {
        await reserve(90);
        await store.ledger.settle(ours, `r${last}`, 30);
        await reserve(20);
        await store.close();
        store = await open();
        expect(await store.ledger.spent(ours, of('U1'))).toEqual({ user: 50, team: 50 });
        expect(await store.ledger.spent(theirs, of('U1'))).toEqual({ user: 0, team: 0 });
      });

      it('gives the room that one can have to one of many at once', async () => {
        const granted = await Promise.all(Array.from({ length: 12 }, () => reserve(40)));
        expect(granted.filter(Boolean)).toHaveLength(2);
        expect((await store.ledger.spent(ours, of('U1'))).user).toBe(80);
      });
    });

    it('forgets one tenant entirely, and nobody else', async () => {
      for (const tenant of [ours, theirs]) {
        await store.inbox.put(tenant, { key: 'a', lane: 'x', kind: 'say', payload: null, at: 1 });
        await store.settings.set(tenant, 'x', 'y');
        await store.questions.add(tenant, 'C1', {
          id: 'q',
          desk: 'zone',
          question: { en: 'a?', zh: 'b？' },
          by: 'U',
          at: 1,
        });
      }
      await store.forget(ours);
      expect(await store.settings.get(ours, 'x')).toBeNull();
      expect(await store.questions.open(ours, 'C1')).toEqual([]);
      expect(await store.settings.get(theirs, 'x')).toBe('y');
      expect(await store.queue.claim({ now: 2, lockedUntil: 9 })).toMatchObject({ tenant: 'T2' });
      expect(await store.queue.claim({ now: 2, lockedUntil: 9 })).toBeNull();
    });

    it('has no way round the tenant', () => {
      // @ts-expect-error a plain string is no tenant
      void (() => store.settings.get('T1', 'x'));
      // @ts-expect-error a channel alone is not enough
      void (() => store.applications.current('C1'));
      // @ts-expect-error nor is an id
      void (() => store.conversations.turn('id'));
    });
  });
}
