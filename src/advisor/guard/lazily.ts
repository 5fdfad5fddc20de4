/** Makes a value when it is first asked for, and keeps it: most of the text is never asked about by one answer. */
export function lazily<T>(make: () => T): () => T {
  let kept: { readonly value: T } | null = null;
  return () => {
    kept ??= { value: make() };
    return kept.value;
  };
}
