import type { Lang } from '../program/bilingual.ts';

/** Which files a command has written. */
export function writtenLines(paths: readonly (string | null)[], lang: Lang): string[] {
  return paths
    .filter((path) => path !== null)
    .map((path) => (lang === 'zh' ? `已写入文件：${path}` : `Written: ${path}`));
}

/** A file that was asked for and has nothing to show is not written, and its reader hears so. */
export function notWrittenLine(lang: Lang): string {
  return lang === 'zh'
    ? '没有可写入文件的金额，未生成图或工作簿。请按上面的说明补充后重新运行。'
    : 'There is no amount to draw or to write down yet, so that file was not made. Mend the budget as said above and run this again.';
}
