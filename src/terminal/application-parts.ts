import type { ApplicationParts } from '../advisor/whole-application.ts';
import { type ApplicationFolder, readApplicationFolder } from '../intake/read-application-folder.ts';
import type { Application } from '../program/application.ts';
import type { Bilingual } from '../program/bilingual.ts';
import type { CallFacts } from '../program/terms.ts';
import { budgetInput } from './budget-input.ts';
import { callOption } from './call-option.ts';
import { cashInput } from './cash.ts';
import { draftText } from './draft-text.ts';
import { handedIn } from './handed-in.ts';
import { type Session, UsageError } from './session.ts';
import { documentsInput, eligibilityInput } from './told-input.ts';

/** What a folder holds of an application. */
export interface PartsRead {
  readonly parts: ApplicationParts;
  readonly callFacts: CallFacts;
  /** Files that stand for no part. */
  readonly unknown: readonly string[];
  /** Parts whose file could not be read; the others are checked all the same. */
  readonly problems: readonly { readonly part: string; readonly message: Bilingual }[];
}

/** Reads each part's file. `call`: facts given beside the folder, in place of its own. */
export async function readParts(
  folder: string,
  session: Session,
  call: CallFacts | null,
): Promise<PartsRead> {
  const files = readApplicationFolder(await filesIn(folder, session), session.lang);
  const problems: { part: string; message: Bilingual }[] = [];
  /** A file that is not what it should be is that part's problem; a path that was listed can be opened. */
  const part = async <T>(
    name: string,
    path: string | null,
    read: (path: string) => Promise<T>,
  ): Promise<T | null> => {
    if (path === null) return null;
    try {
      return await read(`${folder}/${path}`);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      problems.push({ part: name, message: error.said });
      return null;
    }
  };
  const callFacts = call ?? (await part('call', files.call, (path) => callOption(path, session))) ?? {};
  const context = { callFacts, now: session.now, lang: session.lang };
  const parts: ApplicationParts = {
    application: await part('facts', files.application, (path) => applicationIn(path, session)),
    budget: await part('budget', files.budget, (path) => budgetInput(path, {}, session)),
    cash: await part('cash', files.cash, (path) => cashInput(path, null, session)),
    documents: await part('documents', files.documents, (path) => documentsInput(path, session)),
    eligibility: await part('eligibility', files.eligibility, (path) =>
      eligibilityInput(path, session, context),
    ),
    drafts: await draftsIn(files.drafts, part, session),
  };
  return { parts, callFacts, unknown: files.unknown, problems };
}

/** A section may be there as Word's file and as text; what cannot be read is that section's problem. */
async function draftsIn(
  files: ApplicationFolder['drafts'],
  part: <T>(name: string, path: string, read: (path: string) => Promise<T>) => Promise<T | null>,
  session: Session,
): Promise<ApplicationParts['drafts']> {
  const read = await Promise.all(
    files.map(async ({ path, section, lang }) => ({
      section,
      lang,
      text: await part(`draft:${section}`, path, (full) => draftText(full, session)),
    })),
  );
  return read.flatMap(({ text, ...draft }) => (text === null ? [] : [{ ...draft, text }]));
}

/** The folder's own files and those of its folder of drafts; nothing deeper. */
async function filesIn(folder: string, session: Session): Promise<readonly string[]> {
  const names = await session.listFiles(folder);
  const drafts = names.find((name) => name.toLowerCase() === 'drafts/');
  const within = drafts === undefined ? [] : await session.listFiles(`${folder}/${drafts.slice(0, -1)}`);
  return [...names.filter((name) => name !== drafts), ...within.map((name) => `${drafts}${name}`)];
}

async function applicationIn(path: string, session: Session): Promise<Application> {
  const given = handedIn(await session.readText(path), path);
  if (given.kind === 'application') return given.application;
  throw new UsageError({
    en: `${path} does not hold an application. Copy knowledge/example/application.yaml and change it.`,
    zh: `${path} 不是可用的资料文件。请复制 knowledge/example/application.yaml 后修改。`,
  });
}
