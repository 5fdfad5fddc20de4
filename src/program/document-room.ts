import type { Bilingual } from './bilingual.ts';

interface Sized {
  readonly name: string;
  readonly characters: number;
}

/** As many as one list still shows. */
const MOST_DOCUMENTS = 100;
/** Every question is answered from all of them: whoever asks first waits while so much is indexed, and it stays in memory. */
export const MOST_CHARACTERS = 2_000_000;

/** What a person is told when a place has no room for one more document; null when it has. One of its name is replaced. */
export function documentRoom(kept: readonly Sized[], next: Sized): Bilingual | null {
  const others = kept.filter(({ name }) => name !== next.name);
  if (others.length >= MOST_DOCUMENTS)
    return {
      en: `There are ${MOST_DOCUMENTS} documents here already, the most that are kept in one place. Remove one that is no longer needed.`,
      zh: `此处已收录${MOST_DOCUMENTS}份文件，达到上限。请先移除不再需要的文件。`,
    };
  const characters = others.reduce((sum, one) => sum + one.characters, next.characters);
  if (characters <= MOST_CHARACTERS) return null;
  return {
    en: `With this one the documents here come to ${characters.toLocaleString('en')} characters; ${MOST_CHARACTERS.toLocaleString('en')} at most can be searched while somebody waits. Remove one that is no longer needed, or hand in the part that matters.`,
    zh: `加上本文件，此处文件共${characters}字，超过可即时检索的上限${MOST_CHARACTERS / 10_000}万字。请先移除不再需要的文件，或只提交需要的部分。`,
  };
}
