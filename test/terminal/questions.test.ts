import { describe, expect, it } from 'vitest';
import { askCommand } from '../../src/terminal/ask.ts';
import { questionsCommand } from '../../src/terminal/questions.ts';
import { UsageError } from '../../src/terminal/session.ts';
import { sessionOf } from './session-of.ts';

interface DeskJson {
  readonly desk: string;
  readonly questions: readonly { readonly id: string; readonly question: { en: string; zh: string } }[];
  readonly letter: { readonly en: string; readonly zh: string };
}

describe('questions', () => {
  it('hold every silence once, by desk, with one message to each in both languages', async () => {
    const { session, json } = sessionOf();
    expect(await questionsCommand(['--json'], session)).toBe(0);
    const desks: readonly DeskJson[] = json().desks;
    expect(desks.map(({ desk }) => desk)).toEqual(['bureau', 'zone', 'accountant', 'ip-counsel']);
    const ids = desks.flatMap(({ questions }) => questions.map(({ id }) => id));
    expect([...ids].sort()).toEqual(session.library.silences.map(({ id }) => id).sort());
    for (const { questions, letter } of desks)
      for (const { question } of questions) {
        expect(letter.en).toContain(question.en);
        expect(letter.zh).toContain(question.zh);
      }
  });

  it('are those named, in their order and without doubles', async () => {
    const { session, json } = sessionOf();
    await questionsCommand(['salaries', 'match-ratio', 'salaries', '--json'], session);
    expect(json().desks.map(({ questions }: DeskJson) => questions.map(({ id }) => id))).toEqual([
      ['salaries', 'match-ratio'],
    ]);
  });

  it('leave out what the call answers, and say so', async () => {
    const call = JSON.stringify({ ratio: { own: '1', grant: '1', source: 'notice 12, p. 2' } });
    const { session, json, printed } = sessionOf({ 'call.json': call });
    await questionsCommand(['match-ratio', 'salaries', '--call', 'call.json', '--json'], session);
    expect(json().settled).toEqual(['match-ratio']);
    printed.length = 0;
    await questionsCommand(['match-ratio', '--call', 'call.json'], session);
    expect(printed.join('\n')).toBe('Your call answers these; they need not be asked: match-ratio');
  });

  it('are those that answers of a file end in, each once, also where nothing is written on them', async () => {
    const asked = [
      '{"id":"a","question":"whats the success rate?"}',
      '{"id":"b","question":"成功率多少"}',
      '{"id":"c","question":"do we need a helipad?"}',
      '{"id":"d","question":"how much can we claim for travel?"}',
      '{"id":"e","question":"hello"}',
    ].join('\n');
    const first = sessionOf({ 'q.jsonl': asked });
    await askCommand(['--file', 'q.jsonl'], first.session);
    const { session, json } = sessionOf({ 'a.jsonl': first.printed.join('\n') });
    await questionsCommand(['--from', 'a.jsonl', '--json'], session);
    const desks: readonly DeskJson[] = json().desks;
    expect(desks.flatMap(({ questions }) => questions.map(({ id, question }) => [id, question.en]))).toEqual([
      ['success-rate', 'How many projects were funded last round, and out of how many?'],
      ['asked-1', 'Do we need a helipad?'],
      ['asked-2', 'How much can we claim for travel?'],
    ]);
  });

  it('go to one desk alone where one is named, in the language asked for', async () => {
    const { session, printed } = sessionOf({}, 'zh');
    await questionsCommand(['--desk', 'zone', '--lang', 'zh'], session);
    expect(printed.join('\n')).toMatch(/^园区管委会 \(\d+\)\n您好！/u);
    expect(printed.join('\n')).not.toContain('科技局 (');
  });

  it.each([[['no-such-id']], [['--desk', 'mayor']]])('refuse %j with what is known', async (args) => {
    await expect(questionsCommand(args, sessionOf().session)).rejects.toThrow(UsageError);
  });
});
