import type { Bilingual } from '../bilingual.ts';
import { money } from '../budget-rules/wording.ts';

/** What is assumed of figures that a scenario does not name; shown with its result. */
export const ASSUMED = {
  sources: {
    en: 'The sources of a line keep their proportion when its amount changes.',
    zh: '某行金额变动时，其各资金来源按原比例变动。',
  },
  companyPays: {
    en: 'A line without money from any source is taken to be paid by the company.',
    zh: '某行原无任何资金来源时，按企业自筹处理。',
  },
  amountStays: {
    en: 'The amount of a line stays when one source changes; company and grant make up for each other.',
    zh: '某一资金来源变动时，该行金额不变，企业自筹与火炬资助此增彼减。',
  },
  inProportion: {
    en: 'Lines change in proportion; every sum is exact to the fen.',
    zh: '各行按比例变动，合计精确到分。',
  },
  byCompany: {
    en: 'In proportion the grant of a line would exceed its amount, so the rise is spread over lines in proportion to their company money.',
    zh: '如按比例增加，个别行的资助会超过该行金额，故按各行企业自筹的比例分摊增加额。',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Why a step cannot be worked out, as a question. */
export const ASKS = {
  noLine: (n: number, lines: number): Bilingual => ({
    en: `There is no line ${n}; the budget has ${lines} lines. Which one do you mean?`,
    zh: `预算共${lines}行，没有第${n}行。请问指哪一行？`,
  }),
  noName: (name: string, found: number): Bilingual =>
    found === 0
      ? {
          en: `No line is called "${name}". Use its number, such as line 3.`,
          zh: `没有名为“${name}”的行。请用行号，如第3行。`,
        }
      : {
          en: `${found} lines are called "${name}". Use the number, such as line 3.`,
          zh: `有${found}行名称含“${name}”。请用行号，如第3行。`,
        },
  unknown: (what: Bilingual): Bilingual => ({
    en: `${what.en} is not known, so it cannot be changed by a difference. Write the new amount, such as line 3 = 500000.`,
    zh: `${what.zh}未知，无法按增减计算。请直接写新金额，如第3行改为50万元。`,
  }),
  negative: (what: Bilingual, result: bigint): Bilingual => ({
    en: `${what.en} would become ${money(result).en}, below zero. Write a smaller change.`,
    zh: `${what.zh}将变为${money(result).zh}，低于零。请减小变动幅度。`,
  }),
  notWhole: (what: Bilingual): Bilingual => ({
    en: `That share of ${what.en} is not a whole number of fen. Which exact amount do you mean?`,
    zh: `按该比例计算，${what.zh}不是整分。请写出确切金额。`,
  }),
  tooMuch: (what: Bilingual, wanted: bigint, most: bigint): Bilingual => ({
    en: `${what.en} of ${money(wanted).en} does not fit; with the amounts as they are it can be ${money(most).en} at most. Change the amount too.`,
    zh: `${what.zh}${money(wanted).zh}超出范围；金额不变时最多为${money(most).zh}。请同时调整金额。`,
  }),
  unit: (text: string, fen: bigint): Bilingual => ({
    en: `In "${text}", is the figure in yuan (${money(fen).en}) or in 万元 (10,000 yuan)? Write the unit.`,
    zh: `“${text}”中的数字是元（${money(fen).zh}）还是万元？请写明单位。`,
  }),
  noSources: {
    en: 'No line and no total says who pays, so the grant and company money cannot be changed. State each line’s sources.',
    zh: '预算未注明资金来源，无法调整资助或自筹。请先逐行注明资金来源。',
  },
  otherSources: {
    en: 'Other sources can only be changed line by line. Name the line, such as line 3 loan = 500000.',
    zh: '其他来源只能逐行调整，请指明行号，如第3行贷款改为50万元。',
  },
  minus: {
    en: 'The budget has negative amounts, so it cannot be scaled in proportion. Correct them first, or name the line.',
    zh: '预算中有负数金额，无法按比例调整。请先更正，或指明行号。',
  },
  nothingLeft: {
    en: 'No line would be left. Keep at least one.',
    zh: '删除后预算将无任何行，请至少保留一行。',
  },
} as const;
