import type { Advisor } from '../advisor/advisor.ts';
import type { KeptDocument } from '../store/store.ts';
import { written } from './answers/draft-answer.ts';
import type { ShownRecord } from './shown-record.ts';
import { type Writer, writingFor } from './writing-for.ts';

/** Who asks for it, in which language, and what is kept where it was shown. */
interface LanguageSetting extends Writer {
  readonly advisor: Advisor;
  readonly documents: readonly KeptDocument[];
}

/**
 * The same in another language: an answer is asked for anew, with the documents that are kept where it was given, and a
 * draft is written anew with all that was asked of it. Everything else is only shown otherwise.
 */
export async function inLanguage(record: ShownRecord, setting: LanguageSetting): Promise<ShownRecord> {
  const { advisor, lang, documents } = setting;
  if (record.lang === lang) return record;
  if (record.kind === 'draft') return written({ ...record, lang }, setting);
  if (record.kind !== 'answer') return { ...record, lang };
  const { question, taken } = record.answer;
  const asked = { ...record, lang, documents, writing: writingFor(setting) };
  return { ...record, lang, answer: await advisor.ask(taken ?? question, asked) };
}
