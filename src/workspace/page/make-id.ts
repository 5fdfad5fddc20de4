let last = 0;

/** An id no other element of the page has: labels and errors point at fields by it. */
export function makeId(): string {
  last += 1;
  return `part-${last}`;
}
