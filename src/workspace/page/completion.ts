import { objectsOf, stringOf } from './json.ts';
import { makeElement } from './make-element.ts';
import { botName } from './names.ts';
import type { Page } from './page.ts';
import { inLanguage, say } from './words.ts';

/** One thing that may be inserted. */
interface Offer {
  readonly insert: string;
  readonly title: string;
  readonly hint: string;
  readonly mention?: { readonly name: string; readonly id: string };
}

/** The list above the composer while a command or a name is typed. */
export interface Completion {
  readonly element: HTMLElement;
  update(): void;
  /** Handles arrows, Enter, Tab and Escape while the list is open; whether it did. */
  key(event: KeyboardEvent): boolean;
}

/** Makes the completion of a text box. `chosen` is told of a mention so that it can be sent as one. */
export function createCompletion(
  page: Page,
  box: HTMLTextAreaElement,
  chosen: (mention: { name: string; id: string }) => void,
): Completion {
  const element = makeElement('div', { class: 'completion', role: 'listbox', hidden: true });
  let offers: readonly Offer[] = [];
  let at = 0;
  let start = 0;

  const close = () => {
    offers = [];
    element.hidden = true;
    box.removeAttribute('aria-activedescendant');
  };
  const choose = (offer: Offer | undefined) => {
    if (!offer) return;
    if (offer.mention) chosen(offer.mention);
    box.setRangeText(`${offer.insert} `, start, box.selectionStart, 'end');
    close();
    box.focus();
    box.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const draw = () => {
    element.hidden = offers.length === 0;
    element.setAttribute('aria-label', offers[0]?.mention ? say('people') : say('commands'));
    element.replaceChildren(
      ...offers.map((offer, i) =>
        makeElement(
          'div',
          {
            class: 'offer',
            role: 'option',
            'aria-selected': String(i === at),
            // The press must not take the focus out of the text box.
            onpointerdown: (event: Event) => event.preventDefault(),
            onclick: () => choose(offer),
          },
          makeElement('b', {}, offer.title),
          makeElement('span', 'muted', offer.hint),
        ),
      ),
    );
  };
  return {
    element,
    update() {
      const before = box.value.slice(0, box.selectionStart);
      const command = /^\/\S*$/.exec(before);
      const mention = /(?:^|[^\p{L}\p{N}@])@([\p{L}\p{N}._-]*)$/u.exec(before) ?? /@()$/.exec(before);
      at = 0;
      if (command) {
        start = 0;
        offers = commandOffers(page, before);
      } else if (mention) {
        start = before.lastIndexOf('@');
        offers = mentionOffers(page, mention[1] ?? '');
      } else offers = [];
      draw();
    },
    key(event) {
      if (offers.length === 0) return false;
      const offer = offers[at];
      if (event.key === 'Escape') close();
      else if (event.key === 'ArrowDown') at = (at + 1) % offers.length;
      else if (event.key === 'ArrowUp') at = (at - 1 + offers.length) % offers.length;
      // A command typed to its end is sent, not completed.
      else if (event.key === 'Enter' && offer?.insert === box.value) return false;
      else if (event.key === 'Enter' || event.key === 'Tab') choose(offer);
      else return false;
      event.preventDefault();
      draw();
      return true;
    },
  };
}

function commandOffers(page: Page, typed: string): Offer[] {
  return objectsOf(page.state.app.commands)
    .map((command) => {
      const insert = stringOf(command.command);
      const title = `${insert} ${stringOf(command.usageHint)}`.trim();
      return { insert, title, hint: stringOf(command.description) };
    })
    .filter((offer) => offer.insert.startsWith(typed.toLowerCase()));
}

function mentionOffers(page: Page, typed: string): Offer[] {
  const { people, botUser } = page.state;
  const bot = { id: botUser, name: botName(page.state), hint: say('app') };
  const others = people.map((person) => ({
    id: person.id,
    name: inLanguage(person.title),
    hint: person.name,
  }));
  return [bot, ...others]
    .filter((one) => [one.name, one.hint].some((name) => name.toLowerCase().startsWith(typed.toLowerCase())))
    .map(({ id, name, hint }) => ({ insert: `@${name}`, title: name, hint, mention: { id, name } }));
}
