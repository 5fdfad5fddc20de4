import { z } from 'zod';
import type { Fact, FactValue } from '../program/fact.ts';
import { FEN_PER_YUAN } from '../program/money.ts';
import { figuresIn } from './figures.ts';
import type { KnowledgeProblems } from './knowledge-problems.ts';
import { type KnowledgeFile, readEntries } from './read-entries.ts';
import { bilingual, day, id, mixedAsks, sameFigures, text, yuan } from './yaml-fields.ts';

/** Longer quotations of the page are not ours to ship. */
const ANCHOR_WORDS = 12;

const line = z.strictObject({
  category: bilingual,
  amount: yuan,
  own: yuan,
  grant: yuan,
  outcome: bilingual,
});
const item = z.strictObject({ id, en: text, zh: text }).superRefine(sameFigures);

const value = z.union(
  [
    z
      .strictObject({ amount: yuan, unit: z.literal('CNY') })
      .transform(({ amount }) => ({ kind: 'money' as const, fen: amount })),
    z.strictObject({ day }).transform((v) => ({ kind: 'day' as const, day: v.day })),
    z
      .strictObject({ own: z.int().positive(), grant: z.int().positive() })
      .transform((v) => ({ kind: 'ratio' as const, own: BigInt(v.own), grant: BigInt(v.grant) })),
    z.strictObject({ days: z.int().positive() }).transform((v) => ({ kind: 'days' as const, days: v.days })),
    z
      .strictObject({ open: z.boolean(), items: z.array(item).min(1) })
      .transform(({ items, open }) => ({ kind: 'items' as const, items, open })),
    z
      .strictObject({ table: z.strictObject({ lines: z.array(line).min(1), total: yuan }) })
      .transform(({ table }) => ({ kind: 'table' as const, ...table })),
  ],
  'write one of {amount, unit}, {day}, {days}, {items, open}, {table}, with figures in quotes',
);

const fact = z
  .strictObject({
    id,
    section: id,
    modality: z.enum(['must', 'should', 'states', 'example']),
    basis: z.literal('reading').optional(),
    en: text,
    zh: text,
    value: value.nullable().default(null),
    term: z.enum(['cap', 'ratio', 'deadline', 'review-lead', 'allowable', 'issuer']).nullable().default(null),
    anchor: text.nullable().default(null),
    condition: bilingual.nullable().default(null),
    asks: mixedAsks,
    related: z.array(id).default([]),
    silences: z.array(id).default([]),
  })
  .superRefine(sameFigures)
  .superRefine((entry, ctx) => {
    for (const message of [...anchorProblems(entry), ...valueProblems(entry)]) {
      ctx.addIssue({ code: 'custom', message });
    }
  })
  .transform(
    ({ en, zh, basis, ...rest }): Fact => ({ ...rest, ...(basis ? { basis } : {}), say: { en, zh } }),
  );

export function readFacts(file: KnowledgeFile, problems: KnowledgeProblems): readonly Fact[] {
  return readEntries(file, fact, problems);
}

interface Written {
  readonly modality: string;
  readonly basis?: string | undefined;
  readonly anchor: string | null;
  readonly value: FactValue | null;
  readonly en: string;
  readonly zh: string;
}

function* anchorProblems({ anchor, basis, modality, value: typed }: Written): Generator<string> {
  if (anchor !== null && anchor.split(/\s+/).length > ANCHOR_WORDS) {
    yield `anchor: longer than ${ANCHOR_WORDS} words: quote a shorter part of the page`;
  }
  if (basis === 'reading') {
    if (anchor !== null) yield 'anchor: an inference has none: leave out the anchor or "basis: reading"';
  } else if (anchor === null && (modality === 'must' || typed !== null)) {
    yield `anchor: a fact with a figure, date, list or must needs one: quote at most ${ANCHOR_WORDS} words of the page`;
  }
}

/** What the typed value says also stands in both sayings, so that a person and a rule see the same. */
function* valueProblems({ en, zh, value: typed }: Written): Generator<string> {
  if (typed === null) return;
  if (typed.kind === 'items') {
    for (const one of typed.items) {
      if (!en.toLowerCase().includes(one.en.toLowerCase()))
        yield `value: "${one.en}" does not stand in en: write it there`;
      if (!zh.includes(one.zh)) yield `value: "${one.zh}" does not stand in zh: write it there`;
    }
    return;
  }
  if (typed.kind === 'ratio') {
    const ratio = `${typed.own}:${typed.grant}`;
    if (!en.includes(ratio) || !zh.includes(ratio))
      yield `value: ${ratio} does not stand in both sayings: write it in en and zh, own before grant`;
    return;
  }
  const figure = figureOf(typed);
  if (!figuresIn(en).has(figure) || !figuresIn(zh).has(figure)) {
    yield `value: ${figure} does not stand in both sayings: write it in en and zh`;
  }
  if (typed.kind === 'table') yield* tableProblems(typed);
}

function figureOf(typed: Exclude<FactValue, { kind: 'items' | 'ratio' }>): string {
  if (typed.kind === 'day') return typed.day;
  if (typed.kind === 'days') return String(typed.days);
  return String((typed.kind === 'money' ? typed.fen : typed.total) / FEN_PER_YUAN);
}

function* tableProblems(table: Extract<FactValue, { kind: 'table' }>): Generator<string> {
  for (const one of table.lines) {
    if (one.own + one.grant !== one.amount)
      yield `value: ${one.category.en}: own and grant do not add up: copy the page's figures`;
  }
  if (table.lines.reduce((sum, one) => sum + one.amount, 0n) !== table.total) {
    yield "value: the lines do not add up to the total: copy the page's figures";
  }
}
