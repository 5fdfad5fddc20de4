import { createCompletion } from './completion.ts';
import { type IconName, icon } from './icon.ts';
import { objectsOf, stringOf } from './json.ts';
import { makeElement, refill } from './make-element.ts';
import { runShortcut } from './message-toolbar.ts';
import type { Draft, Page, Part } from './page.ts';
import { openMenu } from './popup-menu.ts';
import { sendTyped } from './send-typed.ts';
import { uploadFile } from './upload-file.ts';
import { say } from './words.ts';

const MOST_HEIGHT = 260;

/** Where a composer sends to, and what its empty box says. */
export interface ComposerPlace {
  readonly channel: string;
  readonly thread: string;
  readonly label: string;
}

/** The box at the foot of a conversation or thread. What is typed is kept per place until it is sent. */
export function createComposer(page: Page, place: () => ComposerPlace): Part & { focus(): void } {
  const box = makeElement('textarea', { rows: 1 });
  const chips = makeElement('div', 'draft-files');
  const input = makeElement('input', {
    type: 'file',
    multiple: true,
    hidden: true,
    tabindex: -1,
    'aria-hidden': 'true',
  });
  const button = (name: IconName, label: string, act: (on: HTMLElement) => void, more = '') => {
    const made = makeElement(
      'button',
      { type: 'button', class: `icon-button ${more}`, 'aria-label': label, title: label },
      icon(name),
    );
    made.addEventListener('click', () => act(made));
    return made;
  };
  const send = button('send', say('send'), () => void submit(), 'send');
  const tools = makeElement(
    'div',
    'composer-tools',
    button('attach', say('attach'), () => input.click()),
    button('at', say('mention'), () => insert('@')),
    button('bolt', say('shortcuts'), (on) => openMenu(on, shortcutItems())),
    makeElement('span', 'composer-hint', say('sendEnter')),
    send,
  );
  const completion = createCompletion(page, box, ({ name, id }) => draft().mentions.set(name, id));
  const frame = makeElement('div', 'composer', box, chips, tools, input);
  const element = makeElement('div', 'composer-area', completion.element, frame);
  let shown = '';
  let uploading = 0;

  const draft = (): Draft => {
    const { channel, thread } = place();
    return page.draft(channel, thread);
  };
  const grow = () => {
    box.style.height = 'auto';
    box.style.height = `${Math.min(box.scrollHeight, MOST_HEIGHT)}px`;
    const { text, files } = draft();
    send.toggleAttribute('disabled', uploading > 0 || (text.trim() === '' && files.length === 0));
  };
  const showDraft = () => {
    const { text, files } = draft();
    if (box.value !== text) box.value = text;
    refill(
      chips,
      ...files.map((file) => {
        const label = say('removeFile', { name: file.name });
        const remove = () => {
          draft().files = draft().files.filter((other) => other !== file);
          showDraft();
        };
        const close = makeElement(
          'button',
          { type: 'button', 'aria-label': label, onclick: remove },
          icon('close', 14),
        );
        return makeElement('span', 'draft-file', icon('file', 16), file.name, close);
      }),
    );
    grow();
  };
  const submit = async () => {
    const { channel, thread } = place();
    const sent = page.draft(channel, thread);
    if (uploading > 0 || (sent.text.trim() === '' && sent.files.length === 0)) return;
    const { text, files } = sent;
    // The box is free for the next thought at once; what could not be sent comes back.
    const copy: Draft = { text, files, mentions: new Map(sent.mentions) };
    sent.text = '';
    sent.files = [];
    showDraft();
    if (await sendTyped(page, channel, thread, copy)) return;
    if (sent.text === '') Object.assign(sent, { text, files });
    showDraft();
  };
  const attach = async (chosen: readonly File[]) => {
    const into = draft();
    for (const file of chosen) {
      uploading += 1;
      const waiting = makeElement('span', 'draft-file waiting', say('uploadingFile', { name: file.name }));
      chips.appendChild(waiting);
      grow();
      const id = await uploadFile(page, file);
      uploading -= 1;
      if (id) into.files = [...into.files, { id, name: file.name }];
      showDraft();
    }
  };
  const insert = (text: string) => {
    box.focus();
    box.setRangeText(text, box.selectionStart, box.selectionEnd, 'end');
    box.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const shortcutItems = () =>
    objectsOf(page.state.app.shortcuts)
      .filter((shortcut) => shortcut.type === 'global')
      .map((shortcut) => {
        const name = stringOf(shortcut.name);
        return {
          label: name,
          icon: 'bolt' as const,
          act: () => void runShortcut(page, stringOf(shortcut.callbackId), name),
        };
      });

  box.addEventListener('input', () => {
    draft().text = box.value;
    grow();
    completion.update();
  });
  box.addEventListener('blur', () => {
    completion.element.hidden = true;
  });
  box.addEventListener('keydown', (event) => {
    if (completion.key(event)) return;
    // Enter that ends the choice of a Chinese word is not meant to send.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    void submit();
  });
  box.addEventListener('paste', (event) => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    void attach(files);
  });
  input.addEventListener('change', () => {
    void attach([...(input.files ?? [])]);
    input.value = '';
  });
  frame.addEventListener('dragover', (event) => event.preventDefault());
  frame.addEventListener('drop', (event) => {
    event.preventDefault();
    void attach([...(event.dataTransfer?.files ?? [])]);
  });

  return {
    element,
    focus: () => box.focus(),
    update() {
      const { channel, thread, label } = place();
      const now = `${channel} ${thread}`;
      box.setAttribute('aria-label', label);
      box.setAttribute('placeholder', label);
      // A failed command that another part put back counts as typed, too.
      if (now === shown && box.value === draft().text) return;
      shown = now;
      showDraft();
      completion.update();
    },
  };
}
