import type { Advisor } from '../../advisor/advisor.ts';
import type { OwnReading } from '../../advisor/documents/read-own-document.ts';
import type { Bilingual } from '../../program/bilingual.ts';
import { documentRoom } from '../../program/document-room.ts';
import type { KeptDocument } from '../../store/store.ts';
import {
  type AddedDocument,
  type RefusedDocument,
  type ShownComparison,
  shownComparison,
} from '../added-document.ts';
import type { RequestSetting, Shown } from '../answer-request.ts';
import type { Changing } from '../change-application.ts';
import type { Files } from '../files.ts';
import type { ShownRecord } from '../shown-record.ts';
import { ADDED, DOCUMENT_TROUBLE, SEE_ROOM } from '../texts/kept-document-texts.ts';
import { notice } from '../views/notice.ts';
import { isDirect, type SlackFile } from '../work.ts';
import { plain, show } from './show.ts';

interface Adding {
  readonly advisor: Advisor;
  readonly fetchFile: Files['fetch'];
  readonly now: string;
}

/** Keeps the files that came along for this conversation. */
export async function addDocuments(setting: RequestSetting, who: Changing): Promise<Shown> {
  if (setting.files.length === 0) return plain(notice(ADDED.send, setting.lang));
  return show(await addedRecord(setting.files, setting, who), setting);
}

/** Reads each file, keeps it here, and says what came of it; a document of the same name is replaced and compared. */
export async function addedRecord(
  files: readonly SlackFile[],
  adding: Adding,
  who: Changing,
): Promise<ShownRecord & { readonly kind: 'added' }> {
  const { store, tenant, channel, lang } = who;
  const before = new Map((await store.documents.all(tenant, channel)).map((each) => [each.name, each]));
  const kept = new Map(before);
  const read: (OwnReading | RefusedDocument)[] = [];
  for (const file of files) {
    const reading = await readOne(file, adding, who);
    const refused = reading.kind === 'document' ? noRoom(reading.document, kept) : null;
    if (refused === null) {
      read.push(reading);
      if (reading.kind === 'document') kept.set(reading.document.name, reading.document);
    } else read.push({ kind: 'refused', name: file.name, message: refused });
  }
  const documents = await keepAll(read, before, adding.advisor, who);
  const { state } = await store.applications.current(tenant, channel);
  const { callFacts } = state;
  return { kind: 'added', documents, direct: isDirect(channel), callFacts, now: adding.now, lang };
}

async function readOne(
  { id, name }: SlackFile,
  { advisor, fetchFile, now }: Adding,
  { user }: Changing,
): Promise<OwnReading> {
  const fetched = await fetchFile(id);
  if (!fetched.ok) return { kind: 'refused', name, message: DOCUMENT_TROUBLE[fetched.why] };
  return advisor.readDocument({ name: fetched.name, bytes: fetched.bytes }, { by: user, now });
}

/** Why there is no room for one more. */
function noRoom(document: KeptDocument, kept: ReadonlyMap<string, KeptDocument>): Bilingual | null {
  const full = documentRoom([...kept.values()], document);
  return full && { en: `${full.en} ${SEE_ROOM.en}`, zh: `${full.zh}${SEE_ROOM.zh}` };
}

/** All of one message in one transaction: tried again, it says what it said the first time. */
async function keepAll(
  read: readonly (OwnReading | RefusedDocument)[],
  before: ReadonlyMap<string, KeptDocument>,
  advisor: Advisor,
  { store, job, tenant, channel }: Changing,
): Promise<readonly (AddedDocument | RefusedDocument)[]> {
  const compared = await Promise.all(read.map((each) => comparisonWith(each, before, advisor)));
  const outcomes = await store.inbox.once(tenant, job, async ({ documents }) => {
    const done: { outcome: AddedDocument['outcome'] | null; comparison: ShownComparison | null }[] = [];
    for (const [at, each] of read.entries()) {
      const outcome = each.kind === 'document' ? await documents.put(tenant, channel, each.document) : null;
      done.push({ outcome, comparison: compared[at] ?? null });
    }
    return done;
  });
  return read.map((each, at) => {
    const { outcome = null, comparison = null } = outcomes[at] ?? {};
    if (each.kind === 'refused') return each;
    const { parts, by, day, ...facts } = each.document;
    return {
      kind: 'kept',
      ...facts,
      outcome: outcome ?? 'same',
      hiddenSheets: each.hiddenSheets,
      proposals: advisor.proposeCallFacts({ parts }),
      comparison,
    };
  });
}

async function comparisonWith(
  read: OwnReading | RefusedDocument,
  before: ReadonlyMap<string, KeptDocument>,
  advisor: Advisor,
): Promise<ShownComparison | null> {
  const earlier = read.kind === 'document' ? before.get(read.document.name) : undefined;
  if (read.kind !== 'document' || earlier === undefined || earlier.sha256 === read.document.sha256)
    return null;
  const comparison = await advisor.compareDocuments(earlier, read.document);
  return comparison && shownComparison(comparison);
}
