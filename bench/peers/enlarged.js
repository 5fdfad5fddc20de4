/** Sentences of one made-up paragraph. */
const SENTENCES = 4;

/** A corpus of any size from the text's own sentences, each paragraph a mixture; some words of each are made rare. */
export function enlarged(paragraphs, count, lang) {
  const sentences = paragraphs.flatMap(({ text }) =>
    text.split(/(?<=[.!?])\s|(?<=[。！？；])|\n/u).filter(Boolean),
  );
  const rare = (n) => (lang === 'zh' ? `第${n % 997}号` : `item${n % 997}`);
  return Array.from({ length: count }, (_, n) => ({
    id: `${n}`,
    title: paragraphs[n % paragraphs.length].title,
    text: Array.from(
      { length: SENTENCES },
      (_, i) => `${sentences[(n * 7919 + i * 104729 + n * i) % sentences.length]} ${rare(n * 31 + i)}`,
    ).join(' '),
  }));
}
