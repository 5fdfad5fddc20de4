import { describe, expect, it } from 'vitest';
import { writtenFigures } from '../../../src/advisor/guard/written-figures.ts';

describe('a year', () => {
  it.each([
    ['In 2025 audited revenue grew.', ['year 2025 null']],
    ['In 2025 European sales grew.', ['year 2025 null']],
    ['It costs 2025 AUD.', ['money 2025 AUD']],
    ['It costs EUR 2025.', ['money 2025 EUR']],
  ])('is no sum of what only begins like a currency: %s', (text, figures) => {
    expect(writtenFigures(text).map(({ kind, value, currency }) => `${kind} ${value} ${currency}`)).toEqual(
      figures,
    );
  });
});
