import type { Advisor } from '../../src/advisor/advisor.ts';
import type { Answer } from '../../src/advisor/answer/answer.ts';
import type { Application } from '../../src/program/application.ts';
import type { BudgetCheck } from '../../src/program/budget.ts';
import type { DeadlineCheck } from '../../src/program/deadline.ts';
import { layCallFacts, type Term, type Terms } from '../../src/program/terms.ts';
import { advisor } from '../shipped.ts';

const ofProgram = <T>(value: T): Term<T> => ({
  value,
  program: value,
  origin: 'program',
  fact: null,
  source: null,
});

export const TERMS: Terms = {
  cycle: '2025',
  cap: ofProgram(300_000_000n),
  ratio: null,
  deadline: ofProgram('2030-03-01'),
  hour: null,
  reviewLead: ofProgram(14),
  allowable: ofProgram([]),
  issuer: ofProgram('the ministry'),
  callNumber: null,
};

/** Only its label is looked at here. */
const EXAMPLE = { label: { en: 'Invented example', zh: '虚构示例' } } as Application;

/** An answer that says the question back: what comes in goes out, so what is hostile has its chance. */
export function echo(question: string, lang: 'en' | 'zh'): Answer {
  return {
    id: null,
    question,
    lang,
    status: 'answered',
    kind: 'fact',
    lead: lang === 'zh' ? `答：${question}` : `Answer to: ${question}`,
    body: [`${question} [funding, states]`],
    note: null,
    advice: null,
    next: {
      desk: 'bureau',
      deskName: lang === 'zh' ? '科技局' : 'the bureau',
      question: lang === 'zh' ? '比例是多少？' : 'What is the ratio?',
      silence: 'match-ratio',
    },
    outside: [],
    actions: ['add-question', 'read-passage', 'enter-call'],
    context: lang === 'zh' ? '非官方通知。' : 'Not an official notice.',
    citations: [
      { id: 'p1', section: 'funding', document: 'Summary', quote: `Quoted: ${question}`, verbatim: true },
    ],
    passages: [],
    findings: [],
    taken: null,
    mode: 'offline',
  };
}

/** What is not faked is the product's own. */
const REAL = advisor;

/** A hand-written advisor: it counts lines and echoes words, fast and the same each time. */
export function fakeAdvisor(changes: Partial<Advisor> = {}): Advisor {
  return {
    ...REAL,
    ask: async (question, { lang }) => echo(question, lang ?? 'en'),
    checkBudget: (budget, { callFacts }): BudgetCheck => {
      const text = budget.kind === 'text' ? budget.text : '';
      const lines = text.split('\n').filter((line) => line.trim() !== '');
      const total = BigInt(lines.length) * 100_000_000n;
      const terms = layCallFacts(TERMS, callFacts);
      const over = total > terms.cap.value;
      return {
        outcome: 'checked',
        verdict: over ? 'problems' : 'no-problem-found',
        unit: 'CNY',
        lines: lines.map((line, at) => ({
          n: at + 1,
          category: line,
          amount: 100_000_000n,
          own: 50_000_000n,
          grant: 50_000_000n,
          other: 0n,
          inList: 'unclear',
          where: { line: at + 1 },
        })),
        totals: { computed: total, declared: null, own: total / 2n, grant: total / 2n, other: 0n },
        findings: [
          {
            rule: 'BUD-CAP-001',
            basis: 'program',
            severity: 'error',
            status: over ? 'fail' : 'pass',
            message: over
              ? { en: 'Over the cap.', zh: '超过上限。' }
              : { en: 'Within the cap.', zh: '未超过上限。' },
            params: {},
            evidence: [],
          },
        ],
        questions: [],
        terms,
      };
    },
    budgetChart: async () => null,
    checkDeadline: ({ callFacts }): DeadlineCheck => {
      const terms = layCallFacts(TERMS, callFacts);
      return {
        today: '2030-01-01',
        deadline: terms.deadline.value,
        status: 'open',
        daysLeft: 59,
        workingDaysLeft: null,
        calendarKnown: false,
        schedule: [],
        findings: [],
        terms,
      };
    },
    draft: (section, { lang, application }) =>
      application === null
        ? {
            kind: 'no-facts',
            message: { en: 'There are no facts yet.', zh: '还没有企业资料。' },
            available: ['risk-assessment'],
          }
        : {
            kind: 'draft',
            section,
            lang,
            title: lang === 'zh' ? '风险评估与应对' : 'Risk assessment and mitigation',
            label: application.label?.[lang] ?? null,
            blocks: [{ kind: 'paragraph', term: null, text: 'The project team rated each risk.' }],
            gaps: [],
            report: [],
            citations: [],
            findings: [],
          },
    example: () => ({ application: EXAMPLE, budgetText: { en: 'Example line 1', zh: '示例行 1' } }),
    sampleBudget: () => ({ en: 'Sample 1', zh: '样例 1' }),
    ...changes,
  };
}
