import type { Lang } from '../../program/bilingual.ts';
import { headed } from '../lexical-index.ts';
import type { Library } from '../library.ts';
import { factOwner, silenceOwner } from '../search-terms.ts';

/** A text to be embedded. Its id is the one under which the lexical leg has it, the language last. */
export interface DenseText {
  readonly id: string;
  readonly text: string;
}

const LANGS: readonly Lang[] = ['en', 'zh'];

/** What a question may be near to: each fact, silence and paragraph in both languages, so that either finds either. */
export function denseTexts({ facts, silences, sections }: Library): DenseText[] {
  return LANGS.flatMap((lang) => [
    ...facts.map(({ id, say }) => ({ id: `${factOwner(id)}/${lang}`, text: say[lang] })),
    ...silences.map(({ id, say }) => ({ id: `${silenceOwner(id)}/${lang}`, text: say[lang] })),
    ...sections.flatMap(({ id, heading, paragraphs }) =>
      paragraphs.map((text, n) => ({ id: `${id}/${n}/${lang}`, text: headed(heading[lang], text[lang]) })),
    ),
  ]);
}
