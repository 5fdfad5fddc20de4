import { figuresApart } from '../../knowledge/figures.ts';
import type { Application } from '../../program/application.ts';
import type { Bilingual } from '../../program/bilingual.ts';
import type { Draft, DraftBlock } from './draft.ts';

/** Something that only one of two language versions of a section carries; `at` is the block's place, from 0. */
export interface DraftDifference {
  readonly kind: 'shape' | 'figure' | 'name' | 'gap';
  readonly at: number | null;
  /** Figures in one spelling for both languages: 5000000, 2028-12, 15%. */
  readonly what: string;
}

/** Standards, certificates and systems are written alike in both languages; a national standard is 国标 in Chinese. */
const CODE = /\b(?:ISO|IEC|IATF|GMP|MES|ERP|GR-[A-Z]+)(?:[ -]?\d+)?\b/g;

/**
 * Whether the English and the Chinese version of a section carry the same blocks, figures, dates, names and gaps.
 * Number words ("two", 两) are not compared; what must agree is written in digits. Empty when they agree.
 */
export function draftsApart(en: Draft, zh: Draft, application: Application): readonly DraftDifference[] {
  if (
    en.blocks.length !== zh.blocks.length ||
    en.blocks.some((block, i) => shape(block) !== shape(zh.blocks[i]))
  ) {
    return [
      {
        kind: 'shape',
        at: null,
        what: `${en.blocks.map(shape).join(' ')} / ${zh.blocks.map(shape).join(' ')}`,
      },
    ];
  }
  const blocks = en.blocks.flatMap((block, at): readonly DraftDifference[] => {
    const [left, right] = [textOf(block), textOf(zh.blocks[at])];
    return [
      ...figuresApart(left, right).map((what) => ({ kind: 'figure' as const, at, what })),
      ...codesApart(left, right).map((what) => ({ kind: 'name' as const, at, what })),
      ...namesApart(left, right, application).map((what) => ({ kind: 'name' as const, at, what })),
    ];
  });
  const gaps =
    en.gaps.length === zh.gaps.length
      ? []
      : [{ kind: 'gap' as const, at: null, what: `${en.gaps.length} / ${zh.gaps.length}` }];
  return [...blocks, ...gaps];
}

/** Kind, and how many entries, rows and columns. */
function shape(block: DraftBlock | undefined): string {
  if (block === undefined) return 'none';
  if (block.kind === 'list') return `list ${block.items.length}`;
  return block.kind === 'table' ? `table ${block.rows.length}x${block.header.length}` : block.kind;
}

function textOf(block: DraftBlock | undefined): string {
  if (block === undefined) return '';
  if (block.kind === 'list') return block.items.map(({ label, text }) => `${label} ${text}`).join('\n');
  return block.kind === 'table'
    ? [block.header, ...block.rows].map((row) => row.join(' | ')).join('\n')
    : block.text;
}

function codesApart(left: string, right: string): readonly string[] {
  const [a, b] = [new Set(left.match(CODE)), new Set(right.match(CODE))];
  return [...[...a].filter((code) => !b.has(code)), ...[...b].filter((code) => !a.has(code))];
}

/** Names that the facts give in both languages: where the one stands, the other does. */
function namesApart(left: string, right: string, { company, project }: Application): readonly string[] {
  const names: readonly Bilingual[] = [
    company.name,
    company.zone,
    ...(project === null ? [] : [project.title]),
  ];
  return names.filter(({ en, zh }) => left.includes(en) !== right.includes(zh)).map(({ en }) => en);
}
