import fc from 'fast-check';
import type { Answer } from '../../../src/advisor/answer/answer.ts';
import type { Draft } from '../../../src/advisor/draft/draft.ts';
import type { BudgetCheck } from '../../../src/program/budget.ts';
import type { DeadlineCheck } from '../../../src/program/deadline.ts';
import type { Finding } from '../../../src/program/finding.ts';
import type { Terms } from '../../../src/program/terms.ts';
import type { OpenQuestion } from '../../../src/store/store.ts';

/** What people put into cells, names and questions to make a bot shout or link. */
export const HOSTILE = [
  '<!channel>',
  '<!here|here>',
  '<!everyone>',
  '<@U012ABCDEF>',
  '<!subteam^S123|@team>',
  '<#C012ABCDEF|general>',
  '<!date^1392734382^{date}^https://evil.example|now>',
  '<https://evil.example/?d=1|click>',
  '&lt;!here&gt;',
  '&amp;lt;!channel&amp;gt;',
  '＜!channel＞',
  '<\u200B!channel>',
  '<!chan\u2060nel>',
  '\u202E>lennahc!<',
  '*bold* _it_ `code` ```fence```',
  '[x](https://evil.example)',
  '=HYPERLINK("https://evil.example")',
];

const words = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ maxLength: 60, unit: 'grapheme' }),
  fc.constantFrom('Equipment', '设备购置', '人才引进与培养', 'Certification testing', 'R&D', '“数字化转型”'),
  fc.string({ minLength: 200, maxLength: 4000 }),
);
const both = fc.record({ en: words, zh: words });
const fen = fc.bigInt({ min: 0n, max: 10n ** 15n });
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
const day = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));
export const lang = fc.constantFrom('en' as const, 'zh' as const);

const evidence = fc.record({ section: words, document: words, quote: words, verbatim: fc.boolean() });

const finding: fc.Arbitrary<Finding> = fc.record(
  {
    rule: fc.constantFrom('BUD-CAP-001', 'BUD-SUM-001', 'DL-001'),
    basis: fc.constantFrom('program', 'call', 'reading', 'arithmetic', 'format', 'practice'),
    severity: fc.constantFrom('error', 'warning', 'info', 'question'),
    status: fc.constantFrom('pass', 'fail', 'ask', 'not-checked'),
    message: both,
    params: fc.constant({}),
    where: fc.record(
      { line: fc.nat(200), row: fc.nat(200), sheet: words, cell: fc.constant('C7') },
      { requiredKeys: [] },
    ),
    formula: words,
    evidence: fc.array(evidence, { maxLength: 2 }),
  },
  { requiredKeys: ['rule', 'basis', 'severity', 'status', 'message', 'params', 'evidence'] },
);

const term = <T>(value: fc.Arbitrary<T>) =>
  fc.record({
    value,
    program: maybe(value),
    origin: fc.constantFrom('program' as const, 'call' as const),
    fact: fc.constant(null),
    source: maybe(words),
  });

export const terms: fc.Arbitrary<Terms> = fc.record({
  cycle: fc.constant('2025'),
  cap: term(fen),
  ratio: maybe(term(fc.record({ own: fc.constant(1n), grant: fc.constant(1n) }))),
  deadline: term(day),
  hour: maybe(term(fc.constant('17:00'))),
  reviewLead: term(fc.constant(14)),
  allowable: term(fc.constant([])),
  issuer: term(words),
  callNumber: maybe(term(words)),
});

export const budgetCheck: fc.Arbitrary<BudgetCheck> = fc.record({
  outcome: fc.constantFrom('checked', 'question', 'refused', 'no-budget'),
  verdict: fc.constantFrom('cannot-check', 'problems', 'attention', 'no-problem-found'),
  unit: fc.constant('CNY' as const),
  lines: fc
    .array(
      fc.record({
        category: words,
        amount: maybe(fen),
        own: maybe(fen),
        grant: maybe(fen),
        other: maybe(fen),
        inList: fc.constantFrom('yes', 'no', 'partly', 'unclear'),
        where: fc.constant({}),
      }),
      { maxLength: 120, size: 'max' },
    )
    .map((lines) => lines.map((line, at) => ({ ...line, n: at + 1 }))),
  totals: fc.record({
    computed: maybe(fen),
    declared: maybe(fen),
    own: maybe(fen),
    grant: maybe(fen),
    other: maybe(fen),
  }),
  findings: fc.array(finding, { maxLength: 60, size: 'max' }),
  questions: fc.constant([]),
  terms,
});

export const deadlineCheck: fc.Arbitrary<DeadlineCheck> = fc.record({
  today: day,
  deadline: day,
  status: fc.constantFrom('open', 'due-today', 'passed'),
  daysLeft: fc.integer({ min: -900, max: 900 }),
  workingDaysLeft: maybe(fc.nat(600)),
  calendarKnown: fc.boolean(),
  schedule: fc.array(
    fc.record({
      step: fc.constant('submit' as const),
      name: both,
      date: day,
      late: fc.boolean(),
      compressed: maybe(day),
      ours: fc.boolean(),
    }),
    { maxLength: 8 },
  ),
  findings: fc.array(finding, { maxLength: 10 }),
  terms,
});

export const answer: fc.Arbitrary<Answer> = fc.record({
  id: fc.constant(null),
  question: words,
  taken: maybe(words),
  lang,
  status: fc.constantFrom('answered', 'partial', 'clarify', 'unanswerable', 'off-topic', 'error'),
  kind: fc.constant('fact' as const),
  lead: words,
  body: fc.array(words, { maxLength: 12 }),
  note: maybe(words),
  advice: maybe(words),
  next: maybe(
    fc.record({
      desk: fc.constant('bureau' as const),
      deskName: words,
      question: words,
      silence: maybe(fc.constant('match-ratio')),
    }),
  ),
  outside: fc.array(words, { maxLength: 3 }),
  actions: fc.subarray([
    'add-question',
    'check-budget',
    'check-deadline',
    'check-eligibility',
    'draft',
    'enter-call',
    'read-passage',
  ]),
  context: words,
  citations: fc
    .array(evidence, { maxLength: 10 })
    .map((all) => all.map((each, at) => ({ ...each, id: `p${at + 1}` }))),
  passages: fc.constant([]),
  findings: fc.array(finding, { maxLength: 3 }),
  mode: fc.constant('offline' as const),
});

export const draft: fc.Arbitrary<Draft> = fc.record({
  kind: fc.constant('draft' as const),
  section: fc.constant('risk-assessment'),
  lang,
  title: words,
  label: maybe(words),
  blocks: fc.array(
    fc.oneof(
      fc.record({ kind: fc.constant('heading' as const), text: words }),
      fc.record({ kind: fc.constant('paragraph' as const), term: maybe(words), text: words }),
      fc.record({
        kind: fc.constant('table' as const),
        header: fc.constant(['Class', 'Risk', 'Probability', 'Impact', 'Mitigation', 'Team']),
        rows: fc.array(fc.array(words, { minLength: 6, maxLength: 6 }), { maxLength: 40 }),
      }),
    ),
    { maxLength: 12 },
  ),
  gaps: fc.array(fc.record({ what: words, owner: maybe(words) }), { maxLength: 20 }),
  report: fc.array(words, { maxLength: 6 }),
  citations: fc.constant([]),
  findings: fc.array(finding, { maxLength: 3 }),
});

export const openQuestions: fc.Arbitrary<readonly OpenQuestion[]> = fc
  .array(
    fc.record({
      desk: fc.constantFrom('bureau', 'zone', 'accountant', 'ip-counsel'),
      question: both,
      state: fc.constant('open' as const),
      answer: fc.constant(null),
      by: fc.constant('U1'),
      at: fc.nat(),
    }),
    { maxLength: 40, size: 'max' },
  )
  .map((list) => list.map((each, at) => ({ ...each, id: `q${at}` })));
