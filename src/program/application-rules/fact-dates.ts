import type { Application, Project } from '../application.ts';
import type { Bilingual } from '../bilingual.ts';
import type { ApplicationWork, CrossOutcome } from './application-work.ts';
import { factPlace } from './lines.ts';
import { disagreement, sayDate } from './said.ts';

/** A date of the facts, by its path in the application. */
export interface DatedFact {
  readonly path: string;
  readonly date: string;
}

const AFTER_END: Bilingual = {
  en: 'That is after the project ends: move it into the project’s time, or mend the end.',
  zh: '该日期晚于项目结束时间：请调整到项目期内，或更正结束时间。',
};
const BEFORE_START: Bilingual = {
  en: 'That is before the project starts: move it into the project’s time, or mend the start.',
  zh: '该日期早于项目开始时间：请调整到项目期内，或更正开始时间。',
};
const WRONG_ORDER: Bilingual = {
  en: 'The two stand in the wrong order: mend one of them.',
  zh: '两个日期先后颠倒：请更正其一。',
};

/** Dates compare as text up to the shorter of a month and a day. */
export function later(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) > b.slice(0, length);
}

/** Two dates of which neither is wrong by itself. */
export function datesApart(a: DatedFact, b: DatedFact, advice: Bilingual): CrossOutcome {
  return disagreement({
    a: { place: factPlace(a.path), says: sayDate(a.date) },
    b: { place: factPlace(b.path), says: sayDate(b.date) },
    advice,
  });
}

/** Dates of the application against each other and against the project's time. */
export function factDates({ application }: ApplicationWork): readonly CrossOutcome[] {
  if (application === null) return [];
  const ordered = orderedPairs(application)
    .filter(([first, second]) => later(first.date, second.date))
    .map(([first, second]) => datesApart(second, first, WRONG_ORDER));
  const { project } = application;
  return project === null ? ordered : [...ordered, ...outOfProject(application, project)];
}

/** What must not come after what. */
function orderedPairs(app: Application): readonly (readonly [DatedFact, DatedFact])[] {
  const pair = (first: string, a: string, second: string, b: string) =>
    [
      { path: first, date: a },
      { path: second, date: b },
    ] as const;
  const { project, cash } = app;
  return [
    ...(project === null ? [] : [pair('project.start', project.start, 'project.end', project.end)]),
    ...app.workstreams.map(({ from, to }, i) =>
      pair(`workstreams[${i}].from`, from, `workstreams[${i}].to`, to),
    ),
    ...(cash?.milestones ?? []).map(({ due, paid }, i) =>
      pair(`cash.milestones[${i}].due`, due, `cash.milestones[${i}].paid`, paid),
    ),
    ...indicatorsOf(app).flatMap(({ path, baseline, target }) =>
      baseline === null || target === null
        ? []
        : [pair(`${path}.baseline.at`, baseline.at, `${path}.target.at`, target.at)],
    ),
  ];
}

function outOfProject(app: Application, { start, end }: Project): readonly CrossOutcome[] {
  const [starts, ends] = [
    { path: 'project.start', date: start },
    { path: 'project.end', date: end },
  ];
  const inside = insideProject(app);
  return [
    ...[...inside, ...notAfter(app)]
      .filter(({ date }) => later(date, end))
      .map((one) => datesApart(one, ends, AFTER_END)),
    ...inside.filter(({ date }) => later(start, date)).map((one) => datesApart(one, starts, BEFORE_START)),
  ];
}

/** Neither before the project starts nor after it ends. */
function insideProject({ workstreams, cash, talent, ...app }: Application): readonly DatedFact[] {
  return [
    ...workstreams.flatMap(({ from, to }, i) => [
      { path: `workstreams[${i}].from`, date: from },
      { path: `workstreams[${i}].to`, date: to },
    ]),
    ...(cash?.milestones ?? []).map(({ due }, i) => ({ path: `cash.milestones[${i}].due`, date: due })),
    ...(cash?.spending ?? []).map(({ month }, i) => ({ path: `cash.spending[${i}].month`, date: month })),
    ...(talent?.hires ?? []).map(({ by }, i) => ({ path: `talent.hires[${i}].by`, date: by })),
    ...indicatorsOf({ ...app }).flatMap(({ path, target }) =>
      target === null ? [] : [{ path: `${path}.target.at`, date: target.at }],
    ),
  ];
}

/** May lie before the start: company money is put in early, a standard may be held already. */
function notAfter({ quality, cash }: Application): readonly DatedFact[] {
  return [
    ...(quality?.standards ?? []).flatMap(({ month }, i) =>
      month === null ? [] : [{ path: `quality.standards[${i}].month`, date: month }],
    ),
    ...(cash?.funding ?? []).map(({ month }, i) => ({ path: `cash.funding[${i}].month`, date: month })),
  ];
}

function indicatorsOf({ esg, monitoring }: Pick<Application, 'esg' | 'monitoring'>) {
  return [
    ...(esg?.indicators ?? []).map((one, i) => ({ ...one, path: `esg.indicators[${i}]` })),
    ...(monitoring?.indicators ?? []).map((one, i) => ({ ...one, path: `monitoring.indicators[${i}]` })),
  ];
}
