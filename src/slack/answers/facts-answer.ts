import { decodeText } from '../../intake/decode-text.ts';
import type { Application } from '../../program/application.ts';
import type { RequestSetting, Shown } from '../answer-request.ts';
import { adoptFacts, type Changing, changePart, stateAfter } from '../change-application.ts';
import { sourceOf } from '../check-again.ts';
import { FACTS } from '../texts/facts-texts.ts';
import { FILE_TROUBLE } from '../texts/file-texts.ts';
import { unreadableFacts } from '../views/facts-view.ts';
import { keptNote } from '../views/kept-note.ts';
import type { Message } from '../views/message.ts';
import { notice } from '../views/notice.ts';
import { plain, show, under } from './show.ts';

/** Facts out of the file that came along, or what the person has to mend. */
type SentFacts =
  | { readonly kind: 'facts'; readonly application: Application }
  | { readonly kind: 'trouble'; readonly messages: readonly Message[] };

/** Null where no file came along. */
export async function factsSent({
  advisor,
  files,
  fetchFile,
  lang,
}: RequestSetting): Promise<SentFacts | null> {
  const trouble = (messages: readonly Message[]) => ({ kind: 'trouble', messages }) as const;
  const [file, ...more] = files;
  if (file === undefined) return null;
  if (more.length > 0) return trouble(notice(FACTS.oneFile, lang));
  const fetched = await fetchFile(file.id);
  if (!fetched.ok) return trouble(notice(FILE_TROUBLE[fetched.why], lang));
  const read = await advisor.readFacts(decodeText(fetched.bytes).text);
  return read.kind === 'facts' ? read : trouble(unreadableFacts(fetched.name, read.problems, lang));
}

/** The file that came along becomes the conversation's facts. */
export async function useFacts(setting: RequestSetting, who: Changing): Promise<Shown> {
  const sent = await factsSent(setting);
  if (sent === null)
    return plain(notice(FACTS.send, setting.lang, [{ action: 'torch_open_facts', value: 'facts:' }]));
  return plain(sent.kind === 'facts' ? await adoptFacts(sent.application, who) : sent.messages);
}

/** Keeps what was told in the form, and shows the section that it fills. */
export async function tellFacts(
  section: string,
  answers: readonly (readonly [question: string, text: string])[],
  setting: RequestSetting,
  who: Changing,
): Promise<Shown> {
  const { advisor, channel, ephemeral, lang } = setting;
  const changed = await changePart(
    'facts',
    (now) => ({ ...now, facts: advisor.layFacts(now.facts, section, answers) }),
    who,
  );
  const { facts, budget } = await stateAfter(changed, who);
  const adopted = budget === null ? null : sourceOf(budget);
  const shown = show({ kind: 'draft', section, facts, budget: adopted, ...under(setting) }, setting);
  if (!changed.changed) return shown;
  return { ...shown, messages: keptNote(shown.messages, changed.version, { channel, ephemeral, lang }) };
}
