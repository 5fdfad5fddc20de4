/**
 * Values as stored text: JSON in which a bigint is `{"$bigint":"650000000"}`, so that fen survive exactly.
 * Keys that begin with "$" get one more, so that no value a person hands in can be read as a tag.
 */
export function encode(value: unknown): string {
  return JSON.stringify(tagged(value)) ?? 'null';
}

/** The value that was encoded; `undefined` members are left out. */
export function decode(text: string): unknown {
  return untagged(JSON.parse(text));
}

function tagged(value: unknown): unknown {
  if (typeof value === 'bigint') return { $bigint: value.toString() };
  if (Array.isArray(value)) return value.map(tagged);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key.startsWith('$') ? `$${key}` : key, tagged(member)]),
  );
}

function untagged(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(untagged);
  if (value === null || typeof value !== 'object') return value;
  if ('$bigint' in value && typeof value.$bigint === 'string') return BigInt(value.$bigint);
  // fromEntries defines members, so a key named __proto__ stays a plain member.
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key.startsWith('$') ? key.slice(1) : key,
      untagged(member),
    ]),
  );
}
