import { UsageError } from './session.ts';

/** One JSON object a line; blank lines are skipped. Throws UsageError naming the line that is not one. */
export function readJsonLines(text: string, path: string): Record<string, unknown>[] {
  return text.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return [];
    const value = parse(line);
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return [value as Record<string, unknown>];
    throw new UsageError({
      en: `${path}, line ${i + 1} is not a JSON object. Write one object a line: {"id":"1","question":"…"}.`,
      zh: `${path} 第${i + 1}行不是 JSON 对象。每行写一个，例如 {"id":"1","question":"…"}。`,
    });
  });
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
