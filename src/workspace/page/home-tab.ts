import { objectsOf, stringOf } from './json.ts';
import { keepValues } from './keep-values.ts';
import { makeElement } from './make-element.ts';
import { botName } from './names.ts';
import type { Page, Part } from './page.ts';
import { pageHost } from './page-host.ts';
import { renderBlocks } from './render-blocks.ts';
import { say } from './words.ts';

/** The app's Home tab, drawn again only when the app published another. */
export function createHomeTab(page: Page): Part {
  const element = makeElement('div', {
    class: 'home-tab',
    role: 'tabpanel',
    'aria-label': say('home'),
    tabindex: -1,
  });
  let shown: string | undefined;
  return {
    element,
    update() {
      const view = page.state.home;
      const now = JSON.stringify(view);
      if (now === shown) return;
      shown = now;
      const newer = makeElement('div', 'home-view');
      if (view)
        newer.append(renderBlocks(objectsOf(view.blocks), pageHost(page, { view: stringOf(view.id) })));
      else newer.append(makeElement('p', 'muted', say('emptyHome', { app: botName(page.state) })));
      keepValues(element, newer);
      element.replaceChildren(newer);
    },
  };
}
