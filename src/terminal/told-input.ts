import type { DocumentAnswers } from '../program/documents.ts';
import type { EligibilityReading } from '../program/eligibility.ts';
import { handedIn } from './handed-in.ts';
import { type Session, UsageError } from './session.ts';

/** What a FILE tells of eligibility: sentences as they stand, answers or an application as read. */
export async function eligibilityInput(
  path: string,
  session: Session,
  context: Parameters<Session['advisor']['eligibilityOf']>[1],
): Promise<string | EligibilityReading> {
  const given = handedIn(await session.readText(path), path);
  if (given.kind === 'text') return given.text;
  if (given.kind === 'application') return session.advisor.eligibilityOf(given.application, context);
  const read = session.advisor.readEligibility(given.value, context);
  if (read.kind === 'unreadable') throw new UsageError(read.message);
  return read;
}

/** What a FILE tells of the documents, in the same forms. */
export async function documentsInput(path: string, session: Session): Promise<string | DocumentAnswers> {
  const given = handedIn(await session.readText(path), path);
  if (given.kind === 'text') return given.text;
  if (given.kind === 'application') return session.advisor.documentsOf(given.application);
  const read = session.advisor.readDocuments(given.value);
  if (read.kind === 'unreadable') throw new UsageError(read.message);
  return read.answers;
}
