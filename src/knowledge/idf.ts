/** How telling a term is (Robertson and Spärck Jones, kept above zero as Lucene does). */
export function idf(documents: number, size: number): number {
  return Math.log(1 + (size - documents + 0.5) / (documents + 0.5));
}
