import type { Bilingual } from '../../program/bilingual.ts';
import type { Payer } from './budget-bars.ts';
import { element } from './svg.ts';

interface Look {
  readonly name: Bilingual;
  readonly fill: string;
  /** Of figures written upon it. */
  readonly ink: string;
}

/** Dark, middle, light: told apart in grey print and with every kind of colour blindness. */
export const PAYER_LOOKS: Readonly<Record<Payer, Look>> = {
  own: { name: { en: 'Company funds', zh: '企业自筹' }, fill: '#12436d', ink: '#ffffff' },
  grant: { name: { en: 'Torch grant', zh: '火炬资助' }, fill: '#f0a202', ink: '#1f2933' },
  other: { name: { en: 'Other sources', zh: '其他来源' }, fill: '#d5e3ea', ink: '#1f2933' },
  unstated: { name: { en: 'Source not stated', zh: '未注明来源' }, fill: 'url(#unstated)', ink: '#1f2933' },
};

/** The strokes of what has no stated source. */
export const UNSTATED_PATTERN = element(
  'defs',
  {},
  element(
    'pattern',
    { id: 'unstated', width: 8, height: 8, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    element('rect', { width: 8, height: 8, fill: '#ffffff' }) +
      element('rect', { width: 3, height: 8, fill: '#9aa5b1' }),
  ),
);

export const EDGE = '#52606d';
export const CAP_MARK = '#b00020';
