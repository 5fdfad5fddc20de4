import { type Core, nowSeconds } from './core.ts';
import { makeId } from './make-id.ts';
import type { StoredFile } from './workspace-state.ts';

/** Bytes of one file; Slack takes 1 GB, this is for documents of an application. */
export const MOST_BYTES = 25 * 1024 ** 2;
/** Files kept; the oldest entry is dropped beyond it. */
const MOST_FILES = 500;

/** Types the page shows or names; anything else is downloaded as bytes. */
const TYPES: { readonly [extension: string]: string | undefined } = {
  csv: 'text/csv',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  gif: 'image/gif',
  ics: 'text/calendar',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  json: 'application/json',
  md: 'text/markdown',
  pdf: 'application/pdf',
  png: 'image/png',
  txt: 'text/plain',
  webp: 'image/webp',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
};

/** Notes a new file, not complete yet. */
export function addFile(core: Core, given: { name: string; user: string; size: number }): StoredFile {
  // Only the last part of a path, without control characters: the name goes into headers and pages.
  const name = withoutControls(given.name.split(/[\\/]/).at(-1) ?? '').slice(0, 255) || 'file';
  const file: StoredFile = {
    ...given,
    id: makeId('F'),
    name,
    title: name,
    mimetype: mimetypeOf(name),
    created: nowSeconds(core),
    channels: [],
    complete: false,
  };
  core.state.files.push(file);
  if (core.state.files.length > MOST_FILES) core.state.files.shift();
  core.file.changed();
  return file;
}

function withoutControls(name: string): string {
  return [...name].filter((character) => character >= ' ' && character !== '\u007f').join('');
}

function mimetypeOf(name: string): string {
  return TYPES[name.slice(name.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream';
}
