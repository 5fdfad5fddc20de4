import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { APPLICATION_RULES } from '../../src/program/application-rules/registry.ts';
import { type ApplicationInput, checkApplication } from '../../src/program/check-application.ts';
import type { CallFacts } from '../../src/program/terms.ts';
import { library } from '../shipped.ts';
import { NOTICE, REPLACED_BY_NOTICE } from './rule-examples/application-examples.ts';
import { CONTRADICTING_DRAFTS } from './rule-examples/contradicting-drafts.ts';
import { CONTRADICTING_FACTS } from './rule-examples/contradicting-facts.ts';
import { type ApplicationCase, disagreements, inputOf } from './rule-examples/example-application.ts';

/** What is wrong, worst first; what is only told is left out. */
function wrong(given: ApplicationCase) {
  return disagreements(given).filter(({ status }) => status === 'fail');
}

function statusOf(rule: string, given: Partial<ApplicationInput>) {
  return checkApplication({ ...inputOf({}), ...given }).find((one) => one.rule === rule)?.status;
}

describe('a draft beside the facts and the budget', () => {
  it.each(CONTRADICTING_DRAFTS)(
    'that just does not break %s agrees in everything: %#',
    (_rule, _breaks, holds) => {
      expect(wrong({ draft: holds }).map(({ message }) => message.en)).toEqual([]);
    },
  );

  it('is found with its row, and both places with what they say', () => {
    const [found] = wrong({ draft: '# Plan\n\nText.\n\nThe total budget is CNY 8,900,000.' });
    expect(found).toMatchObject({
      rule: 'XCK-TOT-001',
      part: 'draft:project-plan',
      basis: 'arithmetic',
      severity: 'error',
      where: { row: 5 },
      params: {
        placeA: 'draft:project-plan:5',
        saysA: '¥8,900,000',
        placeB: 'budget:total',
        saysB: '¥8,800,000',
        aFen: '890000000',
        bFen: '880000000',
        diffFen: '10000000',
      },
    });
    expect(found?.message.zh).toBe(
      '草稿“项目计划”（第5行）为890万元，预算（总额）为880万元。请核实并统一两处数字。',
    );
  });
});

describe('a company whose name begins with a short word', () => {
  const other = (first: string) =>
    wrong({
      change: { 'company.name': { en: `${first} Membrane Technology`, zh: '青岚膜科技' } },
      draft: `${first} Solar Group supplies the panels.`,
    }).filter(({ rule, part }) => rule === 'XCK-NAME-001' && part === 'draft:project-plan');

  it('of three letters is not looked for in other names', () => {
    expect(other('Sun')).toEqual([]);
  });

  it('of four letters is', () => {
    expect(other('Suno')).toMatchObject([{ params: { saysA: expect.stringContaining('Suno Solar Group') } }]);
  });
});

describe('the facts among themselves and beside the budget', () => {
  it.each(CONTRADICTING_FACTS)(
    'that just do not break %s agree in everything: %#',
    (_rule, _breaks, holds) => {
      expect(wrong({ change: holds }).map(({ message }) => message.en)).toEqual([]);
    },
  );

  it('are told when a certificate ends within the project, and nothing more', () => {
    const ends = {
      'company.highTech.expires': '2028-11-30',
      'documents.1.expires': '2028-11-30',
      'eligibility.1.evidence': null,
    };
    const told = checkApplication(inputOf({ change: ends })).filter(({ status }) => status === 'fail');
    expect(told.map(({ rule, severity, basis }) => [rule, severity, basis])).toEqual([
      ['XCK-DATE-001', 'info', 'reading'],
    ]);
  });
});

describe('what the call has replaced', () => {
  it.each(REPLACED_BY_NOTICE)('is found in a draft, with the place of the notice: %s', (old) => {
    const found = wrong({ draft: old, call: NOTICE }).filter(({ rule }) => rule === 'XCK-CALL-001');
    expect(found).toMatchObject([{ basis: 'call', severity: 'error', part: 'draft:project-plan' }]);
    expect(found[0]?.evidence[0]?.section).toMatch(/^notice 12/);
    expect(wrong({ draft: old }).map(({ rule }) => rule)).not.toContain('XCK-CALL-001');
  });

  it('is not looked for where the call says the same as the summary', () => {
    const same: CallFacts = { cap: { value: library.terms.cap.value, source: 'notice 12' } };
    const { terms } = inputOf({ call: same });
    expect(statusOf('XCK-CALL-001', { terms })).toBe('not-checked');
  });
});

describe('parts that are missing', () => {
  const nothing = { application: null, budget: null, forecast: null, drafts: [] };

  it.each(APPLICATION_RULES.map(({ id }) => id))(
    'leave %s not checked, and it says what it needs',
    (rule) => {
      const found = checkApplication({ ...inputOf({}), ...nothing }).filter((one) => one.rule === rule);
      expect(found).toMatchObject([{ status: 'not-checked', part: 'application' }]);
      expect(found[0]?.message.en).toMatch(/It needs .+\.$/);
      expect(found[0]?.message.zh).toMatch(/需要.+。$/);
    },
  );

  it('leave drafts to be compared with each other', () => {
    const drafts = [
      { section: 'executive-summary', lang: null, text: 'The total budget is CNY 8,800,000.' },
      { section: 'project-plan', lang: null, text: 'The total budget is CNY 8,900,000.' },
    ];
    expect(statusOf('XCK-TOT-001', { ...nothing, drafts })).toBe('fail');
    expect(statusOf('XCK-TOT-001', { ...nothing, drafts: drafts.slice(0, 1) })).toBe('not-checked');
  });

  it('leave a cash plan to hold drafts to', () => {
    const drafts = [{ section: 'project-plan', lang: null, text: 'The total budget is CNY 8,900,000.' }];
    expect(statusOf('XCK-TOT-001', { application: null, budget: null, drafts })).toBe('fail');
  });
});

describe('the order and the form of what is handed in', () => {
  it('does not matter: drafts in any order give the same findings', () => {
    const drafts = CONTRADICTING_DRAFTS.slice(0, 12).map(([, text], i) => ({
      section: `section-${i}`,
      lang: null,
      text,
    }));
    const expected = checkApplication({ ...inputOf({}), drafts });
    fc.assert(
      fc.property(fc.shuffledSubarray(drafts, { minLength: drafts.length }), (mixed) => {
        expect(checkApplication({ ...inputOf({}), drafts: mixed })).toEqual(expected);
      }),
      { numRuns: 10 },
    );
  });

  it('never throws, whatever a draft holds', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(
        ...CONTRADICTING_DRAFTS.map(([, text]) => text),
        '‹0›',
        '|',
        '\u0000',
        '2027-01 to',
        '1:',
        '0:0',
        '零',
        '＃',
      ),
    );
    const base = inputOf({ call: NOTICE });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom('', '\n', ' | '), (pieces, glue) => {
        const drafts = [{ section: 'project-plan', lang: null, text: pieces.join(glue) }];
        for (const one of checkApplication({ ...base, drafts })) expect(one.message.zh).not.toBe('');
      }),
      { numRuns: 150 },
    );
  });
});
