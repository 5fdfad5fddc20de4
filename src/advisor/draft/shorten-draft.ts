import { figuresIn } from '../../knowledge/figures.ts';
import { hasGap } from '../../program/gap-mark.ts';
import type { Draft, DraftBlock } from './draft.ts';
import { draftSentences, splitSentences } from './draft-sentences.ts';

/**
 * The section with its tables and lists kept and its prose cut to the facts: the first sentence of a part, those
 * with a figure that no table or list has, and every gap. Null when there is nothing to cut.
 */
export function shortenDraft(draft: Draft): Draft | null {
  const kept = new Set(draft.blocks.flatMap((block) => [...figuresIn(fixedText(block))]));
  const blocks = draft.blocks.map((block) =>
    block.kind === 'paragraph' ? { ...block, text: cut(block.text, kept, draft.lang === 'zh') } : block,
  );
  const same = blocks.every((block, i) => {
    const was = draft.blocks[i];
    return block.kind !== 'paragraph' || (was?.kind === 'paragraph' && was.text === block.text);
  });
  if (same) return null;
  const left = new Set(draftSentences({ blocks }));
  const gone = draftSentences(draft).filter((sentence) => !left.has(sentence));
  return { ...draft, blocks, leftOut: [...(draft.leftOut ?? []), ...gone] };
}

/** Text of what is kept whole. */
function fixedText(block: DraftBlock): string {
  if (block.kind === 'table') return block.rows.flat().join('\n');
  return block.kind === 'list' ? block.items.map(({ text }) => text).join('\n') : '';
}

function cut(text: string, kept: ReadonlySet<string>, chinese: boolean): string {
  const sentences = splitSentences(text);
  const left = sentences.filter((sentence, i) => {
    if (i === 0 || hasGap(sentence) || /[:：]$/.test(sentence)) return true;
    return [...figuresIn(sentence)].some((figure) => !kept.has(figure));
  });
  return left.join(chinese ? '' : ' ');
}
