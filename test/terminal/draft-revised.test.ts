import { describe, expect, it } from 'vitest';
import { draftCommand } from '../../src/terminal/draft.ts';
import { sessionOf } from './session-of.ts';

describe('draft --revise', () => {
  it('takes each instruction in turn, and shows what the last has changed', async () => {
    const { session, json } = sessionOf({});
    const asked = ['--revise', 'shorter', '--revise', 'add ISO 14001'];
    expect(await draftCommand(['policy-alignment', '--example', ...asked, '--json'], session)).toBe(0);
    const { text, changes, notes, model } = json();
    expect(text).toContain('ISO 14001 audit planned for November 2027.');
    expect(changes).toEqual([{ kind: 'added', before: null, after: expect.stringContaining('ISO 14001') }]);
    expect([notes, model]).toEqual([[], null]);
  });

  it('gives the other language, and says that both agree', async () => {
    const { session, json } = sessionOf({});
    await draftCommand(['talent', '--example', '--revise', '中文', '--json'], session);
    const { lang, changes, notes } = json();
    expect([lang, changes]).toEqual(['zh', []]);
    expect(notes).toEqual([{ en: expect.stringContaining('same figures'), zh: expect.anything() }]);
  });

  it('says what cannot be done, and keeps the draft as it was', async () => {
    const [plain, revised] = [sessionOf({}), sessionOf({})];
    await draftCommand(['talent', '--example', '--json'], plain.session);
    const before = plain.json().text;
    await draftCommand(['talent', '--example', '--revise', 'bolder', '--json'], revised.session);
    expect(revised.json()).toMatchObject({
      text: before,
      changes: [],
      notes: [{ en: expect.stringContaining('Without a language model') }],
    });
  });
});
