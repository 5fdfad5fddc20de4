import type { Indicator, Reading } from '../../program/application.ts';
import type { Bilingual } from '../../program/bilingual.ts';
import { table } from './build-blocks.ts';
import type { DraftBlock } from './draft.ts';
import { shareOf } from './share-of.ts';
import type { Owner, Writing } from './writing.ts';

const HEADER: readonly Bilingual[] = [
  { en: 'Indicator', zh: '指标' },
  { en: 'Unit', zh: '单位' },
  { en: 'Baseline', zh: '基线值' },
  { en: 'Target', zh: '目标值' },
  { en: 'Measured by', zh: '数据来源' },
];

/** Indicators with their baseline and target, each with its month; what one lacks is a gap. */
export function indicatorTable(w: Writing, indicators: readonly Indicator[], owner: Owner): DraftBlock {
  const reading = (value: Reading | null, what: Bilingual) =>
    value === null
      ? w.gap(what, owner)
      : w.say({
          en: `${grouped(value.value)} (${w.month(value.at)})`,
          zh: `${grouped(value.value)}（${w.month(value.at)}）`,
        });
  const rows = indicators.map(({ name, unit, baseline, target, measured }) => [
    w.say(name),
    w.say(unit),
    reading(baseline, { en: `baseline of ${name.en}`, zh: `${name.zh}基线值` }),
    reading(target, { en: `target of ${name.en}`, zh: `${name.zh}目标值` }),
    w.fact(measured, { en: `how ${name.en} is measured`, zh: `${name.zh}数据来源` }, owner),
  ]);
  return table(w, HEADER, rows);
}

/** By how much an indicator is to change, in per cent with at most one decimal; null where that cannot be said. */
export function changeOf({
  baseline,
  target,
}: Indicator): { readonly up: boolean; readonly percent: string } | null {
  if (baseline === null || target === null) return null;
  const [from, to] = [scaled(baseline.value), scaled(target.value)];
  if (from <= 0n || from === to) return null;
  const size = to > from ? to - from : from - to;
  return {
    up: to > from,
    percent: shareOf(size, from),
  };
}

/** Six decimals are more than an indicator has. */
function scaled(value: string): bigint {
  const [whole = '0', decimals = ''] = value.split('.');
  return BigInt(whole + decimals.slice(0, 6).padEnd(6, '0'));
}

/** "4500000" is 4,500,000; what has decimals or few digits stays as it is written. */
function grouped(value: string): string {
  return /^\d{4,}$/.test(value) ? value.replace(/\B(?=(\d{3})+$)/g, ',') : value;
}
