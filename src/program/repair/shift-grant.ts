import { apportion } from '../apportion.ts';
import type { Bilingual } from '../bilingual.ts';
import type { InList } from '../budget.ts';
import type { BudgetWork } from '../budget-rules/budget-work.ts';
import { money } from '../budget-rules/wording.ts';
import type { BudgetChange } from './budget-change.ts';
import { grantBeside, howMuchMayWeAsk } from './grant-room.ts';
import type { Mend } from './repair.ts';

/** A place that says who pays: a line, or the total row (line null) when no line says it. */
interface Payer {
  readonly line: number | null;
  readonly amount: bigint | null;
  /** The amount is written, not the sum of the sources. */
  readonly stated: boolean;
  readonly own: bigint;
  readonly grant: bigint;
  readonly inList: InList;
}

/** Fen that has to leave the grant: `toCompany` moves to company money, `cut` leaves the project. */
export interface Excess {
  readonly toCompany: bigint;
  readonly cut: bigint;
  /** What moves is half of a grant that no company money stands beside: 1:1, our reading. */
  readonly half?: true;
}

/**
 * What the cap and the ratio leave too much of. With `bear`, the company adds no more than that many fen and the rest
 * is cut; null lets the company take all of it. Null when the grant or company money is not known.
 */
export function excessOf({ totals: { own, grant }, terms }: BudgetWork, bear: bigint | null): Excess | null {
  if (own === null || grant === null) return null;
  if (own === 0n && grant > 0n && terms.ratio === null && grant <= terms.cap.value)
    return halfOf(grant, bear);
  if (grant <= grantBeside(own, terms) || grant <= 0n) return { toCompany: 0n, cut: 0n };
  const all = grant - howMuchMayWeAsk(own + grant, terms).mayAsk;
  if (bear === null || bear >= all) return { toCompany: all, cut: 0n };
  const beside = grantBeside(own + bear, terms);
  return { toCompany: bear, cut: grant - (beside < grant ? beside : grant) - bear };
}

/** A matching grant needs company money beside it; while no ratio is stated, any will do, and 1:1 is our reading. */
function halfOf(grant: bigint, bear: bigint | null): Excess {
  const half = grant - grant / 2n;
  return bear === null || bear >= half
    ? { toCompany: half, cut: 0n, half: true }
    : { toCompany: bear, cut: 0n };
}

interface Order {
  readonly name: string;
  readonly kept: Bilingual;
  readonly smaller: Bilingual;
  /** How many fen leave the grant of each payer; null when the order means nothing here. */
  readonly takes: (payers: readonly Payer[], all: bigint) => readonly bigint[] | null;
}

const ORDERS: readonly Order[] = [
  {
    name: 'largest-grant-lines',
    kept: { en: 'from the lines with the largest grant first', zh: '先从资助额最大的行调减' },
    smaller: { en: 'cut the lines with the largest grant first', zh: '先压减资助额最大的行' },
    takes: (payers, all) => inOrder(payers, all, (a, b) => descending(a.grant, b.grant)),
  },
  {
    name: 'unlisted-lines',
    kept: {
      en: 'from lines that are not on the list of allowable costs first',
      zh: '先从未列入可列支范围的行调减',
    },
    smaller: {
      en: 'cut lines that are not on the list of allowable costs first',
      zh: '先压减未列入可列支范围的行',
    },
    takes: (payers, all) =>
      payers.some(({ inList, grant }) => inList === 'no' && grant > 0n)
        ? inOrder(payers, all, (a, b) => LISTED[a.inList] - LISTED[b.inList] || descending(a.grant, b.grant))
        : null,
  },
  {
    name: 'in-proportion',
    kept: { en: 'from every line in proportion to its grant', zh: '各行按资助额比例调减' },
    smaller: { en: 'cut every line in proportion to its grant', zh: '各行按资助额比例压减' },
    takes: (payers, all) =>
      apportion(
        all,
        payers.map(({ grant }) => (grant > 0n ? grant : 0n)),
      ),
  },
];

/** What is surest to be paid for is touched last. */
const LISTED: Readonly<Record<InList, number>> = { no: 0, unclear: 1, partly: 2, yes: 3 };

function descending(a: bigint, b: bigint): number {
  return a === b ? 0 : a > b ? -1 : 1;
}

function inOrder(
  payers: readonly Payer[],
  all: bigint,
  compare: (a: Payer, b: Payer) => number,
): readonly bigint[] {
  const taken = new Map<Payer, bigint>();
  let left = all;
  for (const payer of [...payers].sort(compare)) {
    const part = payer.grant <= 0n ? 0n : payer.grant < left ? payer.grant : left;
    taken.set(payer, part);
    left -= part;
  }
  return payers.map((payer) => taken.get(payer) ?? 0n);
}

/** The ways to take the excess off the grant, to the fen; empty when nothing is in excess. */
export function shiftGrant(work: BudgetWork, { toCompany, cut, half }: Excess): readonly Mend[] {
  const all = toCompany + cut;
  if (all <= 0n) return [];
  const payers = payersOf(work);
  return ORDERS.flatMap(({ name, kept, smaller, takes }) => {
    const taken = takes(payers, all);
    if (taken === null) return [];
    const added = apportion(toCompany, taken);
    const changes = payers.flatMap((payer, i) => changesOf(payer, taken[i] ?? 0n, added[i] ?? 0n));
    return [
      {
        name: cut === 0n ? name : `smaller-${name}`,
        title: cut === 0n ? moving(toCompany, kept, half ?? false) : cutting(toCompany, cut, smaller),
        changes,
      },
    ];
  });
}

function payersOf({ lines, budget, totals, declaredSources }: BudgetWork): readonly Payer[] {
  const payers = lines.flatMap(({ n, amount, own, grant, inList }): Payer[] =>
    own === null || grant === null
      ? []
      : [{ line: n, amount, own, grant, inList, stated: budget.rows[n - 1]?.amount !== null }],
  );
  if (payers.length > 0) return payers;
  const { own, grant } = declaredSources;
  if (own === null || grant === null) return [];
  return [{ line: null, amount: totals.declared, own, grant, inList: 'unclear', stated: false }];
}

function changesOf(
  { line, amount, own, grant, stated }: Payer,
  taken: bigint,
  added: bigint,
): readonly BudgetChange[] {
  if (taken === 0n) return [];
  const cut = taken - added;
  return [
    { line, column: 'grant', from: grant, to: grant - taken },
    ...(added === 0n ? [] : [{ line, column: 'own' as const, from: own, to: own + added }]),
    ...(cut === 0n || !stated || amount === null || line === null
      ? []
      : [{ line, column: 'amount' as const, from: amount, to: amount - cut }]),
  ];
}

function moving(toCompany: bigint, how: Bilingual, half: boolean): Bilingual {
  const size = money(toCompany);
  const reading = half
    ? {
        en: ' That is 1:1, our reading of "matching grants"; the text states no ratio.',
        zh: '此为1:1，系我们对“配套资助”的理解，文本未规定比例。',
      }
    : { en: '', zh: '' };
  return {
    en: `Move ${size.en} from the grant to company funds, ${how.en}; the project's total stays.${reading.en}`,
    zh: `将${size.zh}由火炬资助改列企业自筹，${how.zh}，项目总额不变。${reading.zh}`,
  };
}

function cutting(toCompany: bigint, cut: bigint, how: Bilingual): Bilingual {
  const [added, less] = [money(toCompany), money(cut)];
  const company =
    toCompany === 0n
      ? { en: 'company funds stay', zh: '企业自筹不变' }
      : { en: `the company adds ${added.en}`, zh: `企业增加自筹${added.zh}` };
  return {
    en: `Make the project ${less.en} smaller, ${how.en}; ${company.en}. The total is not kept.`,
    zh: `项目总额减少${less.zh}，${how.zh}，${company.zh}。项目总额有变化。`,
  };
}
