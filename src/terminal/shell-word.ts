/** A text as one word of a POSIX shell, whatever stands in it: it is pasted, and must run nothing else. */
export function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
