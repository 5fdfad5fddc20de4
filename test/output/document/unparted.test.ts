import { describe, expect, it } from 'vitest';
import { unparted } from '../../../src/output/document/unparted.ts';

describe('the spaces of figures in a document', () => {
  it.each([
    ['CNY 5,000,000 and CNY -210,000', 'CNY~5,000,000 and CNY~-210,000'],
    ['from 38.0 kWh to 32.3 kWh', 'from 38.0~kWh to 32.3~kWh'],
    ['420 L/(m²·h) at 1 bar, 50 m³', '420~L/(m²·h) at 1~bar, 50~m³'],
    ['ISO 9001 and GB/T 19001', 'ISO~9001 and GB/T~19001'],
    ['57.14% : 42.86%', '57.14%~:~42.86%'],
    ['供电300 kW，保持8 h。', '供电300~kW，保持8~h。'],
    ['5 years, 4 men, 3 m wide', '5 years, 4 men, 3~m wide'],
    ['from 4 to 9 days; 12 A-level posts', 'from 4 to 9 days; 12~A-level posts'],
  ])('%s', (text, kept) => {
    expect(unparted(text).replaceAll('\u{A0}', '~')).toBe(kept);
  });
});
