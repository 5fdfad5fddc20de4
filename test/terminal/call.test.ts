import { describe, expect, it } from 'vitest';
import { askCommand } from '../../src/terminal/ask.ts';
import { callListCommand, callSetCommand } from '../../src/terminal/call.ts';
import { checkDeadlineCommand } from '../../src/terminal/check-deadline.ts';
import { questionsCommand } from '../../src/terminal/questions.ts';
import { UsageError } from '../../src/terminal/session.ts';
import { sessionOf } from './session-of.ts';

const SOURCE = ['--source', 'notice 12, p. 3'];
const FILE = JSON.stringify({ cap: { value: '3000000.00', source: 'file, p. 1' } });

describe('call set', () => {
  it('keeps what is named beside what was kept before, each with its source', async () => {
    const { session, json, printed } = sessionOf({ 'call.json': FILE });
    await callSetCommand(['cap=400万元', 'ratio=2:1', ...SOURCE], session);
    await callSetCommand(['deadline=2027-05-14 17:00', '--source', 'notice 12, p. 1'], session);
    await callSetCommand(['call.json'], session);
    printed.length = 0;
    await callListCommand(['--json'], session);
    expect(json()).toEqual({
      callFacts: {
        cap: { value: '3000000.00', source: 'file, p. 1' },
        ratio: { own: '2', grant: '1', source: 'notice 12, p. 3' },
        deadline: { value: '2027-05-14', hour: '17:00', source: 'notice 12, p. 1' },
        list: null,
        issuer: null,
        number: null,
      },
    });
  });

  it('removes what is set to nothing', async () => {
    const { session, json, printed } = sessionOf();
    await callSetCommand(['cap=4000000', 'ratio=2:1', ...SOURCE], session);
    printed.length = 0;
    await callSetCommand(['cap=', '--json'], session);
    expect([json().callFacts.cap, json().callFacts.ratio.own]).toEqual([null, '2']);
  });

  it.each([
    ['a key there is not', ['capp=1', ...SOURCE], 'cap, ratio'],
    ['a value that cannot be read', ['cap=lots', ...SOURCE], 'cap=4000000'],
    ['no source', ['cap=4000000'], 'source'],
    ['a file there is not', ['nowhere.json'], 'nowhere.json'],
    ['one wrong value among good ones', ['ratio=2:1', 'cap=lots', ...SOURCE], 'cap="lots"'],
  ])('with %s keeps nothing and says how', async (_says, args, said) => {
    const { session, json, printed } = sessionOf();
    const refused = await callSetCommand(args, session).then(
      () => null,
      (error: unknown) => error,
    );
    expect(refused).toBeInstanceOf(UsageError);
    expect(refused instanceof UsageError && refused.said.en).toContain(said);
    expect(printed).toEqual([]);
    await callListCommand(['--json'], session);
    expect(json().callFacts.ratio).toBeNull();
  });
});

describe('kept call facts', () => {
  const asked = async (args: readonly string[]) => {
    const { session, json, printed } = sessionOf({ 'call.json': FILE });
    await callSetCommand(['cap=4000000', 'ratio=2:1', ...SOURCE], session);
    printed.length = 0;
    await askCommand(['what is the cap?', '--json', ...args], session);
    return json().text as string;
  };

  it('are laid over the text by ask, unless --call gives others', async () => {
    expect(await asked([])).toContain('¥4,000,000');
    expect(await asked(['--call', 'call.json'])).toContain('¥3,000,000');
    expect(await asked(['--call', 'call.json'])).not.toContain('¥4,000,000');
  });

  it('settle questions', async () => {
    const { session, json, printed } = sessionOf();
    await callSetCommand(['ratio=2:1', ...SOURCE], session);
    printed.length = 0;
    await questionsCommand(['match-ratio', '--json'], session);
    expect(json().settled).toEqual(['match-ratio']);
  });

  it('do not touch a check: it takes no state', async () => {
    const { session, json, printed } = sessionOf();
    await callSetCommand(['deadline=2030-01-31', ...SOURCE], session);
    printed.length = 0;
    await checkDeadlineCommand(['--json'], session);
    expect(json().deadline).toBe('2025-09-15');
  });

  it('are told in both languages', async () => {
    const { session, text } = sessionOf({}, 'zh');
    await callListCommand([], session);
    await callSetCommand(['cap=4000000', 'list=设备费；测试费', ...SOURCE], session);
    expect(text()).toContain('尚未录入通知信息');
    expect(text()).toContain('资助上限：400万元（notice 12, p. 3）');
    expect(text()).toContain('可列支费用：设备费；测试费');
  });
});
