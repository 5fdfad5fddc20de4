import { readDraftFile } from '../intake/files/read-draft-file.ts';
import { documentRefusal } from '../program/document-refusals.ts';
import { type Session, UsageError } from './session.ts';

/** The text of a draft in a file of any kind, or standard input for "-". Throws UsageError on what cannot be read. */
export async function draftText(path: string, session: Session): Promise<string> {
  const reading = await readDraftFile({ name: path, bytes: await session.readBytes(path) });
  if (reading.kind === 'text') return reading.text;
  const { en, zh } = documentRefusal(reading);
  throw new UsageError({ en: `${path}: ${en}`, zh: `${path}：${zh}` });
}
