import type { Bilingual } from './bilingual.ts';

interface Sized {
  readonly name: string;
  readonly characters: number;
}

/** One place keeps so much: its index is held in memory while it is searched. */
const MOST_DOCUMENTS = 100;
const MOST_CHARACTERS = 4_000_000;

/** What a person is told when a place has no room for one more document; null when it has. One of its name is replaced. */
export function documentRoom(kept: readonly Sized[], next: Sized): Bilingual | null {
  const others = kept.filter(({ name }) => name !== next.name);
  if (others.length >= MOST_DOCUMENTS)
    return {
      en: `There are ${MOST_DOCUMENTS} documents here already, the most I keep in one place. Remove one you no longer need.`,
      zh: `此处已收录${MOST_DOCUMENTS}份文件，达到上限。请先移除不再需要的文件。`,
    };
  const characters = others.reduce((sum, one) => sum + one.characters, next.characters);
  if (characters <= MOST_CHARACTERS) return null;
  return {
    en: `With this one the documents here would come to ${characters} characters; the most I keep in one place is ${MOST_CHARACTERS}. Remove one you no longer need.`,
    zh: `加上本文件，此处文件共${characters}字，超过上限${MOST_CHARACTERS}字。请先移除不再需要的文件。`,
  };
}
