import { describe, expect, it } from 'vitest';
import { pagedPdf } from '../intake/files/paged-pdf.ts';
import { checkingBot, textOf } from './checking-bot.ts';

const bot = checkingBot();
const HERE = '#torch-application';

const FIRST_PAGE = (cap: string) => [
  'Notice of the Haicheng Science and Technology Bureau on grants',
  'Notice No. 12/2027.',
  `Each project receives a matching grant of up to CNY ${cap}.`,
];
const SECOND_PAGE = (day: string) => [
  'Deadlines',
  `The deadline for applications is ${day}.`,
  'The ratio of own funds to the grant must be at least 2:1.',
  'Pilot lines must run in the Yunxi greenhouse quarter.',
];
const markdown = (...parts: readonly (readonly string[])[]) =>
  parts.map(([heading, ...lines]) => [`# ${heading}`, ...lines].join('\n\n')).join('\n\n');
const paged = ([heading = '', ...lines]: readonly string[]) => [
  [heading, 16] as const,
  ...lines.map((line) => [line] as const),
];

const CALL = markdown(FIRST_PAGE('4,000,000'), SECOND_PAGE('14 May 2027'));
const LATER = markdown(FIRST_PAGE('3,000,000'), SECOND_PAGE('20 May 2027'));
/** Where what stands on the first page is cited: a text has no pages. */
const UNDER_HEADING = 'notice.md, “Notice of the Haicheng Science and Technology Bureau on grants”';
/** The same call, with pages to cite. */
const CALL_PDF = pagedPdf([paged(FIRST_PAGE('4,000,000')), paged(SECOND_PAGE('14 May 2027'))]);

const add = async (
  channel: string,
  name: string,
  bytes: Uint8Array | string,
  words = 'add this document',
) => {
  const said = channel === 'dm' ? words : `@torch-advisor ${words}`;
  return bot.she.say(channel, said, { files: [await bot.she.upload(name, bytes)] });
};

/** The whole id of a button that a message shows. */
const actionIn = (shown: string, action: string) =>
  new RegExp(`"action_id":"(${action}[^"]*)"`).exec(shown)?.[1] ?? '';

describe('adding a document', () => {
  it('says what was read of it, where it is used, and how it is cited', async () => {
    await add('dm', 'notice.pdf', CALL_PDF);
    const shown = await bot.says(bot.she, 'dm', 'Added: notice.pdf');
    for (const words of [
      'PDF, 2 pages, in English',
      'characters read',
      'Only answers in this direct conversation',
    ])
      expect(shown).toContain(words);
  });

  it('is answered in Chinese to those who write it', async () => {
    await add('dm', '通知.md', '# 申报通知\n\n单个项目资助金额最高不超过400万元。\n', '这是今年的通知');
    const shown = await bot.says(bot.she, 'dm', '已收录：通知.md');
    for (const words of ['中文，已读取', '仅供本私信的回答引用', '资助上限：400万元', '采用'])
      expect(shown).toContain(words);
  });

  it('of the same name again replaces it and shows what changed and what that touches', async () => {
    await add('dm', 'notice.md', CALL);
    await bot.says(bot.she, 'dm', 'Added: notice.md');
    await add('dm', 'notice.md', CALL);
    await bot.says(bot.she, 'dm', 'Kept here already, nothing changed: notice.md');
    await add('dm', 'notice.md', LATER);
    const shown = await bot.says(bot.she, 'dm', 'Replaced by the new version: notice.md');
    for (const words of [
      '14 May 2027',
      '20 May 2027',
      'Look again at',
      'the deadline check',
      'the budget check',
    ])
      expect(shown).toContain(words);
  });

  it.each([
    ['scan.png', Buffer.from('89504e470d0a1a0a0000', 'hex'), 'The file is a picture'],
    ['empty.txt', '  \n', 'There is no text in the file'],
  ])('%s is refused with a sentence', async (name, bytes, why) => {
    await add('dm', name, bytes);
    expect(await bot.says(bot.she, 'dm', `Not added: ${name}`)).toContain(why);
  });

  it('of more text than can be searched at once is refused with the limit, one of just that much is not', async () => {
    // One document has fewer than a million.
    for (const [name, characters] of [
      ['half.txt', 999_999],
      ['rest.txt', 999_999],
      ['just.txt', 2],
    ] as const) {
      await add('dm', name, 'a'.repeat(characters));
      await bot.says(bot.she, 'dm', `Added: ${name}`);
    }
    await add('dm', 'more.txt', 'a');
    expect(await bot.says(bot.she, 'dm', 'Not added: more.txt')).toContain('2,000,000 at most');
  });

  it('several at once are each told by name', async () => {
    const files = [
      await bot.she.upload('a.md', '# A\n\nFirst.'),
      await bot.she.upload('b.md', '# B\n\nSecond.'),
    ];
    await bot.she.say('dm', 'add these documents', { files });
    const shown = await bot.says(bot.she, 'dm', 'Added: a.md');
    expect(shown).toContain('Added: b.md');
  });

  it('without a file is told how', async () => {
    await bot.she.say('dm', 'add this document');
    await bot.says(bot.she, 'dm', 'Send the file along');
  });
});

describe('a file without words', () => {
  it('in which no budget is found can be added with a button', async () => {
    const file = await bot.she.upload('guide.md', '# Guide\n\nApplications pass three reviews.');
    await bot.she.say('dm', '', { files: [file] });
    const offer = await bot.says(bot.she, 'dm', 'I found no budget and no cash plan in guide.md');
    expect(offer).not.toContain('BUD-IN-001');
    await bot.she.click('torch_add_document', { channel: 'dm' });
    await bot.says(bot.she, 'dm', 'Added: guide.md');
  });

  it('that holds a budget is checked, and nothing is offered', async () => {
    const file = await bot.she.upload('budget.csv', 'Item,Company,Grant\nPress,2000000,1000000\n');
    await bot.she.say('dm', '', { files: [file] });
    expect(await bot.says(bot.she, 'dm', 'Total ¥3,000,000')).not.toContain('torch_add_document');
  });

  it('beside a question was not read for it, and can be added', async () => {
    const file = await bot.she.upload('guide.md', '# Guide\n\nApplications pass three reviews.');
    await bot.she.say('dm', 'Can we claim wages?', { files: [file] });
    expect(await bot.says(bot.she, 'dm', 'Salaries and wages')).toContain('was not read for this answer');
  });
});

describe('the message shortcut', () => {
  it('keeps the file of a message for the channel, and tells the one who used it', async () => {
    const file = await bot.he.upload('notice.md', CALL);
    const ts = await bot.he.say(HERE, 'the new notice', { files: [file] });
    await bot.she.shortcut('torch_add_message', { channel: HERE, ts });
    const shown = await bot.says(bot.she, HERE, 'Added: notice.md');
    expect(shown).toContain('Only you see this reply, but the document is kept for everybody');
    await bot.he.say(HERE, '@torch-advisor documents');
    expect(await bot.says(bot.he, HERE, 'Documents kept here (1)')).toContain(`added by <@${bot.she.id}> on`);
  });
});

describe('what a document says of the call', () => {
  it('is taken over one by one, with the document and its heading as the source, and can be undone', async () => {
    await add('dm', 'notice.md', CALL);
    const shown = await bot.says(bot.she, 'dm', 'Grant cap: ¥4,000,000');
    expect(shown).toContain(`${UNDER_HEADING}: “Each project receives`);
    expect((await bot.known('dm')).callFacts).toEqual({});
    await bot.she.click(actionIn(shown, 'torch_accept_fact:[0-9a-f]+:0:2'), { channel: 'dm' });
    await bot.says(bot.she, 'dm', 'Accepted.');
    expect((await bot.known('dm')).callFacts).toEqual({
      cap: { value: 400_000_000n, source: UNDER_HEADING },
    });
    await bot.she.say('dm', 'undo');
    await bot.says(bot.she, 'dm', 'Undone');
    expect((await bot.known('dm')).callFacts).toEqual({});
  });

  it('is taken over all at once as one change', async () => {
    await add('dm', 'notice.pdf', CALL_PDF);
    const shown = await bot.says(bot.she, 'dm', 'Accept all 5');
    await bot.she.click(actionIn(shown, 'torch_accept_all'), { channel: 'dm' });
    await bot.says(bot.she, 'dm', 'Accepted.');
    expect((await bot.known('dm')).callFacts).toEqual({
      issuer: { value: 'Haicheng Science and Technology Bureau', source: 'notice.pdf, p. 1' },
      number: { value: '12/2027', source: 'notice.pdf, p. 1' },
      cap: { value: 400_000_000n, source: 'notice.pdf, p. 1' },
      deadline: { value: '2027-05-14', hour: null, source: 'notice.pdf, p. 2' },
      ratio: { value: { own: 2n, grant: 1n }, source: 'notice.pdf, p. 2' },
    });
    await bot.she.say('dm', 'Can we still apply?');
    expect(await bot.says(bot.she, 'dm', '14 May 2027')).toContain('notice.pdf, p. 2');
  });

  it('fills the call form, whose untouched values keep their own places', async () => {
    await add('dm', 'notice.md', CALL);
    const shown = await bot.says(bot.she, 'dm', 'Look through in the form');
    await bot.she.click(actionIn(shown, 'torch_open_call'), { channel: 'dm' });
    const [form] = await bot.she.views();
    expect(JSON.stringify(form)).toContain('"initial_value":"4000000"');
    expect(JSON.stringify(form)).toContain('"initial_date":"2027-05-14"');
    await bot.she.submit({});
    await bot.says(bot.she, 'dm', 'Saved.');
    const { cap, deadline } = (await bot.known('dm')).callFacts;
    expect(cap?.source).toBe(UNDER_HEADING);
    expect(deadline?.source).toBe('notice.md, “Deadlines”');
  });

  it('twice and differently stands side by side, and is never among all', async () => {
    await add(
      'dm',
      'two.md',
      '# Call\n\nThe deadline for applications is 14 May 2027.\n\nNotice No. 12/2027\n\nThe grant is up to CNY 4,000,000.\n\n# Annex\n\nThe grant is up to CNY 3,000,000.\n',
    );
    const shown = await bot.says(bot.she, 'dm', 'more than one thing');
    expect(shown).toContain('Accept ¥4,000,000');
    expect(shown).toContain('Accept ¥3,000,000');
    await bot.she.click(actionIn(shown, 'torch_accept_all'), { channel: 'dm' });
    await bot.says(bot.she, 'dm', 'Accepted.');
    expect((await bot.known('dm')).callFacts.cap).toBeUndefined();
  });

  it('against what was entered here is shown beside it, and overwrites it only when asked to', async () => {
    await add('dm', 'notice.md', CALL);
    const first = await bot.says(bot.she, 'dm', 'Accept all 5');
    await bot.she.click(actionIn(first, 'torch_accept_all'), { channel: 'dm' });
    await bot.says(bot.she, 'dm', 'Accepted.');
    await add('dm', 'notice.md', LATER);
    const shown = await bot.says(bot.she, 'dm', 'This is not what was entered here');
    expect(shown).not.toContain('torch_accept_all');
    expect((await bot.known('dm')).callFacts.cap?.value).toBe(400_000_000n);
    await bot.she.click(actionIn(shown, 'torch_accept_fact:[0-9a-f]+:0:2'), { channel: 'dm' });
    await bot.says(bot.she, 'dm', `¥3,000,000 (${UNDER_HEADING})`);
    expect((await bot.known('dm')).callFacts.cap?.value).toBe(300_000_000n);
  });

  it('that was shown before something else was entered changes nothing unseen', async () => {
    await add('dm', 'notice.md', CALL);
    const shown = await bot.says(bot.she, 'dm', 'Accept all 5');
    await add('dm', 'other.md', '# Other\n\nThe grant is up to CNY 2,500,000.\n');
    const other = await bot.says(bot.she, 'dm', 'Grant cap: ¥2,500,000');
    await bot.she.click(actionIn(other, 'torch_accept_fact'), { channel: 'dm' });
    await bot.says(bot.she, 'dm', '¥2,500,000 (other.md, “Other”)');
    await bot.she.click(actionIn(shown, 'torch_accept_all'), { channel: 'dm' });
    await bot.says(bot.she, 'dm', 'Something else was entered here in the meantime');
    expect((await bot.known('dm')).callFacts).toEqual({
      cap: { value: 250_000_000n, source: 'other.md, “Other”' },
    });
  });

  it('can no longer be taken over once the document is another', async () => {
    await add('dm', 'notice.md', CALL);
    const shown = await bot.says(bot.she, 'dm', 'Accept all 5');
    await add('dm', 'notice.md', LATER);
    await bot.says(bot.she, 'dm', 'Replaced by the new version');
    await bot.she.click(actionIn(shown, 'torch_accept_all'), { channel: 'dm' });
    await bot.says(bot.she, 'dm', 'no longer kept here in this version');
    expect((await bot.known('dm')).callFacts).toEqual({});
  });
});

describe('the kept documents', () => {
  it('are listed with who added them and when, and removed after a question', async () => {
    await add('dm', 'notice.md', CALL);
    await bot.says(bot.she, 'dm', 'Added: notice.md');
    await bot.she.say('dm', 'documents');
    const list = await bot.says(bot.she, 'dm', 'Documents kept here (1)');
    expect(list).toContain('added by you on 23 November 2026');
    expect(list).toContain('Remove this document?');
    await bot.she.click('torch_remove_document', { channel: 'dm' });
    await bot.says(bot.she, 'dm', 'Removed: notice.md');
    await bot.she.say('dm', '我的文件');
    await bot.says(bot.she, 'dm', '本会话尚未收录文件');
    await bot.she.click('torch_remove_document', { channel: 'dm' });
    await bot.says(bot.she, 'dm', '此处已不再收录该文件');
  });

  it('that were the source of a term in force say so when they are removed', async () => {
    await add('dm', '通知.md', '# 申报通知\n\n单个项目资助金额最高不超过400万元。\n', '收录');
    const shown = await bot.says(bot.she, 'dm', '资助上限：400万元');
    await bot.she.click(actionIn(shown, 'torch_accept_fact'), { channel: 'dm' });
    await bot.says(bot.she, 'dm', '已采用');
    await bot.she.say('dm', '我的文件');
    await bot.says(bot.she, 'dm', '已收录的文件（1）');
    await bot.she.click('torch_remove_document', { channel: 'dm' });
    expect(await bot.says(bot.she, 'dm', '已移除：通知.md')).toContain('继续有效：资助上限');
  });

  it('are named on the Home tab of their direct conversation alone', async () => {
    await add('dm', 'notice.md', CALL);
    await bot.says(bot.she, 'dm', 'Added: notice.md');
    await bot.she.openHome();
    await bot.she.until('her Home', async () => JSON.stringify(await bot.she.home()).includes('notice.md'));
    await bot.he.openHome();
    await bot.he.until('his Home', async () =>
      JSON.stringify(await bot.he.home()).includes('Your documents'),
    );
    expect(JSON.stringify(await bot.he.home())).not.toContain('notice.md');
  });
});

describe('comparing two documents', () => {
  it.each([
    'compare may-2026.md with may-2027.md',
    'compare our documents',
    'may-2026.md和may-2027.md有什么变化？',
  ])('%s', async (words) => {
    await add('dm', 'may-2026.md', CALL);
    await bot.says(bot.she, 'dm', 'Added: may-2026.md');
    await add('dm', 'may-2027.md', LATER);
    await bot.says(bot.she, 'dm', 'Added: may-2027.md');
    await bot.she.say('dm', words);
    const shown = await bot.says(bot.she, 'dm', 'may-2026.md → may-2027.md');
    expect(shown).toContain('14 May 2027');
    expect(shown).toContain('20 May 2027');
  });

  it('with the button, in the form', async () => {
    await add('dm', 'may-2026.md', CALL);
    await bot.says(bot.she, 'dm', 'Added: may-2026.md');
    await add('dm', 'may-2027.md', LATER);
    await bot.says(bot.she, 'dm', 'Added: may-2027.md');
    await bot.she.say('dm', 'documents');
    await bot.says(bot.she, 'dm', 'Documents kept here (2)');
    await bot.she.click('torch_open_compare', { channel: 'dm' });
    const [form] = await bot.she.views();
    const [first, second] = [...JSON.stringify(form).matchAll(/"value":"([0-9a-f]{24})"/g)].map(
      (each) => each[1],
    );
    expect(await bot.she.submit({ before: first ?? '', after: first ?? '' })).toMatchObject({
      error: 'field_errors',
    });
    await bot.she.submit({ before: first ?? '', after: second ?? '' });
    await bot.says(bot.she, 'dm', 'may-2026.md → may-2027.md');
  });

  it('says which names are kept when one is not', async () => {
    await add('dm', 'a.md', '# A\n\nFirst.');
    await bot.says(bot.she, 'dm', 'Added: a.md');
    await add('dm', 'b.md', '# B\n\nSecond.');
    await bot.says(bot.she, 'dm', 'Added: b.md');
    await bot.she.say('dm', 'compare a.md with c.md');
    await bot.says(bot.she, 'dm', 'No document here goes by “c.md”. Kept here: a.md, b.md.');
  });
});

describe('answers', () => {
  const QUESTION = 'Where must pilot lines run, in the greenhouse quarter?';
  const QUOTE =
    'From your document notice.md, “Deadlines”: “Pilot lines must run in the Yunxi greenhouse quarter.”';

  it('quote the documents of their own conversation, apart, by name and page', async () => {
    await add('dm', 'notice.md', CALL);
    await bot.says(bot.she, 'dm', 'Added: notice.md');
    await bot.she.say('dm', QUESTION);
    await bot.says(bot.she, 'dm', QUOTE);
  });

  it('never quote a document of a direct conversation in a channel, nor of a channel elsewhere', async () => {
    await add('dm', 'notice.md', CALL);
    await bot.says(bot.she, 'dm', 'Added: notice.md');
    await bot.she.say(HERE, `@torch-advisor ${QUESTION}`);
    const open = await bot.she.reply(HERE);
    expect(textOf(open)).not.toMatch(/notice\.md|Yunxi/);
    await bot.she.say(HERE, '@torch-advisor documents');
    await bot.says(bot.she, HERE, 'No documents are kept here');
    await bot.she.say(HERE, '@torch-advisor compare our documents');
    await bot.says(bot.she, HERE, 'Two documents are needed');
    await bot.he.say('dm', QUESTION);
    expect(textOf(await bot.he.reply('dm'))).not.toMatch(/notice\.md|Yunxi/);
    await add(HERE, 'channel.md', '# Channel\n\nPilot lines must run in the Beishan harbour quarter.');
    await bot.says(bot.she, HERE, 'Only answers in this channel use it');
    await bot.he.say('dm', 'Where must pilot lines run, in the harbour quarter?');
    const his = await bot.he.until('his second answer', async () => {
      const all = (await bot.he.messages('dm')).filter((each) => typeof each.bot_id === 'string');
      return all.length > 1 && all;
    });
    expect(JSON.stringify(his)).not.toContain('Beishan');
  });

  it('do without a document once it is removed, also when they are shown in the other language', async () => {
    await add('dm', 'notice.md', CALL);
    await bot.says(bot.she, 'dm', 'Added: notice.md');
    await bot.she.say('dm', QUESTION);
    await bot.says(bot.she, 'dm', QUOTE);
    await bot.she.say('dm', 'documents');
    await bot.says(bot.she, 'dm', 'Documents kept here (1)');
    await bot.she.click('torch_remove_document', { channel: 'dm' });
    await bot.says(bot.she, 'dm', 'Removed: notice.md');
    await bot.she.say('dm', QUESTION);
    const after = await bot.she.until('a second answer', async () => {
      const all = (await bot.she.messages('dm')).filter((each) =>
        textOf(each).includes('Not an official notice'),
      );
      return all.length > 1 && all.at(-1);
    });
    expect(textOf(after)).not.toContain('Yunxi');
  });
});
