import { callPage } from './connection.ts';
import { objectsOf } from './json.ts';
import { makeElement } from './make-element.ts';
import { openPage } from './open-page.ts';
import { type Person, readPerson } from './page-state.ts';
import { tabIdentity } from './tab-identity.ts';
import { chooseLanguage, say } from './words.ts';

const RETRY_MS = 2000;

/** Finds out who sits here, then opens the page as them. */
async function start(root: HTMLElement): Promise<void> {
  const tab = tabIdentity.tab();
  const answer = await callPage('snapshot', { tab });
  const people = objectsOf(answer.people).map(readPerson);
  const first = tabIdentity.person(people) ?? people[0];
  if (!first) {
    root.replaceChildren(makeElement('p', { class: 'loading', role: 'status' }, say('reload')));
    setTimeout(() => void start(root), RETRY_MS);
    return;
  }
  const open = (person: Person) => {
    tabIdentity.keepPerson(person);
    const opened = openPage(root, person.id, tab, (other) => {
      opened.close();
      // Another person has other direct messages.
      history.replaceState(null, '', location.pathname + location.search);
      open(other);
    });
  };
  open(first);
}

chooseLanguage();
const root = document.getElementById('page');
if (root) void start(root);
