import type { Bilingual } from '../../program/bilingual.ts';

const EXAMPLE: Bilingual = {
  en: 'Write a table such as:\nMonth,Costs,Company money,Torch grant\n2027-03,1200000,3000000,0\n2027-04,800000,0,1140000',
  zh: '请按下表填写：\n月份,支出,自筹投入,火炬资助\n2027-03,1200000,3000000,0\n2027-04,800000,0,1140000',
};

/** What keeps a cash plan from being read, and what to write. */
export const CASH_PROBLEMS = {
  nothing: {
    en: `I found no cash plan here. ${EXAMPLE.en}`,
    zh: `未找到现金流量计划。${EXAMPLE.zh}`,
  },
  file: {
    en: 'I cannot read a cash plan from this kind of file. Send the sheet with the plan as .xlsx or .csv, or copy its cells and paste them.',
    zh: '无法从此类文件读取现金流量计划。请将现金流量表另存为.xlsx或.csv后发送，或复制单元格后粘贴。',
  },
  several: (names: readonly string[], asked: string | null): Bilingual => {
    const [en, zh] = [
      names.map((name) => `"${name}"`).join(', '),
      names.map((name) => `“${name}”`).join('、'),
    ];
    if (asked === null)
      return {
        en: `${names.length} sheets hold a cash plan (${en}). Which one do you mean? Choose one; two plans are never added together.`,
        zh: `有${names.length}张工作表含现金流量计划（${zh}）。请指明使用哪一张；不同计划不会相加。`,
      };
    return names.length === 0
      ? {
          en: `This file has no sheet named "${asked}", and no other with a cash plan.`,
          zh: `文件中没有名为“${asked}”的工作表，其他工作表中也未找到现金流量计划。`,
        }
      : {
          en: `This file has no sheet named "${asked}"; a cash plan is in ${en}. Which one do you mean?`,
          zh: `文件中没有名为“${asked}”的工作表，含现金流量计划的有${zh}。请指明使用哪一张。`,
        };
  },
  tooLarge: (size: string, limit: string): Bilingual => ({
    en: `The file is too large for a cash plan (${size}; limit ${limit}). Copy the table of months to a new file and send that.`,
    zh: `文件过大（${size}，上限${limit}）。请将按月列示的表格复制到新文件后再发送。`,
  }),
  noCash: {
    en: 'This application has no cash plan yet. Add the part "cash" as in knowledge/example/application.yaml, or hand in a table of months.',
    zh: '该申报资料中尚无现金流量计划。请参照 knowledge/example/application.yaml 补充 cash 部分，或提交按月列示的表格。',
  },
  noFlow: {
    en: `I cannot tell which column holds the costs and which the money coming in. ${EXAMPLE.en}`,
    zh: `无法判断哪一列是支出、哪一列是资金流入。${EXAMPLE.zh}`,
  },
  unclear: (header: string): Bilingual => ({
    en: `"${header}" holds amounts: are they costs, or money coming in, and whose? Write so in the header, such as "${header} (cost)".`,
    zh: `“${header}”中有金额，是支出还是资金流入、属于哪一方？请在表头写明，如“${header}支出”。`,
  }),
  cut: (row: number): Bilingual => ({
    en: `Row ${row} has more cells than the header: the commas inside an amount part the columns too. Write 1200000, or "1,200,000" in quotation marks.`,
    zh: `第${row}行的单元格多于表头，金额中的逗号与分列逗号混淆。请写成1200000，或加引号写成"1,200,000"。`,
  }),
  month: (row: number, text: string): Bilingual => ({
    en: `Row ${row}: "${text}" is not one month. Write it with its year, such as 2027-03.`,
    zh: `第${row}行：“${text}”不是确定的月份，请写明年份，如2027年3月。`,
  }),
  amount: (row: number, column: string, text: string): Bilingual => ({
    en: `Row ${row}, ${column}: "${text}" is not one amount. Write 3000000 or 300万.`,
    zh: `第${row}行“${column}”：“${text}”不是确定的金额，请写成3000000或300万。`,
  }),
  unit: (text: string): Bilingual => ({
    en: `No unit is given: is "${text}" in yuan or in 万元 (10,000 yuan)? Name the unit in the header, such as Costs (CNY).`,
    zh: `未注明单位：“${text}”是元还是万元？请在表头注明，如“支出（万元）”。`,
  }),
  strangeUnit: (text: string): Bilingual => ({
    en: `"${text}" is not a unit I can be sure of. Write the amounts in yuan, 万元 (10,000 yuan) or million yuan, and name that unit in the header.`,
    zh: `无法确定“${text}”表示的单位。请改用元、万元或百万元填写，并在表头注明单位。`,
  }),
  currency: (currency: string): Bilingual => ({
    en: `The amounts are not in yuan (${currency}). I assume no exchange rate; write them in CNY, such as CNY 3,000,000.`,
    zh: `金额不是人民币（${currency}）。系统不假定汇率，请折算为人民币后填写，如300万元。`,
  }),
  signs: {
    en: 'Some costs are negative and some are not. Write every cost as a positive amount, and money that comes back as money coming in.',
    zh: '支出有正有负，无法判断。请将支出一律写为正数，退回的款项列入资金流入。',
  },
  grantUnknown: {
    en: 'Milestone shares are given in percent, so the whole grant is needed. Add it: --grant 3800000, or --budget FILE.',
    zh: '里程碑拨付按百分比填写，还须知道资助总额。请补充：--grant 3800000，或 --budget 预算文件。',
  },
  percent: (row: number, text: string): Bilingual => ({
    en: `Row ${row}: ${text} of the grant is not a whole number of fen. Write the amount itself.`,
    zh: `第${row}行：资助总额的${text}不是整分，请直接写金额。`,
  }),
  place: (path: string, text: string, write: Bilingual): Bilingual => ({
    en: `${path}: "${text}" cannot be read. Write ${write.en}.`,
    zh: `${path}：“${text}”无法识别，请写成${write.zh}。`,
  }),
  key: (path: string, known: readonly string[]): Bilingual => ({
    en: `${path} is not a key of a cash plan. The keys: ${known.join(', ')}.`,
    zh: `${path}不是现金流量计划的键，可用的键：${known.join('、')}。`,
  }),
} as const;
