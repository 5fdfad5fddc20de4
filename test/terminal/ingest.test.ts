import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { tenantOf } from '../../src/store/store.ts';
import { askCommand } from '../../src/terminal/ask.ts';
import { callListCommand, callSetCommand } from '../../src/terminal/call.ts';
import { ingestCommand } from '../../src/terminal/ingest.ts';
import { UsageError } from '../../src/terminal/session.ts';
import { sourcesCommand } from '../../src/terminal/sources.ts';
import { pagedPdf } from '../intake/files/paged-pdf.ts';
import { sessionOf } from './session-of.ts';

const NOTICE = [
  '# 海城市科学技术局关于组织申报2027年项目的通知',
  '## 二、支持方式',
  '单个项目资助金额最高不超过400万元。',
  '## 三、报送要求',
  '纸质材料一式五份，报送至创新大厦302室。',
].join('\n\n');
const CALL_PDF = pagedPdf([
  [['Notice of the Haicheng Bureau', 18], ['Scope of the call.']],
  [['Funding', 18], ['Each project receives a matching grant of up to CNY 4,000,000.']],
]);

describe('ingest', () => {
  it('says of each file what became of it, and takes nothing over by itself', async () => {
    const files = { 'notice.md': NOTICE, 'shot.md': Buffer.from('89504e470d0a1a0a00', 'hex') };
    const { session, json, printed } = sessionOf(files);
    expect(await ingestCommand(['notice.md', 'shot.md', '--json'], session)).toBe(0);
    const all: readonly Record<string, unknown>[] = json().files;
    expect(all.map(({ name, outcome }) => [name, outcome])).toEqual([
      ['notice.md', 'added'],
      ['shot.md', 'refused'],
    ]);
    expect(all[0]).toMatchObject({
      lang: 'zh',
      format: 'text',
      pages: null,
      hiddenText: false,
      message: null,
    });
    expect(all[1]).toMatchObject({
      sha256: null,
      proposals: [],
      message: { en: expect.stringContaining('picture') },
    });
    printed.length = 0;
    await callListCommand(['--json'], session);
    expect(Object.values(json().callFacts)).toEqual([null, null, null, null, null, null]);
  });

  it.each([
    ['the same again', NOTICE, 'same', null],
    ['a newer version', NOTICE.replace('400万元', '300万元'), 'replaced', ['cap']],
  ])('%s under one name is told', async (_says, text, outcome, keys) => {
    const files: Record<string, string> = { 'notice.md': NOTICE };
    const { session, json, printed } = sessionOf(files);
    await ingestCommand(['notice.md'], session);
    files['notice.md'] = text;
    printed.length = 0;
    await ingestCommand(['notice.md', '--json'], session);
    const [file] = json().files;
    expect(file.outcome).toBe(outcome);
    expect(file.changed?.callFacts.map(({ key }: { key: string }) => key) ?? null).toEqual(keys);
  });

  it('walks through folders, leaves out what begins with a dot, and refuses what it does not read', async () => {
    const { session, json } = sessionOf({
      'in/notice.md': NOTICE,
      'in/annex/list.txt': 'Equipment list: one furnace.',
      'in/annex/film.mp4': 'x',
      'in/.hidden.md': 'secret',
      'in/annex/notice.md': 'Another file of the same name.',
    });
    await ingestCommand(['in', '--json'], session);
    const all: readonly Record<string, string>[] = json().files;
    expect(all.map(({ path, outcome }) => [path, outcome])).toEqual([
      ['in/annex/film.mp4', 'refused'],
      ['in/annex/list.txt', 'added'],
      ['in/annex/notice.md', 'added'],
      ['in/notice.md', 'refused'],
    ]);
    expect(JSON.stringify(all[3])).toContain('in/annex/notice.md has the same name');
  });

  it.each([[['nowhere.md']], [[]], [['a.md', '--remove', 'b.md']], [['--remove', 'b.md']]])(
    'with %j is a wrong use',
    async (args) => {
      const { session, printed } = sessionOf({ 'a.md': 'Some text.' });
      await expect(ingestCommand(args, session)).rejects.toThrow(UsageError);
      expect(printed).toEqual([]);
    },
  );

  it('proposes a call’s facts with their quote, page and the very line that accepts them', async () => {
    const { session, json, printed } = sessionOf({ 'call notice.pdf': CALL_PDF });
    await ingestCommand(['call notice.pdf', '--json'], session);
    const cap = json().files[0].proposals.find(({ key }: { key: string }) => key === 'cap');
    expect(cap).toMatchObject({ value: '4000000.00', page: 2 });
    expect(cap.quote).toContain('up to CNY 4,000,000');
    const words = execFileSync('/bin/sh', ['-c', `printf '%s\\n' ${cap.accept}`], { encoding: 'utf8' });
    const [torch, call, set, ...args] = words.trimEnd().split('\n');
    expect([torch, call, set]).toEqual(['torch', 'call', 'set']);
    printed.length = 0;
    await callSetCommand([...args, '--json'], session);
    expect(json().callFacts.cap).toEqual({ value: '4000000.00', source: 'call notice.pdf, p. 2' });
  });

  it('removes by name: it is listed, searched and quoted no longer', async () => {
    const { session, json, text, printed } = sessionOf({ 'notice.md': NOTICE });
    const asked = async () => {
      printed.length = 0;
      await askCommand(['纸质材料要交几份？', '--json'], session);
      return json().own;
    };
    await ingestCommand(['notice.md'], session);
    expect(await asked()).toMatchObject([{ document: 'notice.md', page: null, heading: '三、报送要求' }]);
    printed.length = 0;
    await sourcesCommand(['--lang', 'zh'], { ...session, lang: 'zh' });
    expect(text()).toContain('《notice.md》（文本，中文');
    await ingestCommand(['--remove', 'notice.md'], session);
    expect(await asked()).toEqual([]);
    printed.length = 0;
    await sourcesCommand(['--json'], session);
    expect(json()).toHaveLength(1);
  });
});

describe('a document kept in a terminal', () => {
  it('is beside the program’s text, never in its place: figures and status stay', async () => {
    const { session, json, printed } = sessionOf({ 'notice.md': NOTICE });
    const ask = async (question: string) => {
      printed.length = 0;
      await askCommand([question, '--json'], session);
      const { text: _text, own, proposed, ...rest } = json();
      return { own, proposed, rest };
    };
    const before = await ask('单个项目最多资助多少？');
    await ingestCommand(['notice.md'], session);
    const after = await ask('单个项目最多资助多少？');
    expect(after.own[0].quote).toBe('单个项目资助金额最高不超过400万元。');
    expect(after.proposed[0].accept).toMatch(/^torch call set cap=4000000\.00 --source /);
    expect(after.rest).toEqual(before.rest);
  });

  it('tells the line that accepts what the document says of the term in question', async () => {
    const { session, printed } = sessionOf({ 'notice.md': NOTICE });
    await ingestCommand(['notice.md'], session);
    printed.length = 0;
    await askCommand(['单个项目最多资助多少？'], session);
    const said = printed.join('\n');
    expect(said).toContain('尚未采用，本回答依据的是项目文本');
    expect(said).toContain('torch call set cap=4000000.00');
  });

  it('is seen in no other place of the same store, and is gone once its tenant is forgotten', async () => {
    const { session, json, printed } = sessionOf({ 'notice.md': NOTICE });
    await ingestCommand(['notice.md'], session);
    const store = await session.openStore(true);
    const terminal = tenantOf('terminal');
    expect(await store?.documents.all(terminal, 'C1')).toEqual([]);
    expect(await store?.documents.all(tenantOf('T1'), 'terminal')).toEqual([]);
    expect(await store?.documents.all(terminal, 'terminal')).toHaveLength(1);
    await store?.forget(terminal);
    printed.length = 0;
    await askCommand(['纸质材料要交几份？', '--json'], session);
    expect(json().own).toEqual([]);
  });

  it('is not looked for where nothing was ever kept', async () => {
    const made: boolean[] = [];
    const { session } = sessionOf();
    const opened = async (make: boolean) => {
      made.push(make);
      return make ? openStore({ file: ':memory:' }, 0) : null;
    };
    await askCommand(['what is the cap?'], { ...session, openStore: opened });
    expect(made).toEqual([false, false]);
  });
});
