import type { BlockHost } from './block-host.ts';
import { icon } from './icon.ts';
import { type JsonObject, objectOf, stringOf } from './json.ts';
import { makeElement } from './make-element.ts';
import { say } from './words.ts';

/** A picture of this workspace. One from elsewhere is not fetched: its site would learn who looks. */
export function renderPicture(picture: JsonObject, host: BlockHost): HTMLElement {
  const alt = stringOf(picture.alt_text);
  const file = stringOf(objectOf(picture.slack_file).id);
  if (file) {
    const shown = makeElement('img', { src: host.fileAddress(file, false), alt, loading: 'lazy' });
    shown.addEventListener('error', () => shown.replaceWith(placeholder(alt)));
    return shown;
  }
  return placeholder(say('pictureBlocked', { alt }));
}

function placeholder(words: string): HTMLElement {
  return makeElement(
    'span',
    { class: 'no-picture', role: 'img', 'aria-label': words, title: words },
    icon('eye', 16),
    words,
  );
}
