import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBudgetText } from '../../src/intake/read-budget-text.ts';
import type { Budget } from '../../src/program/budget.ts';
import { checkBudget } from '../../src/program/check-budget.ts';
import type { Finding } from '../../src/program/finding.ts';
import type { MoneyReading } from '../../src/program/read-money.ts';
import { type Disturbed, disturbed, type Written } from '../intake/disturbed-budget.ts';
import { FORMS } from '../intake/generated-budget.ts';
import { cite, LEXICON, TERMS } from '../program/invented-terms.ts';

/** Texts; the full run takes 100,000. */
const TEXTS = process.env.TORCH_TEST_FULL ? 10_000 : 600;

/** Every amount of the reading, in fen: lines, sources, totals and subtotals. */
function amountsIn({ rows, total, subtotals }: Budget): bigint[] {
  return [...rows, ...(total === null ? [] : [total]), ...subtotals]
    .flatMap(({ amount, shares }) => [amount, ...shares.map((share) => share.amount)])
    .flatMap((reading: MoneyReading | null) => (reading?.kind === 'amount' ? [reading.fen] : []));
}

const bare = (text: string) => text.replace(/[\s\u00a0\u202f]/g, '');

/** Whether something is said of the amount, or of the row it stands in. */
function isNamed({ shown, fen }: Written, rows: readonly number[], said: readonly Finding[]): boolean {
  return said.some(
    ({ where, message, params }) =>
      (where?.row !== undefined && rows.includes(where.row)) ||
      message.en.includes(shown) ||
      params.wordsFen === String(fen),
  );
}

/** What the text says and the check does not, and what it says that no one wrote. */
function lost({ form, text, written, added, anyUnit }: Disturbed): { dropped: string[]; invented: bigint[] } {
  const reading = readBudgetText(text, { slash: form.slash ?? false });
  // Refused with a sentence: no budget, or which of several.
  if (reading.kind !== 'budget') return { dropped: [], invented: [] };
  const { findings } = checkBudget(reading, TERMS, LEXICON, cite);
  const said = findings.filter(({ status }) => status === 'ask' || status === 'fail');
  const { issues } = reading.budget;
  const unsplit = issues.some(({ kind }) => ['unclear-columns', 'cut-amounts', 'open-quote'].includes(kind));
  const left = amountsIn(reading.budget);
  const lines = text.split('\n').map(bare);
  const dropped: string[] = [];
  for (const each of [...added, ...written]) {
    const at = each.fen === null ? -1 : left.indexOf(each.fen);
    if (at !== -1) left.splice(at, 1);
    else {
      const rows = lines.flatMap((line, i) => (line.includes(bare(each.shown)) ? [i + 1] : []));
      if (!unsplit && !isNamed(each, rows, said)) dropped.push(each.shown);
    }
  }
  const known = [...written, ...added].flatMap(({ fen }) => (fen === null ? [] : [fen]));
  const meant = (fen: bigint) =>
    fen === 0n || known.some((each) => anyUnit.some((factor) => each * factor === fen));
  return { dropped, invented: left.filter((fen) => !meant(fen)) };
}

describe('no amount of a text is dropped or misread in silence', () => {
  it.each(FORMS)('in a disturbed budget: $name', (form) => {
    fc.assert(
      fc.property(disturbed(form), (each) => {
        expect(lost(each), each.text).toEqual({ dropped: [], invented: [] });
      }),
      { numRuns: Math.ceil(TEXTS / FORMS.length) },
    );
  });
});
