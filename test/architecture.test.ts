import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../src/', import.meta.url));

/** What each layer may import of ours besides itself. A file directly in src is a layer of its own. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  program: [],
  store: ['program'],
  // Runs what reads or writes people's files in a child with a limit of time and memory.
  capped: [],
  intake: ['program', 'capped'],
  output: ['program', 'capped'],
  // The thread that builds a large index runs from the built output, which capped finds.
  knowledge: ['store', 'program', 'capped'],
  // Long documents are compared in a child.
  advisor: ['knowledge', 'intake', 'output', 'store', 'program', 'capped'],
  slack: ['advisor', 'store', 'intake', 'program', 'slack-limits'],
  workspace: ['slack-limits'],
  terminal: ['advisor', 'knowledge', 'intake', 'output', 'store', 'program'],
  'slack-limits': [],
  config: ['program'],
  main: ['config', 'slack', 'workspace', 'advisor', 'knowledge', 'store', 'program', 'terminal'],
  cli: ['config', 'main', 'terminal', 'advisor', 'knowledge', 'intake', 'store', 'program'],
};

interface Source {
  readonly path: string;
  readonly layer: string;
  readonly text: string;
}

const sources: readonly Source[] = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({
    path: name.split(sep).join('/'),
    layer: layerOf(name),
    text: readFileSync(join(SRC, name), 'utf8'),
  }));

function layerOf(path: string): string {
  return path.split(sep)[0]?.replace(/\.ts$/, '') ?? '';
}

function importsOf({ text }: Source): string[] {
  const found = text.matchAll(
    /^(?:import|export|\}).*?\bfrom '([^']+)';$|^import '([^']+)';$|\bimport\('([^']+)'\)/gm,
  );
  return [...found].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

function ownLayersOf(source: Source): string[] {
  return importsOf(source)
    .filter((target) => target.startsWith('.'))
    .map((target) => layerOf(relative(SRC, join(SRC, dirname(source.path), target))));
}

/** Comments tell of clocks and files without using them. */
const codeOf = ({ text }: Source) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

describe('the layers', () => {
  it('are all in the table', () => {
    expect(
      [...new Set(sources.map((source) => source.layer))].filter((layer) => !(layer in MAY_IMPORT)),
    ).toEqual([]);
  });

  it.each(sources.map((source) => [source.path, source] as const))(
    '%s imports only what its layer may',
    (_path, source) => {
      const allowed = [source.layer, ...(MAY_IMPORT[source.layer] ?? [])];
      expect(ownLayersOf(source).filter((layer) => !allowed.includes(layer))).toEqual([]);
    },
  );

  it('are read by this test: it sees a wrong import', () => {
    const wrong: Source = {
      path: 'program/x.ts',
      layer: 'program',
      text: "import { y } from '../store/y.ts';",
    };
    expect(ownLayersOf(wrong)).toEqual(['store']);
  });
});

/** What would make a rule's result depend on anything but its arguments. */
const IMPURE =
  /\bnew Date\(\)|\bDate\.now\b|Temporal\.Now|\bprocess\.|\bfetch\(|\bsetTimeout\b|\bMath\.random\b|\bperformance\./;

describe('the rules in src/program', () => {
  const rules = sources.filter((source) => source.layer === 'program');

  it.each(rules.map((source) => [source.path, source] as const))(
    '%s reads no clock, file, network or model',
    (_path, source) => {
      expect(codeOf(source)).not.toMatch(IMPURE);
      expect(
        importsOf(source).filter((target) => !target.startsWith('.') && target !== 'temporal-polyfill'),
      ).toEqual([]);
    },
  );

  it('would be caught reading a clock', () => {
    expect('const today = new Date();').toMatch(IMPURE);
  });
});

describe('every source file', () => {
  const clockAllowed = new Set(['main.ts', 'cli.ts']);
  const envAllowed = new Set(['main.ts', 'cli.ts', 'config.ts']);
  const own = sources.filter((source) => !source.path.startsWith('workspace/page/'));

  it.each(own.map((source) => [source.path, source] as const))(
    '%s keeps to the house rules',
    (path, source) => {
      const code = codeOf(source);
      expect(source.text.split('\n').length, 'lines').toBeLessThanOrEqual(300);
      expect(code, 'a default export').not.toMatch(/^export default/m);
      expect(path, 'a drawer').not.toMatch(/(^|\/)(utils?|helpers?|types|common|index)\.ts$/);
      if (!envAllowed.has(path)) expect(code, 'the environment').not.toMatch(/process\.env/);
      if (!clockAllowed.has(path)) expect(code, 'the clock').not.toMatch(/Date\.now\(|new Date\(\)/);
    },
  );
});

/** Figures that only the program text gives, in the ways people write them. */
const PROGRAM_FIGURES =
  /(?<![\d,_.])(?:5,000,000|5_?000_?000(?!\d)|500_?000_?000n|500万|2025-?09-?15|Sept?(?:ember)?\.? 15|15 Sept?(?:ember)?|9月15日|two[- ]weeks?|两周|13,?800,?000|6,?500,?000|7,?300,?000|8,?800,?000|650万|730万|880万|1,?380万|52\.9%|47\.1%)/i;

describe('the program’s figures', () => {
  // The local Slack counts bytes, and knows nothing of the program.
  it.each(
    sources.filter(({ layer }) => layer !== 'workspace').map((source) => [source.path, source] as const),
  )('%s holds none in its code', (_path, source) => {
    expect(codeOf(source)).not.toMatch(PROGRAM_FIGURES);
  });
});
