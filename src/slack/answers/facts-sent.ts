import { decodeText } from '../../intake/decode-text.ts';
import type { Application } from '../../program/application.ts';
import type { RequestSetting } from '../answer-request.ts';
import { FACTS } from '../texts/facts-texts.ts';
import { FILE_TROUBLE } from '../texts/file-texts.ts';
import { unreadableFacts } from '../views/facts-view.ts';
import type { Message } from '../views/message.ts';
import { notice } from '../views/notice.ts';

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
