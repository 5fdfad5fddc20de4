import { draftMarkdown } from '../../advisor/draft/draft-markdown.ts';
import { decodeText } from '../../intake/decode-text.ts';
import type { Lang } from '../../program/bilingual.ts';
import type { RequestSetting, Shown } from '../answer-request.ts';
import { sourceOf } from '../check-again.ts';
import { recordOf } from '../run-request.ts';
import type { ShownRecord } from '../shown-record.ts';
import { DRAFT_CHECK } from '../texts/draft-check-texts.ts';
import { FILE_TROUBLE } from '../texts/file-texts.ts';
import { notice } from '../views/notice.ts';
import type { SlackFile } from '../work.ts';
import { plain, show, under } from './show.ts';

/** Thread turns looked through for the draft that is meant. */
const LOOK_BACK = 40;

/** The text handed in, else the draft last shown in this thread; with neither, or no section, what to do. */
export async function checkDraft(
  section: string | null,
  text: string,
  setting: RequestSetting,
): Promise<Shown> {
  const [file] = setting.files;
  if (file !== undefined && text.trim() === '') return checkDraftFile(section, file, setting);
  const last = text.trim() === '' ? await draftHere(setting) : null;
  const about = last?.section ?? section;
  const words = last?.text ?? text;
  if (about === null || words.trim() === '') return ask(setting.lang);
  return show(recordFor(about, words, setting), setting);
}

/** A draft in a text file, in any of the encodings people's editors write. */
export async function checkDraftFile(
  section: string | null,
  file: SlackFile,
  setting: RequestSetting,
): Promise<Shown> {
  const fetched = await setting.fetchFile(file.id);
  if (!fetched.ok) return plain(notice(FILE_TROUBLE[fetched.why], setting.lang));
  if (section === null) return ask(setting.lang);
  return show(recordFor(section, decodeText(fetched.bytes).text, setting), setting);
}

function recordFor(section: string, text: string, setting: RequestSetting): ShownRecord {
  const { budget } = setting.state;
  return {
    kind: 'draft-check',
    section,
    text,
    budget: budget === null ? null : sourceOf(budget),
    ...under(setting),
  };
}

async function draftHere(setting: RequestSetting): Promise<{ section: string; text: string } | null> {
  const { store, tenant, channel, thread, advisor } = setting;
  const turns = await store.conversations.thread(tenant, channel, thread ?? '', LOOK_BACK);
  const record = turns.map(recordOf).findLast((each) => each?.kind === 'draft');
  if (record?.kind !== 'draft') return null;
  const draft = advisor.draft(record.section, { ...record, application: record.facts });
  return draft.kind === 'draft' ? { section: draft.section, text: draftMarkdown(draft) } : null;
}

function ask(lang: Lang): Shown {
  return plain(
    notice(DRAFT_CHECK.send, lang, [{ action: 'torch_open_draft', value: 'draft', primary: true }]),
  );
}
