import type { Library } from '../knowledge/library.ts';
import type { Bilingual, Lang } from '../program/bilingual.ts';
import type { FactValue } from '../program/fact.ts';

type Table = Extract<FactValue, { kind: 'table' }>;

const HEADER = {
  en: ['Cost Category', 'Amount (CNY)', 'Company', 'Torch Grant', 'Key Outcomes'],
  zh: ['费用类别', '金额（元）', '企业自筹', '火炬资助', '预期成果'],
} as const;

/** The text's own sample budget as a Markdown table, to be pasted and checked. Throws when the cycle has none. */
export function sampleBudget(library: Library): Bilingual {
  const table = library.facts
    .map(({ value }) => value)
    .find((value): value is Table => value?.kind === 'table');
  if (table === undefined) throw new Error(`knowledge/${library.cycle}/facts.yaml has no sample table.`);
  return { en: markdown(table, 'en'), zh: markdown(table, 'zh') };
}

function markdown({ lines, total }: Table, lang: Lang): string {
  const rows = lines.map(({ category, amount, own, grant, outcome }) => [
    category[lang],
    yuan(amount),
    yuan(own),
    yuan(grant),
    outcome[lang],
  ]);
  const last = [lang === 'zh' ? '合计' : 'Total', yuan(total), '', '', ''];
  return [HEADER[lang], HEADER[lang].map(() => '---'), ...rows, last]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function yuan(fen: bigint): string {
  return (fen / 100n).toString().replace(/\B(?=(\d{3})+$)/g, ',');
}
