import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { loadLibrary } from '../../src/knowledge/load-library.ts';
import { examinations, type Patient } from '../../src/terminal/examinations.ts';

const library = loadLibrary(new URL('../../knowledge/', import.meta.url), '2025');
const embeddings = { baseUrl: 'http://127.0.0.1:1/v1', model: 'small' };
const legThat = (prepare: () => Promise<'graph' | 'exact'>) => ({ near: async () => null, prepare });

function look(part: string, patient: Partial<Patient>) {
  const whole: Patient = {
    nodeVersion: 'v20.20.0',
    dataFolder: tmpdir(),
    library,
    slack: null,
    model: null,
    embeddings: null,
    dense: null,
    tryStore: async () => {},
    ...patient,
  };
  const examination = examinations(whole).find(({ id }) => id === part);
  return { optional: examination?.optional, run: () => examination?.run() };
}

describe('the doctor’s look at embeddings', () => {
  it('says that none are set, and that nothing needs them', async () => {
    const { optional, run } = look('embeddings', {});
    expect(optional).toBe(true);
    await expect(run()).rejects.toThrow('questions are matched by words');
  });

  it.each([
    ['graph', 'searched as a graph', '图索引'],
    ['exact', 'hnswlib-node is not installed', '逐条比对'],
  ] as const)('says how vectors are searched: %s', async (kind, en, zh) => {
    const says = await look('embeddings', { embeddings, dense: legThat(async () => kind) }).run();
    expect(says?.en).toContain(en);
    expect(says?.zh).toContain(zh);
  });

  it('names the settings to check when the endpoint does not serve, and shows no error of its own', async () => {
    const dense = legThat(() => Promise.reject(new Error('secret detail')));
    const run = look('embeddings', { embeddings, dense }).run();
    await expect(run).rejects.toThrow(/TORCH_EMBED_URL, TORCH_EMBED_KEY and TORCH_EMBED_MODEL/);
    await expect(run).rejects.not.toThrow('secret');
  });
});
