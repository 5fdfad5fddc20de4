import type { Calendar } from '../../src/program/calendar.ts';
import type { Evidence } from '../../src/program/finding.ts';
import type { Lexicon, LexiconKind } from '../../src/program/lexicon.ts';
import type { Term, Terms } from '../../src/program/terms.ts';

/** Every figure here is invented, so that no test passes because a rule knows the real one. */
export const YUAN = 100n;

function stated<T>(value: T, fact: string): Term<T> {
  return { value, program: value, origin: 'program', fact, source: null };
}

/** Cap 2,000,000 yuan; closing day Friday 14 March 2031; reviews 10 days before. */
export const TERMS: Terms = {
  cycle: '2031',
  cap: stated(2_000_000n * YUAN, 'the-cap'),
  ratio: null,
  deadline: stated('2031-03-14', 'the-deadline'),
  hour: null,
  reviewLead: stated(10, 'the-review-lead'),
  allowable: stated(
    [
      { id: 'kilns', en: 'kilns', zh: '窑炉' },
      { id: 'glaze-trials', en: 'glaze trials', zh: '釉料试验' },
    ],
    'the-list',
  ),
  issuer: stated('the invented bureau', 'the-issuer'),
  callNumber: null,
};

function kind(
  id: string,
  inList: LexiconKind['inList'],
  en: readonly string[],
  zh: readonly string[],
): LexiconKind {
  const note = inList === 'yes' ? null : { en: `Note on ${id}.`, zh: `关于${id}。` };
  return { id, name: { en: id, zh: id }, inList, near: null, note, phrases: { en, zh } };
}

export const LEXICON: Lexicon = {
  kinds: [
    kind('kilns', 'yes', ['kiln', 'kilns', 'kiln line'], ['窑炉', '窑炉购置']),
    kind('glaze-trials', 'yes', ['glaze trials'], ['釉料试验']),
    kind('trials', 'partly', ['trials', 'testing'], ['试验']),
    kind('land', 'no', ['land', 'land purchase'], ['土地']),
    kind('interest', 'no', ['interest'], ['利息']),
  ],
  words: [],
};

export function cite(fact: string): Evidence {
  return { section: 'somewhere', document: 'Invented text', quote: fact, verbatim: false };
}

/** 2031 with one holiday week (3 to 7 March) and the Saturday before it worked; 2030 without holidays. */
export const CALENDAR: Calendar = new Map([
  [2030, { year: 2030, notice: 'invented', off: new Set<string>(), worked: new Set<string>() }],
  [
    2031,
    {
      year: 2031,
      notice: 'invented',
      off: new Set(['2031-03-03', '2031-03-04', '2031-03-05', '2031-03-06', '2031-03-07']),
      worked: new Set(['2031-03-01']),
    },
  ],
]);
