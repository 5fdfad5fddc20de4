import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDenseLeg, type DenseLeg } from '../../../src/knowledge/dense/dense-leg.ts';
import { openAiEmbedder } from '../../../src/knowledge/dense/embedder.ts';
import { startEndpoint } from './embedding-endpoint.ts';

const TEXTS = [
  { id: 'fact:car/en', text: 'An automobile is not a cost of the project.' },
  { id: 'fact:lease/en', text: 'A long lease is proof of the site.' },
  { id: 'fact:lease/zh', text: '长期租赁合同可作证明。' },
  { id: 'fact:staff/en', text: 'Staff are hired by month six.' },
];

/** What the doctor asks with. */
const PROBE = 'Torch';

let endpoint: Awaited<ReturnType<typeof startEndpoint>>;
let folder: string;
let log: string[];
let now: number;
beforeEach(async () => {
  endpoint = await startEndpoint();
  folder = mkdtempSync(join(tmpdir(), 'dense-leg-'));
  log = [];
  now = 0;
});
afterEach(async () => {
  await endpoint.stop();
  rmSync(folder, { recursive: true });
});

const leg = (texts = TEXTS): DenseLeg =>
  createDenseLeg({
    embedder: openAiEmbedder(endpoint.settings),
    texts: () => texts,
    folder,
    elapsed: () => now,
    log: (line) => log.push(line),
  });
const nearest = async (dense: DenseLeg, question: string) => {
  const near = await dense.near(question);
  return near && [...near].sort((a, b) => b[1] - a[1])[0]?.[0];
};
const there = await import('hnswlib-node').then(
  () => true,
  () => false,
);
/** The addon is optional: where it is missing, that is told once a start. */
const troubles = () => log.filter((line) => there || !line.startsWith('The vector graph'));

describe('the dense leg', () => {
  it('finds by meaning what shares no word', async () => {
    const dense = leg();
    await dense.prepare();
    expect(await nearest(dense, 'car')).toBe('fact:car/en');
    expect(await nearest(dense, '汽车')).toBe('fact:car/en');
    expect(troubles()).toEqual([]);
  });

  it('asks with the key, the model and plain numbers, and for few texts at once', async () => {
    await leg(Array.from({ length: 23 }, (_, n) => ({ id: `${n}`, text: `text ${n}` }))).prepare();
    expect(endpoint.asked.map(({ body }) => (body.input as string[]).length)).toEqual([10, 10, 3, 1]);
    expect(endpoint.asked[0]).toMatchObject({
      authorization: 'Bearer secret-key',
      body: { model: 'small', encoding_format: 'float' },
    });
  });

  it('sends each text once, also over a restart', async () => {
    await leg().prepare();
    expect(endpoint.texts()).toEqual([...TEXTS.map(({ text }) => text), PROBE]);
    await nearest(leg(), 'car');
    expect(endpoint.texts().slice(TEXTS.length)).toEqual([PROBE, 'car']);
  });

  it('sends only the text that has changed', async () => {
    await leg().prepare();
    const changed = [...TEXTS.slice(1), { id: 'fact:car/en', text: 'A car is no cost.' }];
    await leg(changed).prepare();
    expect(endpoint.texts().slice(TEXTS.length)).toEqual([PROBE, 'A car is no cost.', PROBE]);
  });

  it.each([
    ['cut short', (file: string) => truncateSync(file, 50)],
    ['damaged', (file: string) => writeFileSync(file, readFileSync(file).fill(1, 40, 60))],
  ])('asks for all again when the kept vectors are %s', async (_says, damage) => {
    await leg().prepare();
    damage(join(folder, 'texts.vectors'));
    expect(await nearest(leg(), 'rent')).toMatch(/^fact:lease/);
    expect(endpoint.texts()).toHaveLength(2 * TEXTS.length + 2);
  });

  it('asks for all again when the model begins to give vectors of another size', async () => {
    await leg().prepare();
    endpoint.state.size = 48;
    const more = [...TEXTS, { id: 'new', text: 'A new text on robots.' }];
    expect(await nearest(leg(more), 'robots')).toBe('new');
  });

  it.each(['fail', 'short', 'odd'] as const)(
    'leaves an endpoint that answers badly (%s) alone for a minute, and says so once',
    async (behave) => {
      endpoint.state.behave = behave;
      const dense = leg();
      expect(await dense.near('our secret plan')).toBeNull();
      const requests = endpoint.asked.length;
      expect(await dense.near('our secret plan')).toBeNull();
      expect(endpoint.asked.length).toBe(requests);
      expect(troubles()).toHaveLength(1);
      expect(log.join()).not.toMatch(/secret|automobile/);
      endpoint.state.behave = 'well';
      now = 60_001;
      expect(await nearest(dense, 'rent')).toMatch(/^fact:lease/);
    },
  );

  it('does without a question’s vector that is slow to come', async () => {
    const dense = leg();
    await dense.prepare();
    endpoint.state.behave = 'hang';
    // A clock on which nearly all patience has gone by at the second look.
    const hurried = createDenseLeg({
      embedder: openAiEmbedder(endpoint.settings),
      texts: () => TEXTS,
      folder,
      elapsed: () => {
        now += 990;
        return now;
      },
      log: (line) => log.push(line),
    });
    expect(await hurried.near('car')).toBeNull();
    expect(troubles()).toHaveLength(1);
  });

  it('tells the doctor what is wrong', async () => {
    endpoint.state.behave = 'fail';
    await expect(leg().prepare()).rejects.toThrow();
    endpoint.state.behave = 'well';
    expect(await leg().prepare()).toBe(there ? 'graph' : 'exact');
    endpoint.state.behave = 'fail';
    await expect(leg().prepare(), 'with every vector kept').rejects.toThrow();
  });
});
