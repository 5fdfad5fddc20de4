import type { Lang } from '../program/bilingual.ts';

/** Which files a command has written. */
export function writtenLines(paths: readonly (string | null)[], lang: Lang): string[] {
  return paths
    .filter((path) => path !== null)
    .map((path) => (lang === 'zh' ? `已写入文件：${path}` : `Written: ${path}`));
}

/** Which of the files that were asked for have nothing to show and were not made. */
export function notWrittenLines(
  files: { readonly chart: boolean; readonly workbook: boolean },
  lang: Lang,
): string[] {
  const chart = {
    en: 'The chart was not made: there is no amount to draw yet. Mend the budget as said above and run this again.',
    zh: '未生成图：目前没有可绘制的金额。请按上面的说明补充后重新运行。',
  };
  const workbook = {
    en: 'The annotated workbook was not made: there is no budget to write down yet. Mend it as said above and run this again.',
    zh: '未生成批注工作簿：目前没有可写入的预算。请按上面的说明补充后重新运行。',
  };
  return [...(files.chart ? [chart[lang]] : []), ...(files.workbook ? [workbook[lang]] : [])];
}
