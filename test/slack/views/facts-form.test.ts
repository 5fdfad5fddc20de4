import { describe, expect, it } from 'vitest';
import { factsForm } from '../../../src/slack/views/facts-form.ts';
import { unreadableFacts } from '../../../src/slack/views/facts-view.ts';
import { advisor } from '../../shipped.ts';
import { expectSendable, expectTakenView } from './expect-sendable.ts';

const PLACE = { channel: 'C1', thread: null } as const;

describe('the form that asks three things', () => {
  it.each(advisor.draftSections().map(({ id }) => id))('is one that Slack takes, for %s', (section) => {
    for (const lang of ['en', 'zh'] as const) {
      const { application } = advisor.example();
      const questions = advisor.factsQuestions(section);
      for (const worded of [null, { model: 'm'.repeat(80), host: 'h'.repeat(250) }]) {
        const view = factsForm({ ...PLACE, lang, section }, { questions, known: application, worded });
        expectTakenView(view, 'modal');
      }
    }
  });

  it('has the company in its field where it is known', () => {
    const place = { ...PLACE, lang: 'en', section: 'esg' } as const;
    const known = advisor.example().application;
    const view = factsForm(place, { questions: advisor.factsQuestions('esg'), known, worded: null });
    expect(JSON.stringify(view)).toContain('"initial_value":"Qinglan Membrane Technology (example); Lanqiao');
  });
});

describe('a facts file that could not be read', () => {
  const problems = (n: number) =>
    Array.from({ length: n }, (_, at) => ({
      line: at + 1,
      message: { en: `x.${at}: wrong`, zh: `x.${at}：有误` },
    }));

  it.each([
    [1, '1 entry has', null],
    [20, '20 entries have', null],
    [21, '21 entries have', '… and 1 more'],
  ])('shows up to twenty places, of %i', (n, head, more) => {
    const view = unreadableFacts('a <!channel> *b*.yaml', problems(n), 'en');
    expectSendable(view);
    const said = JSON.stringify(view);
    expect(said).toContain(head);
    if (more === null) expect(said).not.toContain('… and');
    else expect(said).toContain(more);
  });
});
