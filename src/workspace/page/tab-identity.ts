import type { Person } from './page-state.ts';

/** Who sits at this tab, and which tab it is: both outlive a reload, and no other tab shares them. */
export const tabIdentity = {
  tab(): string {
    const kept = sessionStorage.getItem('tab') ?? crypto.randomUUID();
    sessionStorage.setItem('tab', kept);
    return kept;
  },
  /** The person asked for in the address, or the one of before the reload; undefined begins as the first. */
  person(people: readonly Person[]): Person | undefined {
    const asked = new URLSearchParams(location.search).get('person');
    const kept = sessionStorage.getItem('person');
    return people.find((one) => one.name === asked) ?? people.find((one) => one.id === kept);
  },
  keepPerson(person: Person): void {
    sessionStorage.setItem('person', person.id);
    // The address says who it is, so that a bookmark of this tab opens as the same person.
    const address = new URL(location.href);
    address.searchParams.set('person', person.name);
    history.replaceState(null, '', address);
  },
};
