import { describe, expect, it } from 'vitest';
import { documentsForm } from '../../../src/slack/views/documents-view.ts';
import { SLACK_LIMITS } from '../../../src/slack-limits.ts';
import { advisor } from '../../shipped.ts';
import { expectTakenView } from './expect-sendable.ts';

const under = { callFacts: {}, now: '2030-01-01T00:00:00Z' };
const { items } = advisor.checkDocuments(new Map(), { ...under, submit: null, stage: 'full' });

describe.each(['en', 'zh'] as const)('the list of documents (%s)', (lang) => {
  const place = { channel: 'D1', thread: null, lang };
  const formWith = (reason: string) => {
    const both = { en: reason, zh: reason };
    const told = items.map((item, at) =>
      at === 0 ? { ...item, state: 'not-applicable' as const, reason: both } : item,
    );
    const form = documentsForm(place, told);
    expectTakenView(form, 'modal');
    const input = JSON.parse(JSON.stringify(form.blocks[0])) as { element: { initial_value: string } };
    return { lines: input.element.initial_value.split('\n'), more: form.blocks.length > 1 };
  };

  it('opens with every document while the field holds them', () => {
    expect(formWith('short')).toMatchObject({ lines: { length: items.length }, more: false });
  });

  it('opens without the line that does not fit, and says that one is left out', () => {
    const { lines, more } = formWith('x'.repeat(SLACK_LIMITS.plainTextInput.maxLength));
    expect(lines).toHaveLength(items.length - 1);
    expect(more).toBe(true);
  });
});
