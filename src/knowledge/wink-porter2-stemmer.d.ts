/** The package has no types of its own. */
declare module 'wink-porter2-stemmer' {
  /** The Porter2 (Snowball English) stem of a lower-case word. */
  // biome-ignore lint/style/noDefaultExport: the package is CommonJS, whose exports are its default.
  export default function stem(word: string): string;
}
