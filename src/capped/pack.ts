/**
 * A value of plain objects, flattened: equal texts, whole numbers and lists of keys stand once. A budget of ten
 * thousand lines says the same few words again and again; sent as it is, each would be a copy in the bot's memory.
 */
export interface Packed {
  readonly codes: Int32Array;
  readonly texts: readonly string[];
  readonly bigints: readonly bigint[];
  readonly shapes: readonly (readonly string[])[];
}

const [NULL, UNDEFINED, FALSE, TRUE, INTEGER, TEXT, BIGINT, LIST, OBJECT] = [0, 1, 2, 3, 4, 5, 6, 7, 8];

/** Packs null, truth values, whole numbers of 32 bits, texts, bigints, and lists and plain objects of them. */
export function pack(value: unknown): Packed {
  const codes: number[] = [];
  const texts = new Map<string, number>();
  const bigints = new Map<bigint, number>();
  const shapes: (readonly string[])[] = [];
  const byKeys: KeyTree = { at: null, next: new Map() };
  const write = (each: unknown): void => {
    if (each === null) codes.push(NULL);
    else if (each === undefined) codes.push(UNDEFINED);
    else if (typeof each === 'boolean') codes.push(each ? TRUE : FALSE);
    else if (typeof each === 'number' && Number.isInteger(each)) codes.push(INTEGER, each);
    else if (typeof each === 'string') codes.push(TEXT, placeOf(texts, each));
    else if (typeof each === 'bigint') codes.push(BIGINT, placeOf(bigints, each));
    else if (Array.isArray(each)) {
      codes.push(LIST, each.length);
      for (const item of each) write(item);
    } else if (typeof each === 'object') {
      const keys = Object.keys(each);
      const leaf = leafOf(byKeys, keys);
      leaf.at ??= shapes.push(keys) - 1;
      codes.push(OBJECT, leaf.at);
      for (const item of Object.values(each)) write(item);
    } else throw new TypeError(`A ${typeof each} cannot be packed.`);
  };
  write(value);
  return {
    codes: Int32Array.from(codes),
    texts: [...texts.keys()],
    bigints: [...bigints.keys()],
    shapes,
  };
}

/** Lists of keys by their keys in turn; `at` is the place of the list that ends here. */
interface KeyTree {
  at: number | null;
  readonly next: Map<string, KeyTree>;
}

function leafOf(tree: KeyTree, keys: readonly string[]): KeyTree {
  let now = tree;
  for (const key of keys) {
    let next = now.next.get(key);
    if (next === undefined) {
      next = { at: null, next: new Map() };
      now.next.set(key, next);
    }
    now = next;
  }
  return now;
}

function placeOf<Key>(places: Map<Key, number>, key: Key): number {
  const known = places.get(key);
  if (known !== undefined) return known;
  places.set(key, places.size);
  return places.size - 1;
}

/** What was packed. Texts and bigints are shared between the places where they stood. */
export function unpack<T>({ codes, texts, bigints, shapes }: Packed): T {
  let at = 0;
  const next = () => codes[at++] ?? 0;
  const read = (): unknown => {
    const code = next();
    if (code === NULL) return null;
    if (code === UNDEFINED) return undefined;
    if (code === FALSE || code === TRUE) return code === TRUE;
    if (code === INTEGER) return next();
    if (code === TEXT) return texts[next()];
    if (code === BIGINT) return bigints[next()];
    if (code === LIST) return Array.from({ length: next() }, read);
    const object: Record<string, unknown> = {};
    for (const key of shapes[next()] ?? []) object[key] = read();
    return object;
  };
  return read() as T;
}
