const PART = /^(?:其中|(?:of which|thereof|including)(?![a-z]))\s*[:：,，]?\s*(.*)$/i;

/** What a row or clause such as 其中：进口设备 names as a part of the one before it; null when it is none. */
export function partOf(text: string): string | null {
  return PART.exec(text.trim())?.[1] ?? null;
}
