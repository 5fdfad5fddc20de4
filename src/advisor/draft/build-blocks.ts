import type { Bilingual, Lang } from '../../program/bilingual.ts';
import type { DraftBlock } from './draft.ts';
import type { Writing } from './writing.ts';

/** Null is left out. */
type Sentence = string | null;

/** A paragraph under its own name; Chinese numbers the names when the section is done. */
export function part(w: Writing, term: Bilingual, ...sentences: readonly Sentence[]): DraftBlock {
  return { kind: 'paragraph', term: capital(w.say(term)), text: prose(w.lang, sentences) };
}

export function heading(w: Writing, text: Bilingual): DraftBlock {
  return { kind: 'heading', text: w.say(text) };
}

export function table(
  w: Writing,
  header: readonly Bilingual[],
  rows: readonly (readonly string[])[],
): DraftBlock {
  return { kind: 'table', header: header.map(w.say), rows: rows.map((row) => row.map(capital)) };
}

export function paragraph(w: Writing, ...sentences: readonly Sentence[]): DraftBlock {
  return { kind: 'paragraph', term: null, text: prose(w.lang, sentences) };
}

export function list(w: Writing, items: readonly (readonly [label: Bilingual, text: string])[]): DraftBlock {
  return {
    kind: 'list',
    items: items.map(([label, text]) => ({ label: capital(w.say(label)), text: prose(w.lang, [text]) })),
  };
}

/** Facts and sentences as running text: each begins with a capital and ends with a full stop. */
function prose(lang: Lang, sentences: readonly Sentence[]): string {
  return sentences
    .flatMap((text) => (text === null || text.trim() === '' ? [] : [whole(text.trim(), lang)]))
    .join(lang === 'zh' ? '' : ' ');
}

function whole(text: string, lang: Lang): string {
  const said = capital(text);
  if (/[.。!?！？:：]$/.test(said)) return said;
  return `${said}${lang === 'zh' ? '。' : '.'}`;
}

/** A first word in small letters gets its capital; "kWh" and "m²" keep their spelling. */
function capital(text: string): string {
  return /^(?:(?:an?|as|at|by|if|in|it|no|of|on|or|to) |[a-z]{2,}-|[a-z]{3,}(?![\p{L}\d]))/u.test(text)
    ? text.charAt(0).toUpperCase() + text.slice(1)
    : text;
}

const NUMERALS = '一二三四五六七八九十';

/** The numbers that Chinese proposals put before the parts of a section: （一）, （二）. */
export function numberParts(blocks: readonly DraftBlock[], lang: Lang): readonly DraftBlock[] {
  if (lang === 'en') return blocks;
  let n = 0;
  const numbered = (text: string) => {
    n += 1;
    return `（${n <= 10 ? NUMERALS[n - 1] : `十${NUMERALS[n - 11]}`}）${text}`;
  };
  return blocks.map((block) => {
    if (block.kind === 'heading') return { ...block, text: numbered(block.text) };
    return block.kind === 'paragraph' && block.term !== null
      ? { ...block, term: numbered(block.term) }
      : block;
  });
}
