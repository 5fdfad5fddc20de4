import type { Esg } from '../../program/application.ts';
import type { Bilingual } from '../../program/bilingual.ts';
import type { Writing } from './writing.ts';

const KINDS: readonly { readonly id: Esg['environment'][number]['kind']; readonly name: Bilingual }[] = [
  { id: 'energy', name: { en: 'Energy efficiency', zh: '能源节约' } },
  { id: 'emissions', name: { en: 'Emissions', zh: '排放控制' } },
  { id: 'water', name: { en: 'Water conservation', zh: '节约用水' } },
  { id: 'waste', name: { en: 'Waste recycling', zh: '废弃物回收' } },
];

/** Measures for energy, emissions, water and waste; one without a measure is a gap. */
export function environmentItems(w: Writing): readonly (readonly [label: Bilingual, text: string])[] {
  const known = w.application.esg?.environment ?? [];
  return KINDS.map(({ id, name }) => {
    const own = known.filter(({ kind }) => kind === id).map(({ say }) => say);
    const what = { en: `measure for ${name.en.toLowerCase()}`, zh: `${name.zh}措施` };
    return [name, w.facts(own, what, 'quality')];
  });
}
