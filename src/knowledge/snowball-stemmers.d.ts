declare module 'snowball-stemmers' {
  interface Stemmer {
    stem(word: string): string;
  }
  const snowball: { newStemmer(language: 'english'): Stemmer };
  // biome-ignore lint/style/noDefaultExport: the package is CommonJS, whose exports are its default.
  export default snowball;
}
