import type { Talent } from '../application.ts';
import type { Bilingual } from '../bilingual.ts';
import { readChineseNumber } from '../chinese-number.ts';
import type { ApplicationRule, ApplicationWork, CrossOutcome } from './application-work.ts';
import { factPlace, type Line } from './lines.ts';
import { disagreement, onceEach, type Place } from './said.ts';

/** People that the facts count. */
interface Headcount {
  readonly place: Place;
  readonly people: number;
}

const SAME: Bilingual = {
  en: 'Find out which number holds and write it in both.',
  zh: '请核实并统一两处人数。',
};

export const headcountRule: ApplicationRule = {
  id: 'XCK-HEAD-001',
  basis: 'arithmetic',
  severity: 'warning',
  title: {
    en: 'Numbers of staff and of new jobs agree between the parts',
    zh: '各部分的员工人数与新增就业人数一致',
  },
  needs: {
    en: 'the number of staff or the planned hires among the facts',
    zh: '申报资料中的员工人数或招聘计划',
  },
  check: ({ application, lines }) => {
    const staff = application?.company.staff ?? null;
    const talent = application?.talent ?? null;
    if (staff === null && talent === null) return 'not-checked';
    const counts: readonly Outcomes[] = [
      ...(staff === null ? [] : [staffIn({ place: factPlace('company.staff'), people: staff })]),
      ...(talent === null || talent.hires.length === 0 ? [] : [hiresIn(talent)]),
    ];
    return onceEach([
      ...lines.flatMap((line) => counts.flatMap((read) => read(line))),
      ...(application === null ? [] : teamsTooLarge(application)),
    ]);
  },
};

type Outcomes = (line: Line) => readonly CrossOutcome[];

const N = '(\\d{1,3}(?:,\\d{3})+|\\d{1,6}|[一二两三四五六七八九十百千]{1,7})';
const LATIN = '(\\d{1,3}(?:,\\d{3})+|\\d{1,6})';

/** The whole company's people. "12 R&D engineers" and "6 staff" of a team are none. */
const STAFF: readonly RegExp[] = [
  new RegExp(
    `(?:all|total of|has|have|with|employs|employing|currently|:|\\|) ${LATIN} (?:full-time )?(?:employees|staff(?: members)?|people on staff)(?![\\p{L}])`,
    'iu',
  ),
  new RegExp(
    `(?:employs|workforce of|headcount(?: of| is|:| \\|)|staff of|(?:employees|staff)(?: ?:| \\|)) ?${LATIN}(?!\\d|[.,]\\d| ?%)`,
    'i',
  ),
  new RegExp(
    `(?:现有|共有|全体|在职)(?:在职|正式)?(?:员工|职工|人员)?(?:总数)?[共为约:]?${N} ?(?:名|人)(?!次|日|月)`,
  ),
  new RegExp(`(?:员工|职工|从业人员)(?:总数|人数|总人数)?(?:共计|共有|共|为|:| \\|)? ?${N} ?(?:名|人)(?!次)`),
  new RegExp(`(?:全体|现有|共有?)${N} ?[名位](?:员工|职工)`),
];
const NOT_THE_COMPANY =
  /in 20\d\d|20\d\d年|new|hire|recruit|train(?:ed|ees)|customer|competitor|新增|招聘|引进|培训[^员]{0,4}人次|客户|竞争/i;

function staffIn(held: Headcount): Outcomes {
  return (line) =>
    clausesIn(line.text)
      .filter((clause) => !NOT_THE_COMPANY.test(clause))
      .flatMap((clause) => numbersOf(clause, STAFF))
      .filter((people) => people !== held.people)
      .map((people) => differ(line, people, held));
}

/** Parts of a sentence at its commas, but not within a number. */
function clausesIn(text: string): readonly string[] {
  return text.split(/,(?!\d{3})|[、;]/);
}

/** New jobs as a whole. */
const JOBS: readonly RegExp[] = [
  new RegExp(
    `${LATIN} (?:new |additional )(?:jobs|positions|posts|employees|hires|staff|people|engineers and technicians)`,
    'i',
  ),
  new RegExp(
    `(?:creates?|creating|creation of|add(?:s|ing)?) (?:about )?${LATIN} (?:\\p{L}+ ){0,2}(?:jobs|positions|posts)`,
    'iu',
  ),
  new RegExp(
    `(?<!\\d )(?:new jobs|jobs created|new positions|new hires|total hires)(?: ?:| \\|| in total:?) ?${LATIN}(?!\\d| ?%)`,
    'i',
  ),
  new RegExp(
    `(?:hires?|hiring|recruits?|recruiting|recruitment of) (?:a total of |in total |altogether )${LATIN}`,
    'i',
  ),
  new RegExp(`${LATIN} (?:people|hires|recruits) in (?:all|total)`, 'i'),
  new RegExp(
    `(?:新增|创造|增加)(?:直接)?(?:就业|岗位|用工)(?:岗位|人数|人员)?[约共为达:]?(?: \\|)? ?${N} ?(?:人|个|名)?(?!\\d|[%万年])`,
  ),
  new RegExp(`(?:新增|创造|增加|提供)${N} ?(?:个|名)(?:新?(?:增)?(?:就业)?岗位|就业)`),
  new RegExp(
    `(?:共|合计|累计|总计|计划共)(?:拟|将|计划)?(?:招聘|引进|招录)(?:各类人才|人才|人员|员工)?(?:共|约)? ?${N} ?(?:人|名)`,
  ),
  new RegExp(`(?:招聘|引进)(?:人员|人才|员工)?(?:共计|合计|总数|总人数|共)[为:]? ?${N} ?(?:人|名)`),
];
const LOOSE: readonly RegExp[] = [
  new RegExp(
    `(?:hires?|hiring|recruits?|recruiting) (?:about )?${LATIN} (?:\\p{L}+ ){0,2}(?:people|persons|employees|staff|engineers|technicians|graduates|returnees|professionals|specialists)`,
    'iu',
  ),
  new RegExp(`(?:招聘|引进|招录)(?!费)[^\\d,。;、|]{0,10}?${N} ?(?:人|名)(?!次)`),
];
const GROUPS: readonly (readonly [Talent['hires'][number]['group'], readonly RegExp[]])[] = [
  [
    'chinese-graduates',
    [
      new RegExp(`${LATIN} (?:Chinese |university |college |recent |domestic ){0,2}graduates`, 'i'),
      new RegExp(`(?:应届|高校)?毕业生 ?(?:\\| )?${N} ?(?:人|名)`),
      new RegExp(`${N} ?名(?:国内|应届|高校|本科){0,2}毕业生`),
    ],
  ],
  [
    'overseas-returnees',
    [
      new RegExp(`${LATIN} (?:overseas )?returnees`, 'i'),
      new RegExp(`(?:留学回国|海归|归国)(?:人员|人才)? ?(?:\\| )?${N} ?(?:人|名)`),
      new RegExp(`${N} ?名(?:海外)?(?:留学回国|海归|归国)`),
    ],
  ],
  [
    'experienced-professionals',
    [
      new RegExp(`${LATIN} experienced (?:professionals|engineers|specialists)`, 'i'),
      new RegExp(`(?:有经验的?|资深)专业(?:人才|人员|技术人员) ?(?:\\| )?${N} ?(?:人|名)`),
      new RegExp(`${N} ?名(?:有经验的?|资深)专业`),
    ],
  ],
];
/** Some of the jobs, or jobs with others. */
const A_PART = /at least|of which|of them|including|for women|indirect|其中|至少|带动|间接/i;
const EVERY_YEAR = /a year|per year|each year|every year|annually|apprentice|每年|\/年|学徒|实习/i;

function hiresIn({ hires }: Talent): Outcomes {
  const sum = (of: readonly { readonly number: number }[]) => of.reduce((all, { number }) => all + number, 0);
  const total: Headcount = { place: HIRES, people: sum(hires) };
  const byMonth = hires.map(({ by }) => sum(hires.filter((one) => one.by <= by)));
  const groups = GROUPS.map(([group, patterns]) => ({
    patterns,
    held: {
      place: { ...HIRES, path: `${HIRES.path}:${group}` },
      people: sum(hires.filter((one) => one.group === group)),
    },
  }));
  const known = new Set([
    total.people,
    ...byMonth,
    ...hires.map(({ number }) => number),
    ...groups.map(({ held }) => held.people),
  ]);
  return (line) => {
    if (line.path.startsWith('facts:talent') || EVERY_YEAR.test(line.text)) return [];
    const ofGroup = groups.flatMap(({ patterns, held }) =>
      numbersOf(line.text, patterns)
        .filter((people) => people !== held.people && !hires.some(({ number }) => number === people))
        .map((people) => differ(line, people, held)),
    );
    const whole = clausesIn(line.text).filter((clause) => !A_PART.test(clause));
    const ofAll = whole
      .flatMap((clause) => numbersOf(clause, JOBS))
      .filter((people) => people !== total.people);
    const loose = numbersOf(line.text, LOOSE).filter((people) => !known.has(people));
    const apart = [...new Set([...ofAll, ...loose])].map((people) => differ(line, people, total));
    return ofGroup.length > 0 ? ofGroup : apart;
  };
}

const HIRES: Place = {
  part: 'facts',
  path: 'facts:talent.hires',
  at: { en: 'the sum of the facts talent.hires', zh: '申报资料（talent.hires合计）' },
};

function differ(place: Place, people: number, held: Headcount): CrossOutcome {
  return disagreement(
    {
      a: { place, says: sayPeople(people) },
      b: { place: held.place, says: sayPeople(held.people) },
      advice: SAME,
    },
    { params: { a: String(people), b: String(held.people) } },
  );
}

function sayPeople(n: number): Bilingual {
  return { en: n === 1 ? '1 person' : `${n} people`, zh: `${n}人` };
}

function numbersOf(text: string, patterns: readonly RegExp[]): readonly number[] {
  const found = patterns.flatMap((pattern) => {
    const written = pattern.exec(text)?.[1];
    if (written === undefined) return [];
    if (/\d/.test(written)) return [Number(written.replaceAll(',', ''))];
    const number = readChineseNumber(written) ?? null;
    return number === null || number.decimals > 0 ? [] : [Number(number.digits)];
  });
  return [...new Set(found)];
}

/** One workstream cannot use more people than the company has and will hire. */
function teamsTooLarge(app: NonNullable<ApplicationWork['application']>): readonly CrossOutcome[] {
  const staff = app.company.staff;
  if (staff === null) return [];
  const all = staff + (app.talent?.hires ?? []).reduce((sum, { number }) => sum + number, 0);
  return app.workstreams.flatMap(({ resources }, i) => {
    const people = resources.reduce((sum, { en }) => sum + teamSize(en), 0);
    const place = factPlace(`workstreams[${i}].resources`);
    const held = {
      ...factPlace('company.staff'),
      at: { en: 'the sum of staff and hires', zh: '申报资料（现有员工与新增人员合计）' },
    };
    return people > all ? [differ(place, people, { place: held, people: all })] : [];
  });
}

function teamSize(text: string): number {
  const found = text.matchAll(
    /(\d{1,6}) (?:\p{L}+ ){0,1}(?:engineers?|technicians?|staff|people|workers?|operators?)/giu,
  );
  return [...found].reduce((sum, match) => sum + Number(match[1]), 0);
}
