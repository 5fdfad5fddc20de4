import type { Bilingual } from '../bilingual.ts';
import { type DateMention, datesIn } from '../draft-rules/month-mentions.ts';
import type { ApplicationWork, CrossOutcome } from './application-work.ts';
import { type DatedFact, later } from './fact-dates.ts';
import { factPlace, type Line } from './lines.ts';
import { disagreement, sayDate } from './said.ts';

const SAME_DATE: Bilingual = {
  en: 'Find out which date holds and write it in both.',
  zh: '请核实并统一两处日期。',
};
const PAST: Bilingual = {
  en: 'That is past its end: bring the date forward, or mend the end.',
  zh: '已超出其结束时间：请提前，或更正结束时间。',
};

/** A sentence with its dates, and the same text with each date as ‹0›, ‹1› …, which short patterns can read. */
interface DatedLine {
  readonly line: Line;
  readonly dates: readonly DateMention[];
  readonly marked: string;
}

/** A date in words that a fact says otherwise. */
interface Claim {
  readonly said: DateMention | undefined;
  readonly fact: DatedFact | null;
}

/** Dates in sentences and tables against the facts they speak of. */
export function saidDates(work: ApplicationWork): readonly CrossOutcome[] {
  const app = work.application;
  if (app === null) return [];
  const readers = [periodClaims, paperClaims, standardClaims, milestoneClaims, workstreamClaims].map((make) =>
    make(app),
  );
  return work.lines.flatMap((line) => {
    const dates = datesIn(line.text).filter(({ month }) => month !== null);
    if (dates.length === 0) return [];
    const dated = { line, dates, marked: marked(line.text, dates) };
    const wrong = readers
      .flatMap((read) => read(dated))
      .flatMap(({ said, fact }) =>
        said === undefined || fact === null || same(said, fact.date)
          ? []
          : [outcome(line, said, fact, SAME_DATE)],
      );
    return wrong.length > 0 ? wrong : pastTheEnd(dated, app);
  });
}

type App = NonNullable<ApplicationWork['application']>;

function marked(text: string, dates: readonly DateMention[]): string {
  let [out, at] = ['', 0];
  for (const [i, { from, to }] of dates.entries()) {
    out += `${text.slice(at, from)}‹${i}›`;
    at = to;
  }
  return out + text.slice(at);
}

function same({ day, month }: DateMention, fact: string): boolean {
  return fact.length > 7 && day !== null ? day === fact : month === fact.slice(0, 7);
}

function outcome(line: Line, said: DateMention, fact: DatedFact, advice: Bilingual): CrossOutcome {
  return disagreement({
    a: { place: line, says: sayDate(said.day ?? said.month ?? said.text) },
    b: { place: factPlace(fact.path), says: sayDate(fact.date) },
    advice,
  });
}

const PERIOD =
  /(?:project|implementation|execution|construction) (?:period|term|duration|time|schedule|runs?|will run|lasts?)|(?:项目|本项目)(?:起止|周期|期限|实施期|执行期|建设期|期为|自|从)|建设期|实施期限?|执行期限?|起止(?:时间|年月|日期)|建设周期|实施周期/i;
const RANGE = /‹(\d+)› ?(?:to|until|through|and|-|–|—|~|至|到|起至) ?‹(\d+)›/i;
const STARTS =
  /(?:(?:^|[^\p{L}])project (?:will )?(?:starts?|begins?|is launched|launch(?:es)?)|(?:^|[|:] ?)(?:the )?(?:project )?(?:start|launch)(?: date| month)?(?: ?[:|]| is)|项目(?:启动|开始|开工)(?:时间|日期)?|(?:^|[|:] ?)(?:启动|开始|开工)(?:时间|日期)) ?(?:in|on|from|:|\||为|于|是)? ?‹(\d+)›|项目(?:拟|计划|将)?[于自从]‹(\d+)›起?(?:正式)?(?:启动|开始|开工)/iu;
const ENDS =
  /(?:(?:^|[^\p{L}])project (?:will )?(?:ends?|finish(?:es)?|closes?|is completed|be completed|is to be completed|completes?)|(?:^|[|:] ?)(?:the )?(?:project )?(?:end|completion|closing)(?: date| month)?(?: ?[:|]| is)|项目(?:结束|完成|竣工|结题|验收)(?:时间|日期)?|(?:^|[|:] ?)(?:结束|完成|竣工|结题)(?:时间|日期)) ?(?:in|on|by|:|\||为|于|是)? ?‹(\d+)›|项目(?:拟|计划|将)?[于在]?‹(\d+)›底?(?:前)?(?:全部|全面)?(?:结束|完成|竣工|结题)/iu;

function periodClaims({ project }: App) {
  if (project === null) return () => [];
  const start = { path: 'project.start', date: project.start };
  const end = { path: 'project.end', date: project.end };
  return ({ marked: text, dates }: DatedLine): readonly Claim[] => {
    const range = PERIOD.test(text) ? RANGE.exec(text) : null;
    if (range !== null) return [claim(dates, range[1], start), claim(dates, range[2], end)];
    const [first, last] = [STARTS.exec(text), ENDS.exec(text)];
    return [claim(dates, first?.[1] ?? first?.[2], start), claim(dates, last?.[1] ?? last?.[2], end)];
  };
}

function claim(dates: readonly DateMention[], at: string | undefined, fact: DatedFact): Claim {
  return { said: at === undefined ? undefined : dates[Number(at)], fact };
}

const UNTIL =
  /(?:until|valid (?:to|through)|through|expir(?:es|y|ing|ation)(?: date)?(?: on| in| is)?|ends?(?: on| in)?|有效期(?:限)?(?:至|到|截至|为)?|有效至|到期(?:日|时间)?|租期(?:至|到)|[至到]) ?[:|]? ?‹(\d+)›|‹(\d+)› ?(?:到期|止|届满|为止)/i;
const CERTIFICATE =
  /high-?tech(?:nology)?(?: enterprise)? (?:certificate|status)|HNTE|高新技术企业(?:证书|资格)|高企(?:证书|资格)/i;
const LEASE = /\bleases?\b|\bleased\b|\btenancy\b|租赁|租期|租用|租约/i;

/** The park's tenancy agreement and an office are contracts of their own. */
const OTHER_ROOMS = /tenancy|office|warehouse|dormitor|入园|办公|仓库|宿舍|展厅/i;

function paperClaims({ company }: App) {
  const number = company.highTech?.number.toLowerCase() ?? null;
  const certificate =
    company.highTech === null ? null : { path: 'company.highTech.expires', date: company.highTech.expires };
  const until = company.premises?.hold === 'leased' ? company.premises.until : null;
  const lease = until === null ? null : { path: 'company.premises.until', date: until };
  return ({ line, marked: text, dates }: DatedLine): readonly Claim[] => {
    const found = UNTIL.exec(text);
    const at = found?.[1] ?? found?.[2];
    const aboutCertificate =
      CERTIFICATE.test(text) || (number !== null && text.toLowerCase().includes(number));
    const aboutLease =
      LEASE.test(text) && !OTHER_ROOMS.test(text) && !line.path.startsWith('facts:documents');
    if (at === undefined || aboutCertificate === aboutLease) return [];
    const fact = aboutCertificate ? certificate : lease;
    return fact === null || line.path === `facts:${fact.path}` ? [] : [claim(dates, at, fact)];
  };
}

/** A standard that is still to be reached, in a clause with one date. */
function standardClaims({ quality, project }: App) {
  const standards = (quality?.standards ?? []).flatMap(({ name, month }, i) =>
    month === null
      ? []
      : [{ name: name.toLowerCase(), fact: { path: `quality.standards[${i}].month`, date: month } }],
  );
  return ({ marked: text, dates }: DatedLine): readonly Claim[] =>
    text.split(/[,、;|]/).flatMap((clause): readonly Claim[] => {
      const [at, second] = [...clause.matchAll(/‹(\d+)›/g)].map((match) => dates[Number(match[1])]);
      if (at === undefined || second !== undefined) return [];
      if (project !== null && later(project.start, at.month ?? '')) return [];
      const named = standards.filter(({ name }) => clause.toLowerCase().includes(name));
      const others = clause.match(/\b(?:iso(?:\/iec)?|iatf|gmp|as|gb\/t) ?\d{3,5}/gi) ?? [];
      if (named.length !== 1 || new Set(others).size > 1 || !ATTAINED.test(clause)) return [];
      return [{ said: at, fact: named[0]?.fact ?? null }];
    });
}

const ATTAINED = /certif|extension|audit|pass|achiev|obtain|by ‹|认证|扩项|取证|通过|取得/i;

/** A milestone's dates are its month and the month its share is paid in. */
function milestoneClaims({ cash }: App) {
  const milestones = (cash?.milestones ?? []).map(({ name, due, paid }, i) => ({
    names: [name.en.toLowerCase(), name.zh.toLowerCase()].filter((one) => one.length >= 5),
    due: { path: `cash.milestones[${i}].due`, date: due },
    paid,
  }));
  return ({ line, dates }: DatedLine): readonly Claim[] => {
    const text = line.text.toLowerCase();
    const named = milestones.filter(({ names }) => names.some((name) => text.includes(name)));
    const [one] = named;
    if (one === undefined || named.length > 1) return [];
    const wrong = dates.filter(({ month }) => month !== one.due.date && month !== one.paid);
    // In a sentence other dates may stand beside the milestone's own; a table's row holds only its own.
    const counted =
      line.passage?.kind === 'row' ? wrong : wrong.length === dates.length ? wrong.slice(0, 1) : [];
    return counted.map((said) => ({ said, fact: one.due }));
  };
}

/** A workstream's time as a range, in what begins with its name. */
function workstreamClaims({ workstreams }: App) {
  return ({ line, marked: text, dates }: DatedLine): readonly Claim[] => {
    const range = RANGE.exec(text) ?? /‹(\d+)› \| ‹(\d+)›/.exec(text);
    if (range === null || line.passage === null) return [];
    const start = line.passage.text.toLowerCase();
    const i = workstreams.findIndex(({ name }) =>
      [name.en, name.zh].some((one) => startsWithName(start, one.toLowerCase())),
    );
    const named = workstreams[i];
    if (named === undefined) return [];
    return [
      claim(dates, range[1], { path: `workstreams[${i}].from`, date: named.from }),
      claim(dates, range[2], { path: `workstreams[${i}].to`, date: named.to }),
    ];
  };
}

function startsWithName(text: string, name: string): boolean {
  const rest = text.startsWith(name) ? text.slice(name.length) : null;
  return rest !== null && !/^[\p{L}\d]/u.test(rest);
}

/** Tasks, indicators and targets, whose months must lie in the time of their workstream and of the project. */
function pastTheEnd(
  { line, dates, marked: text }: DatedLine,
  { project, workstreams }: App,
): readonly CrossOutcome[] {
  if (project === null) return [];
  const own = /^facts:workstreams\[(\d+)\]/.exec(line.path)?.[1];
  const planned = own !== undefined || /^facts:(?:project\.targets|impact)/.test(line.path);
  const staged = line.passage !== null && isStage(text, workstreams) && !OTHER_TIMES.test(text);
  const drafted = line.passage !== null && REACHED.test(text);
  if (!staged && ((!planned && !drafted) || AFTERWARDS.test(text))) return [];
  const last = dates
    .map(({ month, ...date }) => ({ ...date, month: month ?? '' }))
    .sort((a, b) => (later(a.month, b.month) ? -1 : 1))[0];
  if (last === undefined) return [];
  const end = { path: 'project.end', date: project.end };
  if (later(last.month, end.date)) {
    const found = outcome(line, last, end, PAST);
    return [planned ? found : { ...found, severity: 'warning' }];
  }
  const stream = own === undefined ? undefined : workstreams[Number(own)];
  if (stream === undefined || !later(last.month, stream.to)) return [];
  const found = outcome(line, last, { path: `workstreams[${own}].to`, date: stream.to }, PAST);
  return [{ ...found, severity: 'warning' }];
}

/** "Scaling ends in …": a stage of the plan, by a common name or the workstream's own, with its time. */
function isStage(text: string, workstreams: App['workstreams']): boolean {
  const lower = text.toLowerCase();
  const [hit] = STAGE_TIME.exec(text) ?? [];
  if (hit === undefined) return false;
  const own = workstreams.flatMap(({ name }) => [name.en, name.zh]).map((name) => name.toLowerCase());
  return STAGE.test(text) || own.some((name) => name.length >= 2 && lower.includes(name));
}

const STAGE =
  /\b(?:stage|phase|workstream|work package|milestone|scaling|scale-up|ramp-up|pilot (?:production|run|line)|trial production|market launch|launch|optimi[sz]ation|refinement|commissioning|installation|construction|validation|certification|recruitment|hiring|training|testing)\b|阶段|模块|工作包|里程碑|中试|试生产|规模化|量产|扩产|市场投放|上市|投放后优化|技术完善|工艺完善|调试|安装|建设|验证|招聘|培训/i;
const STAGE_TIME =
  /\b(?:ends?|end|finish(?:es)?|clos(?:es|ed)|runs?|lasts?|continues?|goes on|starts?|begins?|follows?|takes? place|is (?:planned|scheduled|due|reached|completed|finished)|are (?:planned|scheduled|due|reached|completed|finished)|due|will (?:end|finish|run|last|start|begin|be (?:completed|finished|reached)))\b[^‹.;]{0,40}‹\d+›|[:(|] ?(?:‹\d+› ?(?:to|until|-|–|—|~|至|到) ?)?‹\d+›|(?:结束|完成|持续|延续|截止|到期|开始|启动|实施)[^‹。;]{0,8}‹\d+›|(?:[于在至到自从期为]|计划|预计|拟)‹\d+›(?:底|末|初|前|之前)?(?:前|全部|正式)?(?:[^‹。;,]{0,6})(?:完成|结束|启动|开始|建成|达到|验收|$)|‹\d+›(?:底|末|初)?(?:前|之前)?(?:完成|结束|启动|开始|达成|进入)/i;
/** Times of what outlives a project. */
const OTHER_TIMES =
  /revenue|sales|turnover|after the project|contract|lease|certificates?\b|valid|loan|warrant|patent|equipment life|后续|项目结束后|达产|销售|收入|合同|租|证书|有效|贷款|质保|保修|专利|规划/i;

/** Something is done by a date. */
const REACHED =
  /(?:complet|finish|install|commission|deliver|reach|achiev|certif|hire|recruit|accept)\w* .{0,80}(?:by|before|in|until) ‹\d+›|(?:by|before) ‹\d+›.{0,40}(?:complet|finish|install|commission|deliver|reach|achiev|certif|hire|recruit)|‹\d+›(?:底|末)?(?:之?前)(?:完成|建成|达到|取得|形成|招聘|引进|交付|验收|实现)/i;
/** What goes on when the project has ended. */
const AFTERWARDS =
  /revenue|sales|turnover|after the project|contract|lease|certificate|valid|loan|until|warranty|后续|项目结束后|达产|销售|收入|合同|租|证书|有效|贷款|质保|保修/i;
