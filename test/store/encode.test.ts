import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, encode } from '../../src/store/encode.ts';

describe('a stored value', () => {
  it('comes back as it went in, bigints too', () => {
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { depthSize: 'small' },
        fc.string(),
        fc.integer(),
        fc.bigInt(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('any')),
        fc.dictionary(fc.oneof(fc.string(), fc.constant('$bigint'), fc.constant('$$x')), tie('any')),
      ),
    })).any;
    fc.assert(
      fc.property(value, (before) => {
        expect(decode(encode(before))).toEqual(before);
      }),
    );
  });

  it('reads no tag out of what a person wrote', () => {
    expect(decode(encode({ $bigint: '5' }))).toEqual({ $bigint: '5' });
  });

  it('keeps a key named __proto__ a plain key', () => {
    const value = decode('{"__proto__":{"admin":true}}');
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect((value as { admin?: boolean }).admin).toBeUndefined();
  });

  it('stores what is not there as null', () => {
    expect(decode(encode(undefined))).toBeNull();
  });
});
