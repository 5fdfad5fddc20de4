import { EVENT_ID, getScalarValue, parseEvents } from 'js-yaml';

/** What a collection that is being read is about to hold. */
interface Open {
  readonly path: string;
  readonly list: boolean;
  /** Entries read of a list. */
  at: number;
  /** The key whose value comes next; null before a key. */
  key: string | null;
}

/** Lines, from 1, of the entries of a YAML text by their path. Throws what the parser throws. */
export function yamlPlaces(text: string): (path: readonly PropertyKey[]) => number | null {
  const starts = new Map<string, number>();
  const stack: Open[] = [];
  /** Notes where a value or a key begins, and tells its path. */
  const enter = (start: number): string => {
    const open = stack.at(-1);
    if (open === undefined) return '';
    const path = `${open.path}/${open.list ? open.at : open.key}`;
    if (open.list) open.at += 1;
    else open.key = null;
    // The place of an entry is that of its key.
    if (!starts.has(path)) starts.set(path, start);
    return path;
  };
  for (const event of parseEvents(text, {})) {
    const open = stack.at(-1);
    if (event.type === EVENT_ID.SCALAR) {
      if (open !== undefined && !open.list && open.key === null) {
        open.key = getScalarValue(text, event);
        starts.set(`${open.path}/${open.key}`, event.valueStart);
      } else enter(event.valueStart);
    } else if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) {
      stack.push({ path: enter(event.start), list: event.type === EVENT_ID.SEQUENCE, at: 0, key: null });
    } else if (event.type === EVENT_ID.ALIAS) enter(event.anchorStart);
    else if (event.type === EVENT_ID.POP) stack.pop();
  }
  return (path) => {
    // What is missing has no place of its own: it belongs into what should hold it.
    for (let length = path.length; length > 0; length -= 1) {
      const start = starts.get(
        path
          .slice(0, length)
          .map((part) => `/${String(part)}`)
          .join(''),
      );
      if (start !== undefined) return text.slice(0, start).split('\n').length;
    }
    return null;
  };
}
