import { icon } from './icon.ts';
import { isObject, type JsonObject, objectOf, stringOf, textOf } from './json.ts';
import { makeElement } from './make-element.ts';
import { renderText } from './render-text.ts';
import { isWebAddress } from './safe-link.ts';
import { type ElementPlace, type Outcome, useElement } from './use-element.ts';

/** A button that tells the app, or a link that looks like one and tells the app too. */
export function renderButton(element: JsonObject, place: ElementPlace): HTMLElement {
  const style = stringOf(element.style);
  const looks = ['button', style === 'primary' || style === 'danger' ? style : ''].join(' ').trim();
  const label = stringOf(element.accessibility_label) || undefined;
  const words = renderText(element.text, place.host.names);
  const value = typeof element.value === 'string' ? element.value : null;
  const url = stringOf(element.url);
  if (isWebAddress(url)) {
    const tell = () => void useElement(place, { ...element, confirm: undefined }, value);
    const props = { href: url, target: '_blank', rel: 'noopener noreferrer' };
    return makeElement('a', { class: looks, 'aria-label': label, ...props, onclick: tell }, ...words);
  }
  const button = makeElement('button', { type: 'button', class: looks, 'aria-label': label }, ...words);
  button.addEventListener('click', () => void whileBusy(button, () => useElement(place, element, value)));
  return button;
}

/** Two thumbs under an answer; the one pressed stays marked. */
export function renderFeedback(element: JsonObject, place: ElementPlace): HTMLElement {
  const sides = [
    { given: objectOf(element.positive_button), sign: 'up' as const },
    { given: objectOf(element.negative_button), sign: 'down' as const },
  ];
  const buttons = sides.map(({ given, sign }) => {
    const label = stringOf(given.accessibility_label) || textOf(given.text);
    const button = makeElement(
      'button',
      {
        type: 'button',
        class: 'icon-button',
        title: textOf(given.text),
        'aria-label': label,
        'aria-pressed': 'false',
      },
      icon(sign),
    );
    button.addEventListener('click', async () => {
      const outcome = await whileBusy(button, () => useElement(place, element, stringOf(given.value)));
      if (outcome === 'told')
        for (const one of buttons) one.setAttribute('aria-pressed', String(one === button));
    });
    return button;
  });
  return makeElement('span', 'feedback', ...buttons);
}

/** A small button with a picture only; Slack knows no picture but the bin. */
export function renderIconButton(element: JsonObject, place: ElementPlace): HTMLElement {
  const label = stringOf(element.accessibility_label) || textOf(element.text);
  const sign = element.icon === 'trash' ? 'trash' : 'bolt';
  const button = makeElement(
    'button',
    { type: 'button', class: 'icon-button', title: textOf(element.text), 'aria-label': label },
    icon(sign),
  );
  const value = typeof element.value === 'string' ? element.value : null;
  button.addEventListener('click', () => void whileBusy(button, () => useElement(place, element, value)));
  return button;
}

/** Five choices at most behind three dots. */
export function renderOverflow(element: JsonObject, place: ElementPlace, label: string): HTMLElement {
  const menu = makeElement('div', {
    class: 'overflow-menu',
    role: 'menu',
    popover: 'auto',
    'aria-label': label,
  });
  const options = Array.isArray(element.options) ? element.options.filter(isObject) : [];
  const opener = makeElement(
    'button',
    {
      type: 'button',
      class: 'button overflow',
      'aria-label': label,
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
    },
    icon('more'),
  );
  for (const option of options) {
    const use = () => {
      menu.hidePopover();
      const url = stringOf(option.url);
      if (isWebAddress(url)) window.open(url, '_blank', 'noopener,noreferrer');
      void whileBusy(opener, () => useElement(place, element, stringOf(option.value)));
    };
    const description = option.description ? renderText(option.description, place.host.names) : [];
    const item = makeElement(
      'button',
      { type: 'button', role: 'menuitem', tabindex: -1, onclick: use },
      ...renderText(option.text, place.host.names),
      description.length > 0 && makeElement('small', {}, ...description),
    );
    menu.appendChild(item);
  }
  opener.addEventListener('click', () => {
    const at = opener.getBoundingClientRect();
    menu.showPopover();
    // Under its button, but never out of the window.
    const left = Math.min(at.left, innerWidth - menu.offsetWidth - 8);
    const below = at.bottom + 4;
    const top = below + menu.offsetHeight > innerHeight ? at.top - menu.offsetHeight - 4 : below;
    menu.style.left = `${Math.max(8, left)}px`;
    menu.style.top = `${Math.max(8, top)}px`;
    (menu.firstElementChild as HTMLElement | null)?.focus();
  });
  menu.addEventListener('toggle', (event) => {
    const open = (event as ToggleEvent).newState === 'open';
    opener.setAttribute('aria-expanded', String(open));
  });
  menu.addEventListener('keydown', (event) => moveInMenu(menu, opener, event));
  return makeElement('span', 'overflow-place', opener, menu);
}

function moveInMenu(menu: HTMLElement, opener: HTMLElement, event: KeyboardEvent): void {
  const items = [...menu.children].filter((item) => item instanceof HTMLElement);
  const at = items.findIndex((item) => item.matches(':focus'));
  const steps: { readonly [key: string]: number | undefined } = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: -1,
  };
  const to = steps[event.key];
  if (to !== undefined) {
    event.preventDefault();
    items.at(to % items.length)?.focus();
  } else if (event.key === 'Escape' || event.key === 'Tab') {
    // Escape closes the menu alone, not the modal around it.
    if (event.key === 'Escape') event.preventDefault();
    event.stopPropagation();
    menu.hidePopover();
    opener.focus();
  }
}

/** Lets a button act once at a time. It keeps the focus, which a disabled one would lose. */
async function whileBusy(button: HTMLElement, act: () => Promise<Outcome>): Promise<Outcome> {
  if (button.getAttribute('aria-disabled') === 'true') return 'declined';
  button.setAttribute('aria-disabled', 'true');
  try {
    return await act();
  } finally {
    button.removeAttribute('aria-disabled');
  }
}
