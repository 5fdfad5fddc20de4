import type { Application, Esg } from '../../program/application.ts';
import type { Bilingual } from '../../program/bilingual.ts';
import { type FactsQuestion, facts, lines, named, own, unclear } from './facts-question.ts';

const ONE_A_LINE: Bilingual = {
  en: 'One a line, each with its figure where there is one.',
  zh: '每行一项，有数字的请写明数字。',
};

/** A question whose answer is a list of facts as they are written. */
function listQuestion(
  id: string,
  ask: Bilingual,
  lay: (now: Application, entries: readonly Bilingual[]) => Application,
): FactsQuestion {
  return {
    id,
    ask,
    hint: ONE_A_LINE,
    read: (text) => {
      const entries = lines(text).map(own);
      return entries.length === 0
        ? unclear('Write at least one line.', '请至少填写一行。')
        : facts((now) => lay(now, entries));
    },
  };
}

/** A project's lists stand with a project: the question for that comes before them. */
const withProject = (now: Application, change: Partial<NonNullable<Application['project']>>): Application =>
  now.project === null ? now : { ...now, project: { ...now.project, ...change } };

export const TECHNOLOGY = listQuestion(
  'technology',
  { en: 'What it does better than others', zh: '技术优势' },
  (now, technology) => withProject(now, { technology }),
);

export const TARGETS = listQuestion(
  'targets',
  { en: 'What is reached by the end', zh: '项目期末目标' },
  (now, targets) => withProject(now, { targets }),
);

const NO_MARKET = {
  domesticEdge: [],
  internationalEdge: [],
  competitors: [],
  demand: [],
  partners: [],
  exports: [],
} as const;

export const EDGE = listQuestion(
  'edge',
  { en: 'Why customers in China choose you', zh: '国内市场的差异化优势' },
  (now, domesticEdge) => ({ ...now, market: { ...(now.market ?? NO_MARKET), domesticEdge } }),
);

export const CUSTOMERS = listQuestion(
  'customers',
  { en: 'Customers and sales partners', zh: '客户与销售合作伙伴' },
  (now, entries) => ({
    ...now,
    market: {
      ...(now.market ?? NO_MARKET),
      partners: entries.map((say) => ({ kind: 'downstream' as const, say })),
    },
  }),
);

const NO_TALENT = { hires: [], vocational: [], knowledgeTransfer: [], retention: [] } as const;

export const VOCATIONAL = listQuestion(
  'vocational',
  { en: 'Schools and colleges you train with', zh: '与职业院校的合作' },
  (now, vocational) => ({ ...now, talent: { ...(now.talent ?? NO_TALENT), vocational } }),
);

export const RETENTION = listQuestion(
  'retention',
  { en: 'How you keep people', zh: '留才措施' },
  (now, retention) => ({ ...now, talent: { ...(now.talent ?? NO_TALENT), retention } }),
);

const NO_MONITORING = { indicators: [], systems: [], records: [], reporting: [] } as const;

export const SYSTEMS = listQuestion(
  'systems',
  { en: 'Systems that measure progress', zh: '进度与绩效监测系统' },
  (now, systems) => ({ ...now, monitoring: { ...(now.monitoring ?? NO_MONITORING), systems } }),
);

export const REPORTING = listQuestion(
  'reporting',
  { en: 'Who reports what, how often', zh: '报告安排：由谁、多久报告什么' },
  (now, reporting) => ({ ...now, monitoring: { ...(now.monitoring ?? NO_MONITORING), reporting } }),
);

const NO_IP = {
  inventionPatents: null,
  utilityModels: null,
  pending: null,
  licences: [],
  secrets: [],
  safeguards: [],
  dataProtection: [],
} as const;

export const SAFEGUARDS = listQuestion(
  'safeguards',
  { en: 'How you guard your know-how', zh: '知识产权和商业秘密保护措施' },
  (now, safeguards) => ({ ...now, ip: { ...(now.ip ?? NO_IP), safeguards } }),
);

export const DATA = listQuestion(
  'data',
  { en: 'How you protect data', zh: '数据与网络安全措施' },
  (now, dataProtection) => ({ ...now, ip: { ...(now.ip ?? NO_IP), dataProtection } }),
);

const NO_ESG: Esg = {
  indicators: [],
  environment: [],
  assessments: [],
  social: [],
  governance: [],
  certification: [],
};

export const ASSESSMENTS = listQuestion(
  'assessments',
  { en: 'Impact assessment and permits', zh: '环评与排污许可情况' },
  (now, assessments) => ({ ...now, esg: { ...(now.esg ?? NO_ESG), assessments } }),
);

export const SOCIAL = listQuestion(
  'social',
  { en: 'What you do for staff and neighbours', zh: '员工权益与社会责任' },
  (now, social) => ({ ...now, esg: { ...(now.esg ?? NO_ESG), social } }),
);

const KINDS: Readonly<Record<string, Esg['environment'][number]['kind']>> = {
  energy: 'energy',
  emissions: 'emissions',
  water: 'water',
  waste: 'waste',
  能源: 'energy',
  节能: 'energy',
  排放: 'emissions',
  减排: 'emissions',
  用水: 'water',
  节水: 'water',
  废弃物: 'waste',
  固废: 'waste',
};

export const ENVIRONMENT: FactsQuestion = {
  id: 'environment',
  ask: { en: 'Energy, emissions, water and waste', zh: '能源、排放、用水和废弃物措施' },
  hint: {
    en: 'One measure a line, its kind first: “water: 60% of the rinse water is used again”',
    zh: '每行一项，先写类别，例如“用水：清洗水回用60%”',
  },
  read: (text) => {
    const entries = lines(text).map((line) => {
      const { name = '', rest = '' } = named(line) ?? {};
      const kind = KINDS[name];
      return kind === undefined ? null : { kind, say: own(rest) };
    });
    const environment = entries.flatMap((entry) => (entry === null ? [] : [entry]));
    if (environment.length === 0 || environment.length < entries.length)
      return unclear(
        'Begin each line with “energy:”, “emissions:”, “water:” or “waste:”.',
        '每行请以“能源：”“排放：”“用水：”或“废弃物：”开头。',
      );
    return facts((now) => ({ ...now, esg: { ...(now.esg ?? NO_ESG), environment } }));
  },
};
