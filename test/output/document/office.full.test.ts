import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Draft } from '../../../src/advisor/draft/draft.ts';
import type { Lang } from '../../../src/program/bilingual.ts';
import { advisor } from '../../shipped.ts';

const CONTEXT = { callFacts: {}, now: '2026-11-23T04:00:00Z', budget: null } as const;

/** Numbers at the ends of the dotted lines of the contents. */
function listedPages(text: string): readonly number[] {
  return [...text.matchAll(/\.{5,}\s*(\d+)\s*$/gm)].map(([, page]) => Number(page));
}

describe('the Word document in LibreOffice', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'torch-office-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Every section the example can be drafted in, opened and laid out on pages. */
  async function laidOut(lang: Lang) {
    const { application } = advisor.example();
    const drafts = advisor
      .draftSections()
      .map(({ id }) => advisor.draft(id, { ...CONTEXT, lang, application }))
      .filter((draft): draft is Draft => draft.kind === 'draft');
    const docx = join(folder, `${lang}.docx`);
    writeFileSync(docx, await advisor.draftsDocument(drafts, { ...CONTEXT, application }));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, docx], {
      stdio: 'ignore',
    });
    const pdf = join(folder, `${lang}.pdf`);
    execFileSync('pdftotext', ['-layout', pdf]);
    const info = execFileSync('pdfinfo', [pdf], { encoding: 'utf8' });
    return { drafts, info, text: readFileSync(join(folder, `${lang}.txt`), 'utf8') };
  }

  it.each([
    ['en', /Page 1 of (\d+)/, 'Appendix A', 'restated'],
    ['zh', /第\s*1\s*页，共\s*(\d+)\s*页/, '附录一', '译自'],
  ] as const)(
    'opens in %s: A4 pages with numbers, every section, notes, appendices and picture',
    async (lang, pages, appendix, note) => {
      const { drafts, info, text } = await laidOut(lang);
      const plain = text.replace(/\s+/g, '');
      expect(info).toMatch(/Page size:\s+595\.\d* x 841\.\d* pts \(A4\)/);
      expect(pages.exec(text)?.[1]).toBe(/Pages:\s+(\d+)/.exec(info)?.[1]);
      expect(listedPages(text)).toHaveLength(drafts.length + 3);
      for (const { title, label } of drafts) {
        expect(plain).toContain(title.replace(/\s+/g, ''));
        expect(plain).toContain(label?.replace(/\s+/g, ''));
      }
      for (const words of [appendix, note]) expect(plain).toContain(words.replace(/\s+/g, ''));
      const images = execFileSync('pdfimages', ['-list', join(folder, `${lang}.pdf`)], { encoding: 'utf8' });
      expect(images).toMatch(/^\s*\d+\s+\d+\s+image\s/m);
    },
  );
});
