import type { SlackFile } from './work.ts';

/** The files of a message or a form, as Slack lists them; a deleted one is a stone without a name. */
export function handedFiles(listed: unknown): readonly SlackFile[] {
  if (!Array.isArray(listed)) return [];
  return listed.flatMap((file: { id?: unknown; name?: unknown } | null) =>
    typeof file?.id === 'string'
      ? [{ id: file.id, name: typeof file.name === 'string' ? file.name : file.id }]
      : [],
  );
}
