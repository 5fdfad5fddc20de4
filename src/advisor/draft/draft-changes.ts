import { cleanText } from '../../program/clean-text.ts';
import type { DocumentSentence } from '../../program/document-sentences.ts';
import type { SentenceChange } from '../documents/document-comparison.ts';
import { sentenceChanges } from '../documents/sentence-changes.ts';
import type { Draft } from './draft.ts';
import { draftSentences } from './draft-sentences.ts';

/**
 * What differs between two versions of a section, by sentence: new, gone or changed. A sentence that only moved is no
 * change. Both versions are of one language.
 */
export function draftChanges(before: Draft, after: Draft): readonly SentenceChange[] {
  const [old, now] = [draftSentences(before), draftSentences(after)];
  return sentenceChanges(lacking(old, now), lacking(now, old));
}

/** Sentences of the one, each as often as the other lacks it. */
function lacking(one: readonly string[], other: readonly string[]): readonly DocumentSentence[] {
  const there = [...other];
  return one
    .filter((sentence) => {
      const found = there.indexOf(sentence);
      if (found >= 0) there.splice(found, 1);
      return found < 0;
    })
    .map((quote) => ({ text: cleanText(quote).replace(/\s+/g, ' '), quote, page: null, heading: null }));
}
