import type { Application } from '../../program/application.ts';
import type { Bilingual } from '../../program/bilingual.ts';

/** What an answer adds to the facts, or how it should be written. */
export type FactsAnswer =
  | { readonly kind: 'facts'; readonly lay: (now: Application) => Application }
  | { readonly kind: 'unclear'; readonly message: Bilingual };

/** One question that fills several places of a section. */
export interface FactsQuestion {
  readonly id: string;
  readonly ask: Bilingual;
  /** How it is written, with an example. */
  readonly hint: Bilingual;
  read(text: string): FactsAnswer;
}

/** A person's own words: kept as they are written, and the same in both languages until somebody translates them. */
export function own(text: string): Bilingual {
  return { en: text, zh: text };
}

/** One entry a line; marks of a list are none of it. */
export function lines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-*•·]|\d{1,2}[.、)])\s*/, '').trim())
    .filter((line) => line !== '');
}

/** The parts of a line, between semicolons. */
export function partsOf(line: string): readonly string[] {
  return line
    .split(/[;；]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** "technical: the kiln is late" as the name before the colon, in small letters, and the rest; null without a colon. */
export function named(line: string): { readonly name: string; readonly rest: string } | null {
  const [, name, rest] = /^([^:：]{1,30})[:：]\s*(.+)$/s.exec(line) ?? [];
  return name === undefined || rest === undefined ? null : { name: name.trim().toLowerCase(), rest };
}

export function facts(lay: (now: Application) => Application): FactsAnswer {
  return { kind: 'facts', lay };
}

export function unclear(en: string, zh: string): FactsAnswer {
  return { kind: 'unclear', message: { en, zh } };
}
