import type { Application } from '../application.ts';
import type { Bilingual } from '../bilingual.ts';
import { cleanText } from '../clean-text.ts';
import { type Passage, placeIn, sentencesOf } from '../draft-rules/draft-text.ts';
import type { DraftPart } from './application-work.ts';
import type { Place } from './said.ts';

/** One sentence of the facts or of a draft, or one row of a draft's table. */
export interface Line extends Place {
  /** As the grammars read it. */
  readonly text: string;
  /** Of a draft; null for a fact. */
  readonly passage: Passage | null;
}

/** The sentences of a draft, with their rows. */
export function draftLines({ part, title, passages }: DraftPart): readonly Line[] {
  return passages.flatMap((passage) => {
    const whole = passage.kind === 'row' ? [{ text: passage.text, from: 0 }] : sentencesOf(passage);
    return whole.map(({ text, from }) => ({
      ...draftPlace(part, title, placeIn(passage, from).row),
      text,
      passage,
    }));
  });
}

export function draftPlace(part: string, title: Bilingual, row: number): Place {
  return {
    part,
    path: `${part}:${row}`,
    row,
    at: { en: `the draft “${title.en}” (row ${row})`, zh: `草稿“${title.zh}”（第${row}行）` },
  };
}

/** A field of the application, by the path under which it stands in the file. */
export function factPlace(path: string): Place {
  return {
    part: 'facts',
    path: `facts:${path}`,
    at: { en: `the fact ${path}`, zh: `申报资料（${path}）` },
  };
}

/** Every text of the application in both languages, each under its path. */
export function factLines(application: Application): readonly Line[] {
  return textsIn(application, '').flatMap(({ path, say }) =>
    [say.en, say.zh].map((text) => ({ ...factPlace(path), text: cleanText(text), passage: null })),
  );
}

function textsIn(value: unknown, path: string): readonly { path: string; say: Bilingual }[] {
  if (Array.isArray(value)) return value.flatMap((one, i) => textsIn(one, `${path}[${i}]`));
  if (typeof value !== 'object' || value === null) return [];
  const { en, zh } = value as Partial<Record<string, unknown>>;
  if (typeof en === 'string' && typeof zh === 'string') return [{ path, say: { en, zh } }];
  return Object.entries(value).flatMap(([key, one]) => textsIn(one, path === '' ? key : `${path}.${key}`));
}
