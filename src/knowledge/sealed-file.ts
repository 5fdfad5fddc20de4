import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

const SUM_BYTES = 32;

/** What a file holds under its checksum; null where there is none, and where it is cut short or damaged. */
export async function readSealed(file: string): Promise<Buffer | null> {
  try {
    const bytes = await readFile(file);
    const body = bytes.subarray(SUM_BYTES);
    return bytes.length >= SUM_BYTES && bytes.subarray(0, SUM_BYTES).equals(checksum(body)) ? body : null;
  } catch {
    return null;
  }
}

/**
 * Writes a file under its checksum, whole or not at all: under a name of its own first, renamed once it is on the
 * disk. Who reads meanwhile, or after a power cut, finds the old file or the new one.
 */
export async function writeSealed(file: string, body: Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const unfinished = `${file}.${randomUUID()}.tmp`;
  try {
    const handle = await open(unfinished, 'w');
    try {
      await handle.writeFile(checksum(body));
      await handle.writeFile(body);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

function checksum(body: Uint8Array): Buffer {
  return createHash('sha256').update(body).digest();
}
