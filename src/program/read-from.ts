import type { Bilingual } from './bilingual.ts';

/** Which file a report is about, and which of its sheets. */
export function readFrom(name: string, sheet: string | null): Bilingual {
  return sheet === null
    ? { en: `File: ${name}`, zh: `文件：${name}` }
    : { en: `File: ${name}, sheet “${sheet}”`, zh: `文件：${name}，工作表“${sheet}”` };
}
