import { beforeAll, describe, expect, it } from 'vitest';
import type { Advisor } from '../../src/advisor/advisor.ts';
import { type ScriptedEndpoint, says, scriptedEndpoint } from '../advisor/model/scripted-endpoint.ts';
import { QUICK, wordedBy } from '../advisor/model/worded.ts';
import { checkingBot } from './checking-bot.ts';

let endpoint: ScriptedEndpoint;
let advisor: Advisor;
beforeAll(async () => {
  endpoint = await scriptedEndpoint();
  ({ advisor } = wordedBy(endpoint.url, { ...QUICK, firstByte: 10_000, idle: 10_000 }));
});
const bot = checkingBot(() => advisor);

/** Gives every paragraph of the outline back, with other words where these are. */
function putting(from: string, to: string): void {
  endpoint.play((reply, { messages }) => {
    const own = [...(messages.at(-1)?.content ?? '').matchAll(/^\[(b\d+)\] (?:\{[^}]*\} )?(.*)$/gm)];
    reply.text(own.map(([, mark, text]) => `[${mark}] ${text?.replace(from, to)}`).join('\n')).finish();
  });
}

describe('a draft that a model words', () => {
  it('says whose wording it is, and the form where it goes', async () => {
    putting('The project develops', 'This project develops');
    await bot.she.say('dm', 'draft the technology brief with the example');
    const said = await bot.says(bot.she, 'dm', 'paragraphs are worded by stub-model');
    expect(said).toContain('This project develops');
    await bot.she.click('torch_open_revise');
    const form = await bot.she.until('a form', async () => (await bot.she.views()).at(-1));
    expect(JSON.stringify(form.blocks)).toContain('go to stub-model at 127.0.0.1');
  });

  it('is worded anew as asked, in its thread, with what has changed', async () => {
    putting('x', 'x');
    const thread = await bot.she.say('dm', 'draft the technology brief with the example');
    await bot.says(bot.she, 'dm', 'are worded by stub-model');
    putting('The project develops', 'This project develops');
    await bot.she.say('dm', 'make it less stiff', { thread });
    const said = await bot.says(bot.she, 'dm', 'Version 2 (asked: make it less stiff)');
    expect(said).toContain('What changed: 1 sentence');
    expect(endpoint.sent[0]?.messages.at(-1)?.content).toContain('WISHES:\n- make it less stiff');
  });

  it('stays as it is where no other wording holds, and says so', async () => {
    putting('x', 'x');
    const thread = await bot.she.say('dm', 'draft the technology brief with the example');
    await bot.says(bot.she, 'dm', 'are worded by stub-model');
    endpoint.play(says('Of course! Here it is: the best brief in the world.'));
    await bot.she.say('dm', 'make it less stiff', { thread });
    const said = await bot.says(bot.she, 'dm', 'did not match what it must rest on');
    expect(said).not.toContain('best brief');
  });

  it('is in the model’s words in the other language too', async () => {
    putting('x', 'x');
    await bot.she.say('dm', 'draft the technology brief with the example');
    await bot.says(bot.she, 'dm', 'are worded by stub-model');
    putting('该项目', '本项目');
    await bot.she.click('torch_other_language');
    await bot.says(bot.she, 'dm', '由 stub-model');
  });
});
