import { readFileSync } from 'node:fs';
import type { Lang } from '../../../src/program/bilingual.ts';
import type { Finding } from '../../../src/program/finding.ts';
import { checkExampleDraft } from './example-draft.ts';

export const DRAFTS_FOLDER = new URL('../../fixtures/drafts/', import.meta.url);

export interface SpoiltSection {
  readonly rule: string;
  /** "talent.en": the good section that is spoilt. */
  readonly good: string;
  /** What is taken out of it, and what is put there. */
  readonly spoil: readonly (readonly [from: string, to: string])[];
  readonly params?: Readonly<Record<string, string>>;
  readonly where?: { readonly row: number; readonly column?: number };
}

/** The findings of a good section, as it is or spoilt. */
export function sectionFindings(good: string, spoil: SpoiltSection['spoil'] = []): readonly Finding[] {
  let text = readFileSync(new URL(`${good}.md`, DRAFTS_FOLDER), 'utf8');
  for (const [from, to] of spoil) {
    if (!text.includes(from)) throw new Error(`"${from}" does not stand in ${good}`);
    text = text.replaceAll(from, to);
  }
  const { section, lang } = sectionOf(good);
  return checkExampleDraft(text, { section, budget: lang }).findings;
}

export function sectionOf(good: string): { readonly section: string; readonly lang: Lang } {
  const [section = '', lang] = good.split('.');
  return { section, lang: lang === 'zh' ? 'zh' : 'en' };
}
