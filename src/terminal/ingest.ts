import type { CallProposal } from '../intake/call/call-proposal.ts';
import type { Bilingual } from '../program/bilingual.ts';
import { documentRoom } from '../program/document-room.ts';
import type { KeptDocument, Store } from '../store/store.ts';
import { type DocumentFile, documentFiles } from './document-files.ts';
import { type Ingested, ingestedJson, ingestedLines } from './ingest-report.ts';
import { PLACE, TENANT, withStore } from './kept.ts';
import { readOptions } from './options.ts';
import { type Session, UsageError } from './session.ts';

const USAGE = 'ingest PATH... | ingest --remove NAME [--json] [--lang en|zh]';

/** `torch ingest PATH...`: keeps one's own documents, to be quoted beside answers, and proposes what a call says. */
export async function ingestCommand(args: readonly string[], session: Session): Promise<number> {
  const options = { remove: { type: 'string' } } as const;
  const { values, positionals } = readOptions(args, options, USAGE, { min: 0, max: 500 });
  if ((values.remove === undefined) === (positionals.length === 0))
    throw new UsageError({
      en: `Give files or folders, or --remove NAME. Usage: torch ${USAGE}`,
      zh: `请给出文件或文件夹，或用 --remove 文件名。用法：torch ${USAGE}`,
    });
  if (values.remove !== undefined) return remove(values.remove, values.json, session);
  const files = await documentFiles(positionals, session);
  const all = await withStore(session, async (store) => {
    const done: Ingested[] = [];
    for (const file of files) done.push(await ingest(file, done, store, session));
    await session.advisor.indexDocuments(await store.documents.all(TENANT, PLACE));
    return done;
  });
  session.out(
    values.json
      ? JSON.stringify({ files: all.map((one) => ingestedJson(one, session.lang)) })
      : all.flatMap((one) => ingestedLines(one, session.lang, session.advisor.draftSections())).join('\n'),
  );
  return 0;
}

async function ingest(
  file: DocumentFile,
  before: readonly Ingested[],
  store: Store,
  { advisor, now }: Session,
): Promise<Ingested> {
  const { path } = file;
  const bytes = await file.bytes();
  if (bytes === null) return refused(path, path, NOT_READ);
  const read = await advisor.readDocument({ name: path, bytes }, { by: PLACE, now });
  if (read.kind === 'refused') return refused(path, read.name, read.message);
  const { document, hiddenSheets } = read;
  const twin = before.find(({ name, outcome }) => name === document.name && outcome !== 'refused');
  if (twin !== undefined) return refused(path, document.name, sameName(document.name, twin.path));
  const kept = await store.documents.all(TENANT, PLACE);
  const full = documentRoom(kept, document);
  if (full !== null) return refused(path, document.name, full);
  const old = kept.find(({ name }) => name === document.name);
  const outcome = await store.documents.put(TENANT, PLACE, document);
  return {
    path,
    name: document.name,
    outcome,
    message: null,
    document,
    hiddenSheets,
    proposals: advisor.proposeCallFacts(document),
    changed: old === undefined || outcome === 'same' ? null : await advisor.compareDocuments(old, document),
  };
}

function refused(path: string, name: string, message: Bilingual): Ingested {
  const nothing: readonly CallProposal[] = [];
  return {
    path,
    name,
    outcome: 'refused',
    message,
    document: null,
    hiddenSheets: [],
    proposals: nothing,
    changed: null,
  };
}

async function remove(name: string, json: boolean, session: Session): Promise<number> {
  const left = await withStore(session, async (store): Promise<readonly KeptDocument[]> => {
    const kept = await store.documents.all(TENANT, PLACE);
    if (!(await store.documents.remove(TENANT, PLACE, name))) throw new UsageError(noSuch(name, kept));
    const others = await store.documents.all(TENANT, PLACE);
    await session.advisor.indexDocuments(others);
    return others;
  });
  const said = {
    en: `Removed ${name}; its text is deleted. Documents left: ${left.length}.`,
    zh: `已移除《${name}》，其内容已删除。剩余文件：${left.length}份。`,
  };
  session.out(
    json ? JSON.stringify({ removed: name, left: left.map((one) => one.name) }) : said[session.lang],
  );
  return 0;
}

const NOT_READ: Bilingual = {
  en: 'It cannot be opened, or is of a kind I do not read (PDF, DOCX, XLSX, HTML, MD, TXT and CSV are read).',
  zh: '无法打开，或不是可读取的类型（可读取PDF、DOCX、XLSX、HTML、MD、TXT、CSV）。',
};

function sameName(name: string, path: string): Bilingual {
  return {
    en: `${path} has the same name, and documents are told apart by ${name} alone. Rename one of the two.`,
    zh: `与 ${path} 同名，文件按名称“${name}”区分。请将其中一个改名。`,
  };
}

function noSuch(name: string, kept: readonly KeptDocument[]): Bilingual {
  const names = kept.map((one) => one.name);
  if (names.length === 0)
    return {
      en: `No document is kept, so there is no ${name} to remove.`,
      zh: `尚未收录任何文件，没有《${name}》可移除。`,
    };
  return {
    en: `No document is called ${name}. Those kept: ${names.join(', ')}.`,
    zh: `没有名为《${name}》的文件。已收录：${names.join('、')}。`,
  };
}
