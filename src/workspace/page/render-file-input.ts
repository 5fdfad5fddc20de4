import { asField } from './field.ts';
import { icon } from './icon.ts';
import { type JsonObject, stringOf, stringsOf } from './json.ts';
import { makeElement, refill } from './make-element.ts';
import { type ElementPlace, nameOf } from './use-element.ts';
import { say } from './words.ts';

/** A file chosen here; without an id it is still on its way, or was refused. */
interface Chosen {
  readonly name: string;
  id?: string;
  refused?: boolean;
}

/** Names of what was uploaded from this page: the server's value says ids only. */
const NAMES = new Map<string, string>();

/** A place to choose files for a form. Each is uploaded at once and listed; it can be taken out again. */
export function renderFileInput(element: JsonObject, place: ElementPlace): HTMLElement {
  const most = typeof element.max_files === 'number' ? element.max_files : 10;
  const types = stringsOf(element.filetypes).map((type) => `.${type.replace(/^\./, '')}`);
  let chosen: Chosen[] = [];
  const uploads = new Set<Promise<unknown>>();
  const list = makeElement('ul', { class: 'chosen-files', 'aria-live': 'polite' });
  const input = makeElement('input', {
    ...nameOf(place, element),
    type: 'file',
    class: 'file-choice',
    multiple: most > 1,
    accept: types.length > 0 ? types.join(',') : undefined,
  });
  const show = () => {
    const lines = chosen.map((file) => {
      const state = file.refused ? say('uploadFailed') : file.id ? '' : say('uploading');
      const remove = () => {
        chosen = chosen.filter((other) => other !== file);
        show();
        input.focus();
      };
      const label = say('removeFile', { name: file.name });
      return makeElement(
        'li',
        file.refused ? 'refused' : '',
        icon('file'),
        makeElement('span', 'file-name', file.name),
        state && makeElement('small', {}, state),
        makeElement(
          'button',
          { type: 'button', class: 'icon-button', 'aria-label': label, title: label, onclick: remove },
          icon('close', 14),
        ),
      );
    });
    refill(list, ...lines);
  };
  const take = (files: Iterable<File>) => {
    for (const file of files) {
      const one: Chosen = { name: file.name };
      // A single file replaces the one before.
      chosen = most === 1 ? [one] : [...chosen, one];
      const upload = place.host.upload(file).then((id) => {
        if (id === null) one.refused = true;
        else {
          one.id = id;
          NAMES.set(id, file.name);
        }
        uploads.delete(upload);
        show();
      });
      uploads.add(upload);
    }
    show();
  };
  input.addEventListener('change', () => {
    take(input.files ?? []);
    // So that the same file can be chosen again.
    input.value = '';
  });
  // Choosing nothing closes the browser's own window, not the modal around.
  input.addEventListener('cancel', (event) => event.stopPropagation());
  const drop = makeElement(
    'label',
    'file-drop',
    input,
    makeElement('span', 'button', icon('attach', 16), say('chooseFiles')),
    makeElement('small', {}, say('dropFiles')),
  );
  drop.addEventListener('dragover', (event) => {
    event.preventDefault();
    drop.classList.add('over');
  });
  drop.addEventListener('dragleave', () => drop.classList.remove('over'));
  drop.addEventListener('drop', (event) => {
    event.preventDefault();
    drop.classList.remove('over');
    take(event.dataTransfer?.files ?? []);
  });
  return asField(makeElement('div', 'file-input', drop, list), {
    block: place.block,
    action: stringOf(element.action_id),
    read: () => chosen.flatMap((file) => file.id ?? []),
    write(value) {
      const ids = typeof value === 'string' ? [value] : (value ?? []);
      chosen = ids.map((id) => ({ id, name: NAMES.get(id) ?? id }));
      show();
    },
    settled: () => Promise.allSettled(uploads),
  });
}
