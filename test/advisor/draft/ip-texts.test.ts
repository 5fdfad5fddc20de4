import { describe, expect, it } from 'vitest';
import { library } from '../../shipped.ts';
import { drafted, textOf } from './drafted.ts';

const { ip } = library.example;
if (ip === null) throw new Error('The example has rights.');

describe('rights in a Chinese draft are counted as the patent office counts them', () => {
  it.each([
    [
      { inventionPatents: 9, utilityModels: 14, pending: 3 },
      '授权发明专利9件、实用新型专利14件，另有3件专利申请在审',
    ],
    [
      { inventionPatents: 12, utilityModels: 1, pending: 1 },
      '授权发明专利12件、实用新型专利1件，另有1件专利申请在审',
    ],
  ])('%o', (counts, says) => {
    const draft = drafted('ip-and-data', 'zh', {
      application: { ...library.example, ip: { ...ip, ...counts } },
    });
    expect(textOf(draft)).toContain(says);
  });
});
