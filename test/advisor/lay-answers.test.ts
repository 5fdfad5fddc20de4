import { expect, it } from 'vitest';
import { layEligibility } from '../../src/advisor/lay-answers.ts';
import { advisor } from '../shipped.ts';

const { application } = advisor.example();
const context = { callFacts: {}, now: '2025-03-01T00:00:00.000Z', lang: 'en' } as const;
const alone = { submit: null, stage: 'full' } as const;
const parts = { application, budget: null, cash: null, drafts: [] } as const;

it('the check of the whole finds of eligibility and documents what their own checks find', () => {
  const told = advisor.eligibilityFrom('our premises are owned, with the title', context);
  const documents = advisor.documentsFrom('audited statements: missing', context);
  const whole = advisor.checkApplication(
    { ...parts, eligibility: told, documents },
    { ...context, ...alone },
  );
  const laid = layEligibility(advisor.eligibilityOf(application, context), [told.answers]);
  const own = {
    eligibility: advisor.checkEligibility(laid, { ...context, submit: null, projectEnd: null }).findings,
    documents: advisor.checkDocuments(new Map([...advisor.documentsOf(application), ...documents]), {
      ...context,
      ...alone,
    }).findings,
  };
  const rulesOf = (found: readonly { readonly rule: string; readonly status: string }[]) =>
    found.map(({ rule, status }) => `${rule} ${status}`).sort();
  for (const part of ['eligibility', 'documents'] as const)
    expect(rulesOf(whole.findings.filter((each) => each.part === part))).toEqual(rulesOf(own[part]));
});
