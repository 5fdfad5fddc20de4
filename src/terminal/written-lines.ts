import type { Lang } from '../program/bilingual.ts';

/** Which files a command has written; nothing of those it had no reason to write. */
export function writtenLines(paths: readonly (string | null)[], lang: Lang): string[] {
  return paths
    .filter((path) => path !== null)
    .map((path) => (lang === 'zh' ? `已写入文件：${path}` : `Written: ${path}`));
}
