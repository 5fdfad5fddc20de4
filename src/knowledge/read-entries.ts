import { readFileSync } from 'node:fs';
import { CORE_SCHEMA, load } from 'js-yaml';
import { z } from 'zod';
import type { KnowledgeProblems } from './knowledge-problems.ts';

/** A file of the knowledge folder and the name its readers know it by. */
export interface KnowledgeFile {
  readonly url: URL;
  readonly name: string;
}

export function knowledgeFile(folder: URL, name: string): KnowledgeFile {
  return { url: new URL(name, folder), name };
}

/** The file's text; an unreadable file is a problem, and reads as empty. */
export function readText(file: KnowledgeFile, problems: KnowledgeProblems): string {
  try {
    return readFileSync(file.url, 'utf8').replaceAll('\r\n', '\n');
  } catch {
    problems.add(file.name, null, 'the file cannot be read: put it there');
    return '';
  }
}

/** Parsed YAML, not yet validated. */
export function readYaml(file: KnowledgeFile, problems: KnowledgeProblems): unknown {
  try {
    return load(readText(file, problems), { schema: CORE_SCHEMA });
  } catch (error) {
    problems.add(
      file.name,
      null,
      `not valid YAML: ${error instanceof Error ? error.message : String(error)}`,
    );
    return undefined;
  }
}

/** Validates a list entry by entry, so that a problem names its entry; ids are unique. */
export function readEntries<T extends { readonly id: string }>(
  file: KnowledgeFile,
  schema: z.ZodType<T>,
  problems: KnowledgeProblems,
): readonly T[] {
  const raw = readYaml(file, problems);
  if (!Array.isArray(raw)) {
    problems.add(file.name, null, 'not a list: write entries that each begin with "- id:"');
    return [];
  }
  const entries = raw.flatMap((entry: unknown, at) => {
    const one = validated(file, entryName(entry, at), schema, entry, problems);
    return one === undefined ? [] : [one];
  });
  refuseDoubles(file, entries, problems);
  return entries;
}

/** One value against its schema; undefined after its problems are noted. */
export function validated<T>(
  file: KnowledgeFile,
  entry: string | null,
  schema: z.ZodType<T>,
  raw: unknown,
  problems: KnowledgeProblems,
): T | undefined {
  const result = schema.safeParse(raw);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const path = issue.path.map(String).join('.');
    problems.add(file.name, entry, path === '' ? issue.message : `${path}: ${issue.message}`);
  }
  return undefined;
}

function refuseDoubles(
  file: KnowledgeFile,
  entries: readonly { readonly id: string }[],
  problems: KnowledgeProblems,
): void {
  const seen = new Set<string>();
  for (const { id } of entries) {
    if (seen.has(id)) problems.add(file.name, id, 'the id is used twice: rename one');
    seen.add(id);
  }
}

function entryName(entry: unknown, at: number): string {
  const named = z.object({ id: z.string() }).safeParse(entry);
  return named.success ? named.data.id : `entry ${at + 1}`;
}
