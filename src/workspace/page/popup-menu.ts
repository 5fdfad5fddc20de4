import { type IconName, icon } from './icon.ts';
import { type Child, makeElement } from './make-element.ts';

export interface MenuItem {
  readonly label: string;
  readonly sign?: Child;
  readonly icon?: IconName;
  readonly danger?: boolean;
  act(): void;
}

/** Opens a menu by a button; it closes with a choice, Escape, or a press elsewhere. */
export function openMenu(
  anchor: HTMLElement,
  items: readonly MenuItem[],
  shape: 'list' | 'row' = 'list',
): void {
  const buttons = items.map((item) =>
    makeElement(
      'button',
      {
        type: 'button',
        role: 'menuitem',
        class: item.danger ? 'danger' : undefined,
        'aria-label': shape === 'row' ? item.label : undefined,
        title: shape === 'row' ? item.label : undefined,
        onclick: () => {
          close();
          item.act();
        },
      },
      item.sign,
      item.icon && icon(item.icon),
      shape === 'list' && item.label,
    ),
  );
  const menu = makeElement('div', { role: 'menu', class: `menu ${shape}`, onkeydown: keys }, ...buttons);
  const outside = (event: Event) => {
    if (event.target instanceof Node && !menu.contains(event.target)) close();
  };
  const close = () => {
    document.removeEventListener('pointerdown', outside, true);
    const hadFocus = menu.contains(document.activeElement);
    menu.remove();
    if (hadFocus) anchor.focus();
  };
  function keys(event: KeyboardEvent) {
    const step = ['ArrowDown', 'ArrowRight'].includes(event.key) ? 1 : -1;
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (event.key.startsWith('Arrow')) {
      event.preventDefault();
      const at = buttons.findIndex((button) => button.matches(':focus'));
      buttons[(at + step + buttons.length) % buttons.length]?.focus();
    }
  }
  document.body.appendChild(menu);
  place(menu, anchor);
  document.addEventListener('pointerdown', outside, true);
  buttons[0]?.focus();
}

/** Below the button, or above where there is no room; never outside the window. */
function place(menu: HTMLElement, anchor: HTMLElement): void {
  const from = anchor.getBoundingClientRect();
  const { width, height } = menu.getBoundingClientRect();
  const below = from.bottom + 4 + height <= innerHeight;
  const top = below ? from.bottom + 4 : Math.max(8, from.top - height - 4);
  menu.style.top = `${top}px`;
  menu.style.left = `${Math.min(Math.max(8, from.right - width), innerWidth - width - 8)}px`;
}
