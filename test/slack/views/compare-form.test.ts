import { describe, expect, it } from 'vitest';
import { compareForm } from '../../../src/slack/views/compare-form.ts';

const place = { channel: 'D1', thread: null, lang: 'en' } as const;
const kept = (...names: readonly string[]) => names.map((name) => ({ name, day: '2027-01-02' as const }));

describe('the form to compare documents', () => {
  it('offers both of two, and can be sent', () => {
    const { blocks, submit } = compareForm(place, kept('old.pdf', 'new.pdf'), 'x');
    expect(blocks.map(({ block_id }) => block_id)).toEqual(['before', 'after']);
    expect(submit?.text).toBe('Compare');
  });

  it.each([kept('old.pdf'), kept()])('says that two are needed, and has nothing to send', (...documents) => {
    const { blocks, submit } = compareForm(place, documents, 'x');
    expect(blocks).toMatchObject([{ type: 'section', text: { text: expect.stringMatching(/^Two/) } }]);
    expect(submit).toBeUndefined();
  });
});
