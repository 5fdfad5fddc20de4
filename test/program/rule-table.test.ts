import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/program/finding.ts';
import type { RuleExample } from './rule-examples/rule-example.ts';

/** What the modules of a folder export under names that end so, whatever they are. */
async function exported(folder: string, file: RegExp, name: RegExp): Promise<readonly unknown[]> {
  const root = fileURLToPath(new URL(folder, import.meta.url));
  const found = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) =>
    file.test(path.split(sep).join('/')),
  );
  const modules: Record<string, unknown>[] = await Promise.all(
    found.map((path) => import(pathToFileURL(join(root, path)).href)),
  );
  return modules.flatMap((all) =>
    Object.entries(all).flatMap(([key, value]) => (name.test(key) && Array.isArray(value) ? value : [])),
  );
}

/** Every rule of every registry, found by itself: a rule cannot be left out of the table. */
const rules = [
  ...new Set(
    (await exported('../../src/program/', /(?:registry|-rules)\.ts$/, /_RULES$/)).map(
      (rule) => (rule as { id: string }).id,
    ),
  ),
].sort();
const examples = (await exported(
  './rule-examples/',
  /-examples\.ts$/,
  /_EXAMPLES$/,
)) as readonly RuleExample[];

const isBroken = ({ status }: RuleExample) => {
  const broken = status === undefined ? ['fail', 'ask'] : [status];
  return (finding: Finding) => broken.includes(finding.status);
};

describe('the table of rules', () => {
  /** A family's examples are a file beside the others: rule-examples/FAMILY-examples.ts. */
  it('holds an example that breaks each rule and one that just does not', () => {
    const missing = rules.flatMap((id) =>
      (['breaks', 'holds'] as const)
        .filter(
          (side) =>
            !examples.some(({ rule, result }) => rule === id && (result === side || result === 'always')),
        )
        .map((side) => `${id} has no example that ${side}`),
    );
    expect(missing).toEqual([]);
  });

  it('holds no example of a rule that is gone', () => {
    expect(examples.map(({ rule }) => rule).filter((id) => !rules.includes(id))).toEqual([]);
  });

  it('knows the registries', () => {
    expect(rules).toEqual(expect.arrayContaining(['BUD-CAP-001', 'DL-STAT-001']));
  });
});

describe.each(examples.filter(({ result }) => result !== 'holds'))('$rule | $says', (example) => {
  const found = example.findings().filter(({ rule }) => rule === example.rule);
  const [broken] = found.filter(isBroken(example));

  it('breaks', () => {
    expect(broken, JSON.stringify(found.map(({ status, params }) => [status, params]))).toBeDefined();
    if (example.params) expect(broken?.params).toMatchObject(example.params);
    if (example.formula !== undefined) expect(broken?.formula).toBe(example.formula);
  });

  it('says so in both languages, with its basis, and no reading or practice is an error', () => {
    expect(broken?.message.en).toMatch(/[.?)]$/);
    expect(broken?.message.zh).toMatch(/[。？）]$/);
    expect(broken?.message.zh).toMatch(/\p{Script=Han}/u);
    expect(`${broken?.message.en}${broken?.message.zh}`).not.toMatch(/undefined|null|NaN|\[object/);
    if (broken?.basis === 'reading' || broken?.basis === 'practice')
      expect(broken.severity).not.toBe('error');
  });
});

describe('just not broken', () => {
  it.each(examples.filter(({ result }) => result === 'holds'))('$rule | $says', (example) => {
    const found = example.findings().filter((each) => each.rule === example.rule);
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter(isBroken(example))).toEqual([]);
  });
});
