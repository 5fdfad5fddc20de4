import type { Esg } from '../../program/application.ts';
import type { Bilingual } from '../../program/bilingual.ts';
import { list } from './build-blocks.ts';
import type { DraftBlock } from './draft.ts';
import type { Writing } from './writing.ts';

const KINDS: readonly { readonly id: Esg['environment'][number]['kind']; readonly name: Bilingual }[] = [
  { id: 'energy', name: { en: 'Energy efficiency', zh: '能源节约' } },
  { id: 'emissions', name: { en: 'Emissions', zh: '排放控制' } },
  { id: 'water', name: { en: 'Water conservation', zh: '节约用水' } },
  { id: 'waste', name: { en: 'Waste recycling', zh: '废弃物回收' } },
];

/** What all four measures are asked for with where none is known; null where some are, which the list then shows. */
export function environmentGap(w: Writing): string | null {
  if ((w.application.esg?.environment ?? []).length > 0) return null;
  const what = {
    en: 'measures for energy, emissions, water and waste',
    zh: '节能、减排、节水和废弃物回收措施',
  };
  return w.gap(what, 'quality');
}

/** Measures for energy, emissions, water and waste; one without a measure is a gap. */
export function environmentList(w: Writing): readonly DraftBlock[] {
  const known = w.application.esg?.environment ?? [];
  if (known.length === 0) return [];
  const items = KINDS.map(({ id, name }) => {
    const own = known.filter(({ kind }) => kind === id).map(({ say }) => say);
    const what = { en: `measure for ${name.en.toLowerCase()}`, zh: `${name.zh}措施` };
    return [name, w.facts(own, what, 'quality')] as const;
  });
  return [list(w, items)];
}
