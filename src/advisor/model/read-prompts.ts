import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Lang } from '../../program/bilingual.ts';

const NAMES = [
  'answer',
  'question',
  'mend-sentence',
  'again-arguments',
  'again-shorter',
  'draft',
  'section',
  'mend-paragraph',
] as const;
export type PromptName = (typeof NAMES)[number];

/** What the model is told, from the files in prompts/. */
export interface Prompts {
  /** Of all the files together, 12 hex digits: kept with each answer. */
  readonly hash: string;
  /** The prompt with its inputs filled in, each once; an input's own text is never looked at for inputs. */
  say(name: PromptName, lang: Lang, inputs?: Readonly<Record<string, string>>): string;
}

interface Prompt {
  readonly inputs: readonly string[];
  readonly text: Readonly<Record<Lang, string>>;
}

/** Throws on a file that is not there, lacks a language, or uses inputs other than it declares: a broken set-up. */
export function readPrompts(folder: URL): Prompts {
  const files = NAMES.map((name) => readFileSync(new URL(`${name}.md`, folder), 'utf8'));
  const prompts = new Map(NAMES.map((name, i) => [name, promptOf(name, files[i] ?? '')]));
  return {
    hash: createHash('sha256').update(files.join('\0')).digest('hex').slice(0, 12),
    say(name, lang, inputs = {}) {
      const text = prompts.get(name)?.text[lang] ?? '';
      return text.replace(INPUT, (_, input: string) => inputs[input] ?? '');
    },
  };
}

const INPUT = /\{\{([a-z]+)\}\}/g;
const FILE =
  /^---\nid: ([a-z-]+)\npurpose: \S.*\ninputs: \[([a-z, ]*)\]\n---\n## en\n([\s\S]+?)\n## zh\n([\s\S]+)$/;

function promptOf(name: string, file: string): Prompt {
  const [, id, declared = '', en = '', zh = ''] = FILE.exec(file.replace(/\r\n/g, '\n')) ?? [];
  if (id !== name) throw new Error(`prompts/${name}.md lacks its front matter or one of its languages.`);
  const inputs = declared.split(', ').filter((input) => input !== '');
  for (const text of [en, zh]) {
    const used = [...text.matchAll(INPUT)].map(([, input = '']) => input);
    if (used.join() !== inputs.join())
      throw new Error(`prompts/${name}.md declares inputs other than it uses.`);
  }
  return { inputs, text: { en: en.trim(), zh: zh.trim() } };
}
