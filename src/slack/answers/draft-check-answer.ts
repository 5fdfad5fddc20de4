import type { Advisor } from '../../advisor/advisor.ts';
import { draftMarkdown } from '../../advisor/draft/draft-markdown.ts';
import { draftSection } from '../../intake/draft-section.ts';
import { readDraftFile } from '../../intake/files/read-draft-file.ts';
import type { Bilingual, Lang } from '../../program/bilingual.ts';
import { documentRefusal } from '../../program/document-refusals.ts';
import type { AdoptedBudget } from '../../store/store.ts';
import type { RequestSetting, Shown } from '../answer-request.ts';
import { draftedAgain, sourceOf } from '../check-again.ts';
import type { ShownRecord, Under } from '../shown-record.ts';
import { DRAFT_CHECK } from '../texts/draft-check-texts.ts';
import { FILE_TROUBLE } from '../texts/file-texts.ts';
import { recordsHere } from '../turns-here.ts';
import { notice } from '../views/notice.ts';
import type { SlackFile } from '../work.ts';
import { plain, show, under } from './show.ts';

/** Drafts of this thread looked through for the section that is meant. */
const LOOK_BACK = 40;
/** Characters of a draft, far above any section: it is checked here, in the bot's own process. */
const MOST = 40_000;

/** The text handed in, else the draft last shown in this thread, of that section where one is named; else what to do. */
export async function checkDraft(
  section: string | null,
  text: string,
  setting: RequestSetting,
): Promise<Shown> {
  const [file] = setting.files;
  if (text.trim() !== '') return checkText(section, text, setting);
  if (file !== undefined) return checkDraftFile(section, file, setting);
  const drafts = await recordsHere(setting, ['draft'], { limit: LOOK_BACK });
  const last = drafts.findLast((each) => section === null || each.section === section);
  const record =
    last === undefined ? null : draftCheckOf(setting.advisor, last, setting.state.budget, under(setting));
  return record === null ? ask(setting.lang) : show(record, setting);
}

/** A draft in a file of any kind (text, DOCX, PDF); its name may say the section. */
export async function checkDraftFile(
  section: string | null,
  file: SlackFile,
  setting: RequestSetting,
): Promise<Shown> {
  const fetched = await setting.fetchFile(file.id);
  if (!fetched.ok) return say(FILE_TROUBLE[fetched.why], setting.lang);
  const read = await readDraftFile(fetched);
  if (read.kind === 'refused') return say(documentRefusal(read), setting.lang);
  const about = section ?? draftSection(fetched.name.replace(/\.[^.]*$/, ''));
  return checkText(about, read.text, setting);
}

/** The check of a draft that was shown; null where it could not be drafted. */
export function draftCheckOf(
  advisor: Advisor,
  shown: ShownRecord & { kind: 'draft' },
  budget: AdoptedBudget | null,
  now: Under,
): ShownRecord | null {
  const draft = draftedAgain(advisor, shown);
  return draft.kind === 'draft' ? recordFor(draft.section, draftMarkdown(draft), budget, now) : null;
}

function checkText(section: string | null, text: string, setting: RequestSetting): Shown {
  if (text.length > MOST) return say(DRAFT_CHECK.tooLong(text.length, MOST), setting.lang);
  if (section === null || text.trim() === '') return ask(setting.lang);
  return show(recordFor(section, text, setting.state.budget, under(setting)), setting);
}

function recordFor(section: string, text: string, budget: AdoptedBudget | null, now: Under): ShownRecord {
  return { kind: 'draft-check', section, text, budget: budget === null ? null : sourceOf(budget), ...now };
}

function say(text: Bilingual, lang: Lang): Shown {
  return plain(notice(text, lang));
}

function ask(lang: Lang): Shown {
  return plain(
    notice(DRAFT_CHECK.send, lang, [{ action: 'torch_open_draft', value: 'draft', primary: true }]),
  );
}
