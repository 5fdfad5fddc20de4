import { describe, expect, it } from 'vitest';
import { factsQuestions, layAnswers } from '../../../src/advisor/facts/facts-questions.ts';
import { advisor } from '../../shipped.ts';

const CONTEXT = { callFacts: {}, now: '2026-11-23T04:00:00Z', budget: null } as const;
const SECTIONS = advisor.draftSections().map(({ id }) => id);

const question = (section: string, id: string) => {
  const found = factsQuestions(section).find((each) => each.id === id);
  if (found === undefined) throw new Error(`${section} does not ask ${id}`);
  return found;
};

/** The example that a hint gives in a language: what stands between its last quotes. */
const shownIn = (hint: string) => /[“]([^”]+)[”][^“”]*$/.exec(hint)?.[1] ?? null;

describe('the questions about a company', () => {
  it.each(SECTIONS)('are three for %s, in both languages', (section) => {
    const questions = factsQuestions(section);
    expect(new Set(questions.map(({ id }) => id)).size).toBe(3);
    for (const { ask, hint } of questions) {
      expect(ask.zh).toMatch(/\p{Script=Han}/u);
      expect(ask.en).not.toMatch(/\p{Script=Han}/u);
      expect(hint.zh).toMatch(/\p{Script=Han}/u);
    }
  });

  it.each(SECTIONS)('take the example that they show for %s', (section) => {
    for (const { hint, read } of factsQuestions(section))
      for (const lang of ['en', 'zh'] as const) {
        const shown = shownIn(hint[lang]);
        if (shown !== null) expect(read(shown), shown).toMatchObject({ kind: 'facts' });
      }
  });

  it.each([
    ['company', 'risk-assessment', '  ', 'full name'],
    ['project', 'executive-summary', 'A line; a module', 'first and the last month'],
    ['project', 'executive-summary', 'A line; 2028-12 to 2027-01', 'first and the last month'],
    ['project', 'executive-summary', '2027-01 to 2028-12', 'what the project is called'],
    ['accounts', 'financial-snapshot', '2024: about 4 million; 1', '2024: 38,600,000'],
    ['accounts', 'financial-snapshot', 'last year: 4,000,000; 1,000', '2024: 38,600,000'],
    ['risks', 'risk-assessment', 'technical: late\nsomething else', 'class and a colon'],
    ['contingency', 'risk-assessment', '10 to 20; repairs', 'one amount'],
    ['contingency', 'risk-assessment', 'CNY 440,000', 'one amount'],
    ['environment', 'esg', 'noise: less of it', '“energy:”'],
  ])('say how %s of %s is written instead of guessing from “%s”', (id, section, text, says) => {
    const read = question(section, id).read(text);
    expect(read).toMatchObject({ kind: 'unclear', message: { en: expect.stringContaining(says) } });
  });
});

describe('their answers', () => {
  it('become facts as they were written', () => {
    const facts = layAnswers(null, 'risk-assessment', [
      ['company', 'Some Company Ltd; Some Zone'],
      ['risks', '- technical: kiln late; second maker; Production\n2. 财务：垫资'],
      ['contingency', '44万元；窑炉维修'],
    ]);
    expect(facts.company).toMatchObject({ name: { en: 'Some Company Ltd' }, zone: { zh: 'Some Zone' } });
    expect(facts.risk.risks).toMatchObject([
      {
        class: 'technical',
        risk: { en: 'kiln late' },
        mitigation: [{ en: 'second maker' }],
        probability: null,
      },
      { class: 'financial', risk: { zh: '垫资' }, mitigation: [], team: null },
    ]);
    expect(facts.risk.contingency).toMatchObject({ amount: 44_000_000n, use: { zh: '窑炉维修' } });
  });

  it('lie over what is known and leave the rest', () => {
    const { application } = advisor.example();
    const facts = layAnswers(application, 'risk-assessment', [['contingency', '10万元；备件']]);
    expect(facts).toEqual({
      ...application,
      risk: { ...application.risk, contingency: { amount: 10_000_000n, use: { en: '备件', zh: '备件' } } },
    });
  });

  it('change nothing where nothing was answered', () => {
    const { application } = advisor.example();
    expect(layAnswers(application, 'esg', [['company', ' ']])).toEqual(application);
  });

  it('count audited years upward, in fen', () => {
    const facts = layAnswers(null, 'financial-snapshot', [
      ['accounts', '2024: 38,600,000; 3,700,000\n2023年：3140万元；290万元'],
    ]);
    expect(facts.company.audited).toEqual([
      { year: 2023, revenue: 3_140_000_000n, profit: 290_000_000n },
      { year: 2024, revenue: 3_860_000_000n, profit: 370_000_000n },
    ]);
  });

  it.each(['en', 'zh'] as const)('stand in the draft, which names the rest as gaps, in %s', (lang) => {
    const application = layAnswers(null, 'risk-assessment', [
      ['risks', 'technical: the kiln is late; second maker approved; Production'],
      ['contingency', 'CNY 440,000; kiln repairs'],
    ]);
    const draft = advisor.draft('risk-assessment', { ...CONTEXT, lang, application });
    expect(draft.kind).toBe('draft');
    const text = JSON.stringify(draft).toLowerCase();
    for (const words of ['the kiln is late', 'second maker approved', 'production', 'kiln repairs'])
      expect(text).toContain(words);
    expect(draft.kind === 'draft' && draft.gaps.length).toBeGreaterThan(5);
  });
});
