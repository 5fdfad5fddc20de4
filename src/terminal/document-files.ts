import { type Session, UsageError } from './session.ts';

/** A file that was named, or one that lies in a folder that was. */
export interface DocumentFile {
  readonly path: string;
  /** Null when it cannot be opened, or is of a kind that is not read: said with the others, nothing stops for it. */
  bytes(): Promise<Uint8Array | null>;
}

const READ = /\.(?:pdf|docx|xlsx|html?|md|markdown|txt|csv|tsv)$/i;
const DEEPEST = 8;
const MOST_FILES = 500;

/**
 * The files of some paths; folders are walked through, what begins with a dot is left out. Throws UsageError for a path
 * that cannot be opened, before anything is read from a folder.
 */
export async function documentFiles(
  paths: readonly string[],
  session: Session,
): Promise<readonly DocumentFile[]> {
  const all: DocumentFile[] = [];
  for (const path of paths) {
    const inside = await filesIn(path, session, 0);
    if (inside === null) {
      const bytes = await session.readBytes(path);
      all.push({ path, bytes: async () => bytes });
    } else {
      for (const within of inside)
        all.push({ path: within, bytes: () => (READ.test(within) ? opened(within, session) : none()) });
    }
  }
  if (all.length <= MOST_FILES) return all;
  throw new UsageError({
    en: `There are ${all.length} files; at most ${MOST_FILES} are taken at once. Name a smaller folder.`,
    zh: `共有${all.length}个文件，一次最多处理${MOST_FILES}个。请指定范围更小的文件夹。`,
  });
}

async function none(): Promise<null> {
  return null;
}

/** Null when it is no folder. */
async function filesIn(folder: string, session: Session, depth: number): Promise<readonly string[] | null> {
  const names = await session.listFiles(folder).catch((error: unknown) => {
    if (error instanceof UsageError) return null;
    throw error;
  });
  if (names === null) return null;
  const files: string[] = [];
  for (const name of [...names].sort()) {
    if (name.startsWith('.')) continue;
    const path = `${folder.replace(/\/+$/, '')}/${name.replace(/\/$/, '')}`;
    if (!name.endsWith('/')) files.push(path);
    else if (depth < DEEPEST) files.push(...((await filesIn(path, session, depth + 1)) ?? []));
  }
  return files;
}

async function opened(path: string, session: Session): Promise<Uint8Array | null> {
  try {
    return await session.readBytes(path);
  } catch (error) {
    if (error instanceof UsageError) return null;
    throw error;
  }
}
