import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack, unpack } from '../../src/capped/pack.ts';

const leaf = fc.oneof(fc.string(), fc.bigInt(), fc.integer(), fc.boolean(), fc.constantFrom(null, undefined));
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    leaf,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      fc.string().filter((key) => key !== '__proto__'),
      tie('value'),
      { maxKeys: 4, noNullPrototype: true },
    ),
  ),
}));

describe('a packed value', () => {
  it('comes out as it went in', () => {
    fc.assert(
      fc.property(value, (each) => {
        expect(unpack(pack(each))).toEqual(each);
      }),
    );
  });

  it.each([[[{}, { '': 1 }]], [[{ 'a\u0000b': 1 }, { a: 1, b: 2 }]]])('keeps shapes apart: %j', (each) => {
    expect(unpack(pack(each))).toEqual(each);
  });

  it('holds what is said again once', () => {
    const rows = Array.from({ length: 100 }, () => ({ kind: 'grant', fen: 10n ** 9n }));
    expect(pack(rows)).toMatchObject({ texts: ['grant'], bigints: [10n ** 9n], shapes: [['kind', 'fen']] });
  });

  it('is only made of plain values', () => {
    expect(() => pack({ when: () => 0 })).toThrow('A function cannot be packed.');
  });
});
