import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/intake/decode-text.ts';

const TEXT = '科目,金额\n设备,300\n';
const le = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
const be = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le').swap16());
const mark = (bom: readonly number[], bytes: Uint8Array) => Uint8Array.from([...bom, ...bytes]);
/** 科目,金额 in GB 18030. */
const GB = [0xbf, 0xc6, 0xc4, 0xbf, 0x2c, 0xbd, 0xf0, 0xb6, 0xee];

describe('a file is read as', () => {
  it.each<[string, Uint8Array, string]>([
    ['utf-8', new TextEncoder().encode(TEXT), TEXT],
    ['utf-8', mark([0xef, 0xbb, 0xbf], new TextEncoder().encode(TEXT)), TEXT],
    ['utf-16le', mark([0xff, 0xfe], le(TEXT)), TEXT],
    ['utf-16be', mark([0xfe, 0xff], be(TEXT)), TEXT],
    ['utf-16le', le(TEXT), TEXT],
    ['utf-16be', be(TEXT), TEXT],
    ['utf-16le', le('Kiln 3'), 'Kiln 3'],
    ['utf-16le', le('一、设备,300\n'), '一、设备,300\n'],
    ['utf-16be', be('一、设备,300\n'), '一、设备,300\n'],
    ['gb18030', Uint8Array.from(GB), '科目,金额'],
    ['utf-8', Uint8Array.from(GB.filter((byte) => byte < 0x80)), ','],
    ['utf-8', new Uint8Array(0), ''],
    [
      'utf-8',
      new TextEncoder().encode('Kiln\u0000 300,000; Land 200,000'),
      'Kiln\u0000 300,000; Land 200,000',
    ],
    ['utf-16le', mark([0xff, 0xfe], new Uint8Array(0)), ''],
  ])('%s: %j', (encoding, bytes, text) => {
    expect(decodeText(bytes)).toEqual({ text, encoding });
  });

  it('gb18030 where UTF-8 breaks off, without throwing on what is neither', () => {
    expect(decodeText(Uint8Array.from([0x41, 0xff, 0xff]))).toMatchObject({ encoding: 'gb18030' });
  });
});
