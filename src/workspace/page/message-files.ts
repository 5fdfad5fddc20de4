import { icon } from './icon.ts';
import { type JsonObject, stringOf } from './json.ts';
import { makeElement } from './make-element.ts';
import type { Page } from './page.ts';
import { fileAddress } from './page-host.ts';
import { say } from './words.ts';

/** Files under a message: pictures are shown, everything else is a card; all can be downloaded. */
export function messageFiles(page: Page, files: readonly JsonObject[]): HTMLElement | null {
  if (files.length === 0) return null;
  return makeElement('div', 'files', ...files.map((file) => fileCard(page, file)));
}

function fileCard(page: Page, file: JsonObject): HTMLElement {
  const id = stringOf(file.id);
  const name = stringOf(file.title) || stringOf(file.name);
  const download = { href: fileAddress(page, id, true), download: stringOf(file.name) };
  if (/^image\/(png|jpeg|gif|webp)$/.test(stringOf(file.mimetype))) {
    const picture = makeElement('img', { src: fileAddress(page, id, false), alt: name, loading: 'lazy' });
    return makeElement(
      'figure',
      'file-picture',
      makeElement('figcaption', {}, makeElement('a', { ...download, title: say('download') }, name)),
      picture,
    );
  }
  const size = typeof file.size === 'number' ? sizeOf(file.size) : '';
  return makeElement(
    'a',
    { class: 'file-card', ...download, 'aria-label': `${say('download')} ${name}` },
    makeElement('span', 'file-sign', icon('file', 22)),
    makeElement(
      'span',
      'file-words',
      makeElement('b', {}, name),
      makeElement('small', {}, [stringOf(file.pretty_type), size].filter(Boolean).join(' · ')),
    ),
    icon('download'),
  );
}

function sizeOf(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
