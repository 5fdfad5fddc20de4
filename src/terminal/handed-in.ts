import { CORE_SCHEMA, load } from 'js-yaml';
import { MOST_READ } from '../intake/statements/read-statements.ts';
import { KnowledgeError } from '../knowledge/knowledge-problems.ts';
import { readApplication } from '../knowledge/read-application.ts';
import type { Application } from '../program/application.ts';
import { type Day, isoDay } from '../program/day.ts';
import { UsageError } from './session.ts';

/** What a file about the company can be: an application, answers as data, or plain words. */
type HandedIn =
  | { readonly kind: 'application'; readonly application: Application }
  | { readonly kind: 'data'; readonly value: unknown }
  | { readonly kind: 'text'; readonly text: string };

/** Throws UsageError on JSON that is broken and on an application that is not one. */
export function handedIn(text: string, path: string): HandedIn {
  const start = text.trimStart();
  if (start.startsWith('{')) {
    const value = parseJson(start, path);
    return isApplication(value) ? applicationOf(value, path) : { kind: 'data', value };
  }
  // Only a file with these two headings is taken for YAML: prose with a colon is YAML as well.
  if (!/^company:/m.test(text) || !/^(?:eligibility|documents|project):/m.test(text))
    return sentences(text, path);
  return applicationOf(parseYaml(text, path), path);
}

function sentences(text: string, path: string): HandedIn {
  if (text.length <= MOST_READ) return { kind: 'text', text };
  throw new UsageError({
    en: `${path} has ${text.length} characters; at most ${MOST_READ} are read as sentences. Keep what is about the company.`,
    zh: `${path} 有${text.length}个字符，按文字读取最多${MOST_READ}个。请只保留与企业情况有关的内容。`,
  });
}

/** An option takes ISO days only; a person's own way of writing a date is for the sentences. */
export function dayOption(option: string, text: string | undefined): Day | null {
  if (text === undefined) return null;
  const day = isoDay(text);
  if (day !== null) return day;
  throw new UsageError({
    en: `${option} "${text}" is not a day of the calendar. Write it as 2027-05-14.`,
    zh: `${option} “${text}”不是有效日期，请写成 2027-05-14 的形式。`,
  });
}

function isApplication(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'company' in value;
}

function applicationOf(raw: unknown, path: string): HandedIn {
  try {
    return { kind: 'application', application: readApplication(raw, path) };
  } catch (error) {
    const places = error instanceof KnowledgeError ? error.problems : ['not YAML'];
    const why = places.slice(0, 3).join('; ');
    throw new UsageError({
      en: `${path} does not hold an application (${why}). Copy knowledge/example/application.yaml and change it.`,
      zh: `${path} 不是可用的资料文件（${why}）。请复制 knowledge/example/application.yaml 后修改。`,
    });
  }
}

function parseYaml(text: string, path: string): unknown {
  try {
    return load(text, { schema: CORE_SCHEMA });
  } catch {
    throw new UsageError({
      en: `${path} is not valid YAML. Copy knowledge/example/application.yaml and change it.`,
      zh: `${path} 不是有效的 YAML 文件。请复制 knowledge/example/application.yaml 后修改。`,
    });
  }
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError({
      en: `${path} begins like JSON and is not valid JSON. Mend it, or write plain sentences.`,
      zh: `${path} 开头像 JSON，但不是有效的 JSON。请改正，或直接用文字说明。`,
    });
  }
}
