import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { draftCommand } from '../../src/terminal/draft.ts';
import { library } from '../shipped.ts';
import { sessionOf } from './session-of.ts';

const rawText = async (bytes: unknown) =>
  (await mammoth.extractRawText({ buffer: Buffer.from(bytes as Uint8Array) })).value;

describe('the files that a draft goes into', () => {
  it('are a Word document and Markdown with the same section', async () => {
    const { session, written, text } = sessionOf({}, 'zh');
    const files = ['--docx', 'out.docx', '--md', 'out.md'];
    expect(await draftCommand(['风险评估', '--example', ...files], session)).toBe(0);
    const words = ['风险评估与应对', '共烧结膜层成品率达不到92%', '虚构示例', '附录一'];
    const word = await rawText(written['out.docx']);
    for (const each of words) {
      expect(word).toContain(each);
      expect(String(written['out.md'])).toContain(each);
    }
    expect(text()).toContain('已写入文件：out.docx');
    expect(text()).toContain('已写入文件：out.md');
  });

  it.each([
    ['en', 'Invented example', 'The sintering furnace has one supplier'],
    ['zh', '虚构示例', '烧结炉'],
  ] as const)('hold every section of the proposal for “all”: %s', async (lang, ...words) => {
    const { session, written } = sessionOf({}, lang);
    expect(await draftCommand(['all', '--example', '--docx', 'out.docx'], session)).toBe(0);
    const word = await rawText(written['out.docx']);
    for (const each of [...words, ...library.draftSections.map(({ title }) => title[lang])]) {
      expect(word).toContain(each);
    }
  });

  it('hold several sections in the order in which they are named, each once', async () => {
    const { session, written, json } = sessionOf();
    const args = ['risk', 'project-plan', 'risk-assessment', '--example', '--json', '--docx', 'out.docx'];
    await draftCommand(args, session);
    expect(json()).toMatchObject([
      { section: 'risk-assessment', files: { docx: 'out.docx', md: null } },
      { section: 'project-plan', files: { docx: 'out.docx', md: null } },
    ]);
    const word = await rawText(written['out.docx']);
    expect(word).toContain('1. Risk assessment and mitigation');
    expect(word).toContain('2. Project plan');
  });

  it('are not written when one of the sections cannot be drafted', async () => {
    const { session, written } = sessionOf();
    const args = ['risk-assessment', 'love-letter', '--example', '--docx', 'out.docx'];
    await expect(draftCommand(args, session)).rejects.toThrow('love-letter');
    expect(written).toEqual({});
  });

  it('come from facts whose mistakes are told by line', async () => {
    const { session } = sessionOf({ 'ours.yaml': 'risk:\n  ratedOn: soon\ncompany: 3\n' });
    await expect(draftCommand(['risk-assessment', '--facts', 'ours.yaml'], session)).rejects.toThrow(
      /ours\.yaml.*line 2, risk\.ratedOn: write a day/,
    );
  });
});
