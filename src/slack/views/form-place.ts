import type { Lang } from '../../program/bilingual.ts';

/** Where a form was opened, carried through it: Slack does not say so when it is submitted. */
export interface FormPlace {
  readonly channel: string | null;
  readonly thread: string | null;
  readonly lang: Lang;
  /** The turn whose budget the form is about, and which of its ways; for the forms that have one. */
  readonly turn?: string;
  readonly way?: number;
  /** The question of the list that the form is about; for the form that answers one. */
  readonly question?: string;
  /** The section of the proposal that the form is to fill; for the form that asks for facts. */
  readonly section?: string;
  /** What stood in the fields when it was opened, by field; for the forms that are filled in. */
  readonly opened?: Readonly<Record<string, string>>;
}

export function writePlace(place: FormPlace): string {
  return JSON.stringify(place);
}

/** Our own words come back; anything else counts as nowhere. */
export function readPlace(metadata: string | undefined): FormPlace {
  try {
    const value: unknown = JSON.parse(metadata ?? '');
    if (typeof value !== 'object' || value === null) throw new TypeError('not an object');
    const { channel, thread, lang, turn, way, question, section, opened } = value as Partial<
      Record<keyof FormPlace, unknown>
    >;
    return {
      channel: typeof channel === 'string' ? channel : null,
      thread: typeof thread === 'string' ? thread : null,
      lang: lang === 'zh' ? 'zh' : 'en',
      ...(typeof turn === 'string' ? { turn } : {}),
      ...(typeof way === 'number' ? { way } : {}),
      ...(typeof question === 'string' ? { question } : {}),
      ...(typeof section === 'string' ? { section } : {}),
      ...(typeof opened === 'object' && opened !== null
        ? { opened: opened as Readonly<Record<string, string>> }
        : {}),
    };
  } catch {
    return { channel: null, thread: null, lang: 'en' };
  }
}
