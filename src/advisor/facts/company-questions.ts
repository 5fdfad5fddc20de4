import { readMonth } from '../../program/month.ts';
import { readMoney } from '../../program/read-money.ts';
import { type FactsQuestion, facts, lines, named, own, partsOf, unclear } from './facts-question.ts';
import { OPEN_FIELD, OPEN_PARK } from './no-facts.ts';

/** Who applies, from where. */
export const COMPANY: FactsQuestion = {
  id: 'company',
  ask: { en: 'Your company and its park', zh: '企业名称与所在园区' },
  hint: {
    en: 'The full name; then the park: “Some Company Ltd; Some National High-Tech Zone”',
    zh: '企业全称；园区名称，例如“某某科技有限公司；某某国家高新区”',
  },
  read: (text) => {
    const [name = '', zone] = partsOf(text.replaceAll('\n', ';'));
    if (name === '') return unclear('Write the company’s full name.', '请填写企业全称。');
    return facts((now) => ({
      ...now,
      company: {
        ...now.company,
        name: own(name),
        zone: zone === undefined ? (now.company.zone ?? OPEN_PARK) : own(zone),
      },
    }));
  },
};

/** What stands between two months. */
const JOINS = /^(?:from|to|until|till|and|[-–—~～至到从,，\s])*$/i;
const MONTH = /20\d\d\s*(?:[-/.]\s*\d{1,2}|年\s*\d{1,2}\s*月)/g;

/** What is to be made, from which month to which. */
export const PROJECT: FactsQuestion = {
  id: 'project',
  ask: { en: 'The project: what you make, and from when to when', zh: '项目：做什么产品，起止年月' },
  hint: {
    en: 'Title; product; first and last month: “Pilot line for filter modules; filter module; 2027-01 to 2028-12”',
    zh: '项目名称；产品；起止年月，例如“过滤组件中试线建设；过滤组件；2027-01至2028-12”',
  },
  read: (text) => {
    const [first, last] = (text.match(MONTH) ?? []).map((month) => readMonth(month.replace(/\s/g, '')));
    if (!first || !last || last < first)
      return unclear(
        'Write the first and the last month, such as “2027-01 to 2028-12”.',
        '请写明起止年月，例如“2027-01至2028-12”。',
      );
    const words = partsOf(text.replace(MONTH, '').replaceAll('\n', ';')).filter((part) => !JOINS.test(part));
    const [title, product = title] = words;
    if (title === undefined || product === undefined)
      return unclear('Write what the project is called.', '请填写项目名称。');
    return facts((now) => ({
      ...now,
      project: {
        ...(now.project ?? { field: OPEN_FIELD, technology: [], targets: [] }),
        title: own(title),
        product: own(product),
        start: first,
        end: last,
      },
    }));
  },
};

/** Audited years. */
export const ACCOUNTS: FactsQuestion = {
  id: 'accounts',
  ask: { en: 'Audited figures, one year a line', zh: '经审计财务数据，每年一行' },
  hint: {
    en: 'Year: revenue; profit. “2024: 38,600,000; 3,700,000”',
    zh: '年度：营业收入；利润，例如“2024：3860万元；370万元”',
  },
  read: (text) => {
    const years = lines(text).map((line) => {
      const { name = '', rest = '' } = named(line) ?? {};
      const [revenue, profit] = partsOf(rest).map((part) => readMoney(part));
      const year = Number(/^(20\d\d)\s*年?$/.exec(name)?.[1]);
      return Number.isInteger(year) && revenue?.kind === 'amount' && profit?.kind === 'amount'
        ? { year, revenue: revenue.fen, profit: profit.fen }
        : null;
    });
    const read = years.flatMap((year) => (year === null ? [] : [year]));
    if (read.length === 0 || read.length < years.length)
      return unclear(
        'Write each year in this form: “2024: 38,600,000; 3,700,000”.',
        '请按此格式逐年填写：“2024：3860万元；370万元”。',
      );
    const audited = read.sort((a, b) => a.year - b.year);
    return facts((now) => ({ ...now, company: { ...now.company, audited } }));
  },
};
