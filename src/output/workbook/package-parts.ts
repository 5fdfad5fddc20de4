import { unzipSync, zipSync } from 'fflate';

/** The parts of an Office file by path. What is not touched is written back byte for byte. */
export class PackageParts {
  readonly #parts: Record<string, Uint8Array>;

  private constructor(parts: Record<string, Uint8Array>) {
    this.#parts = parts;
  }

  /** Null when the bytes are no zip file. */
  static open(bytes: Uint8Array): PackageParts | null {
    try {
      return new PackageParts(unzipSync(bytes));
    } catch {
      return null;
    }
  }

  get paths(): readonly string[] {
    return Object.keys(this.#parts);
  }

  /** A part as text; null when there is none, or when it is not written in UTF-8. */
  text(path: string): string | null {
    const part = Object.hasOwn(this.#parts, path) ? this.#parts[path] : undefined;
    if (part === undefined) return null;
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(part);
    } catch {
      return null;
    }
  }

  write(path: string, text: string): void {
    this.#parts[path] = new TextEncoder().encode(text);
  }

  remove(path: string): void {
    delete this.#parts[path];
  }

  /** A path that no part has yet: "xl/comments", 3 and ".xml" in one. */
  freePath(stem: string, ending: string): string {
    for (let n = 1; ; n += 1) {
      const path = `${stem}${n}${ending}`;
      if (!Object.hasOwn(this.#parts, path)) return path;
    }
  }

  /** One fixed time on every entry, so that the same input gives the same bytes. */
  save(): Uint8Array {
    return zipSync(this.#parts, { mtime: '2000-01-01T00:00:00' });
  }
}
