import type { Bilingual } from '../bilingual.ts';
import { addDays, addMonths } from '../day.ts';
import type { ApplicationWork, CrossOutcome } from './application-work.ts';
import { type DatedFact, datesApart } from './fact-dates.ts';
import { factPlace } from './lines.ts';
import { disagreement, type Place, sayDate } from './said.ts';

const ONE_PAPER: Bilingual = {
  en: 'Both are about the same paper: look at it and write the day it names.',
  zh: '两处所述为同一份文件：请核对原件并统一日期。',
};
const GONE_BY: Bilingual = {
  en: 'It no longer holds on the day of submission: renew it first, or mend the date.',
  zh: '提交时已失效：请先续办，或更正日期。',
};
const RENEW: Bilingual = {
  en: 'It ends while the project runs: plan the renewal and say so in the proposal.',
  zh: '将在项目期内到期：请安排续期，并在申报书中说明。',
};

/** Days of certificates, leases and documents: against each other, the submission and the project's end. */
export function paperDates(work: ApplicationWork): readonly CrossOutcome[] {
  return [...samePaper(work), ...atSubmission(work), ...beforeTheEnd(work)];
}

/** Documents of the checklist that are the same paper as a fact of the company. */
function samePaper({ application, documents, eligibility }: ApplicationWork): readonly CrossOutcome[] {
  const company = application?.company ?? null;
  const certificate = company?.highTech?.expires ?? null;
  const lease = company?.premises?.hold === 'leased' ? company.premises.until : null;
  const listed = (application?.documents ?? []).map((one, i) => ({
    id: one.id,
    expires: one.expires,
    place: factPlace(`documents[${i}].expires`),
  }));
  const handed = [...(documents ?? [])].map(([id, { expires }]) => ({
    id,
    expires,
    place: documentPlace(id),
  }));
  const facts: ReadonlyMap<string, { path: string; date: string | null }> = new Map([
    ['DOC-HNTE-001', { path: 'company.highTech.expires', date: certificate }],
    ['DOC-FAC-001', { path: 'company.premises.until', date: lease }],
  ]);
  const told = [
    {
      place: eligibilityPlace('E2'),
      span: eligibility?.answers.E2.expires ?? null,
      fact: facts.get('DOC-HNTE-001'),
    },
    {
      place: eligibilityPlace('E7'),
      span: eligibility?.answers.E7.until ?? null,
      fact: facts.get('DOC-FAC-001'),
    },
  ];
  const heldFor = (id: string, place: Place): DatedFact | null => {
    const fact = facts.get(id);
    if (fact?.date) return { path: fact.path, date: fact.date };
    const i = listed.findIndex((one) => one.id === id && one.place !== place);
    const date = listed[i]?.expires ?? null;
    return date === null ? null : { path: `documents[${i}].expires`, date };
  };
  return [
    ...[...listed, ...handed].flatMap(({ id, expires, place }) => {
      const held = heldFor(id, place);
      return expires === null || held === null || held.date === expires ? [] : [apart(place, expires, held)];
    }),
    ...told.flatMap(({ place, span, fact }) =>
      span === null || !fact?.date || (span.from <= fact.date && fact.date <= span.to)
        ? []
        : [apart(place, span.from, { path: fact.path, date: fact.date })],
    ),
  ];
}

function apart(place: Place, date: string, held: DatedFact): CrossOutcome {
  return disagreement({
    a: { place, says: sayDate(date) },
    b: { place: factPlace(held.path), says: sayDate(held.date) },
    advice: ONE_PAPER,
  });
}

/** What is at hand must still hold when it is handed in. */
function atSubmission({ application, documents, submit }: ApplicationWork): readonly CrossOutcome[] {
  const { highTech = null, premises = null } = application?.company ?? {};
  const until = premises?.hold === 'leased' ? premises.until : null;
  const papers = [
    ...(highTech === null
      ? []
      : [{ place: factPlace('company.highTech.expires'), expires: highTech.expires }]),
    ...(until === null ? [] : [{ place: factPlace('company.premises.until'), expires: until }]),
    ...(application?.documents ?? []).flatMap(({ state, expires }, i) =>
      state === 'have' && expires !== null ? [{ place: factPlace(`documents[${i}].expires`), expires }] : [],
    ),
    ...[...(documents ?? [])].flatMap(([id, { state, expires }]) =>
      state === 'have' && expires !== null ? [{ place: documentPlace(id), expires }] : [],
    ),
  ];
  return papers
    .filter(({ expires }) => expires < submit)
    .map(({ place, expires }) =>
      disagreement({
        a: { place, says: sayDate(expires) },
        b: { place: SUBMISSION, says: sayDate(submit) },
        advice: GONE_BY,
      }),
    );
}

/** That a paper should outlast the project is our reading; it is renewed as a rule, so it is only told. */
function beforeTheEnd({ application, submit }: ApplicationWork): readonly CrossOutcome[] {
  const { company, project } = application ?? {};
  if (!company || !project) return [];
  const lease = company.premises?.hold === 'leased' ? company.premises.until : null;
  const papers: readonly (readonly [string, string | null])[] = [
    ['company.highTech.expires', company.highTech?.expires ?? null],
    ['company.premises.until', lease],
  ];
  return papers.flatMap(([path, date]): readonly CrossOutcome[] => {
    const lastDay = addDays(addMonths(`${project.end}-01`, 1), -1);
    if (date === null || date < submit || date >= lastDay) return [];
    const end = { path: 'project.end', date: project.end };
    return [{ ...datesApart({ path, date }, end, RENEW), basis: 'reading', severity: 'info' }];
  });
}

const SUBMISSION: Place = {
  part: 'deadline',
  path: 'deadline:submission',
  at: { en: 'the submission plan', zh: '提交日' },
};

function documentPlace(id: string): Place {
  return {
    part: 'documents',
    path: `documents:${id}`,
    at: { en: `the document list (${id})`, zh: `材料清单（${id}）` },
  };
}

function eligibilityPlace(id: string): Place {
  return {
    part: 'eligibility',
    path: `eligibility:${id}`,
    at: { en: `the eligibility answer ${id}`, zh: `申报条件答复（${id}）` },
  };
}
