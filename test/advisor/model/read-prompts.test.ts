import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPrompts } from '../../../src/advisor/model/read-prompts.ts';

const SHIPPED = new URL('../../../prompts/', import.meta.url);

describe('the prompts', () => {
  let folder: string;
  const url = () => pathToFileURL(`${folder}/`);
  const change = (name: string, how: (text: string) => string) =>
    writeFileSync(join(folder, name), how(readFileSync(join(folder, name), 'utf8')));

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'torch-prompts-'));
    for (const name of readdirSync(SHIPPED))
      writeFileSync(join(folder, name), readFileSync(new URL(name, SHIPPED)));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('are filled in each language', () => {
    const prompts = readPrompts(SHIPPED);
    for (const lang of ['en', 'zh'] as const) {
      const said = prompts.say('question', lang, { question: 'Wages?', lead: 'No.' });
      expect(said).toContain('Wages?');
      expect(said).not.toMatch(/\{\{/);
    }
  });

  it('leave alone what only looks like an input', () => {
    const said = readPrompts(SHIPPED).say('question', 'en', { question: '{{lead}}', lead: 'SECRET' });
    expect(said.match(/SECRET/g)).toHaveLength(1);
  });

  it('have a hash that changes with any of them', () => {
    const before = readPrompts(url()).hash;
    change('answer.md', (text) => `${text}\nMore.`);
    const after = readPrompts(url()).hash;
    expect([before, after]).toEqual([
      expect.stringMatching(/^[0-9a-f]{12}$/),
      expect.not.stringMatching(before),
    ]);
    expect(readPrompts(SHIPPED).hash).toBe(before);
  });

  it.each([
    ['a language that is missing', 'answer.md', (text: string) => text.replace('## zh', '')],
    ['an input that is not declared', 'answer.md', (text: string) => `${text}{{more}}`],
    ['front matter of another', 'answer.md', (text: string) => text.replace('id: answer', 'id: other')],
  ])('are refused with %s', (_says, name, how) => {
    change(name, how);
    expect(() => readPrompts(url())).toThrow(/prompts\/answer\.md/);
  });
});
