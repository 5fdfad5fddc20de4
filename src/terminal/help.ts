import type { Bilingual, Lang } from '../program/bilingual.ts';

const LINES: readonly { readonly command: string; readonly does: Bilingual }[] = [
  {
    command: 'ask "QUESTION"',
    does: { en: 'answers from the program text, with its passages', zh: '依据项目文本作答，并注明出处' },
  },
  {
    command: 'check budget FILE|-',
    does: {
      en: 'checks a budget: text, Markdown, CSV, XLSX, DOCX or PDF; --sheet NAME for one of several, --confirmed once a PDF was read right, --chart OUT.png, --annotate OUT.xlsx',
      zh: '检查预算：文本、Markdown、CSV、XLSX、DOCX 或 PDF；--sheet 名称（有多份时指定一份），--confirmed（确认 PDF 读取无误），--chart 图片.png，--annotate 工作簿.xlsx',
    },
  },
  {
    command: 'repair budget FILE|-',
    does: {
      en: 'the smallest changes that mend the cap, a call’s ratio and the sums; --bear AMOUNT: the most the company can add',
      zh: '以最小改动解决超上限、配套比例不足和合计不符；--bear 金额：企业最多能增加的自筹',
    },
  },
  {
    command: 'scenario budget FILE|-',
    does: {
      en: 'what if: --set "line 3 = 500000", "cut line 3 by 10%", "grant = 4M"; mayAskFen is the largest grant that cap and call let pass at that total, companyNeededFen what the company then pays, matchedAskFen and matchedOwnFen the same at 1:1 (our reading)',
      zh: '假设测算：--set "第3行减少50万"、"资助改为400万"；mayAskFen 为该总额下上限和所录比例允许的最高申请额，companyNeededFen 为此时企业须自筹额，matchedAskFen、matchedOwnFen 为按1:1（我们的理解）的相应数额',
    },
  },
  {
    command: 'cash FILE|-',
    does: {
      en: 'cash by month until the milestones pay: a table of months (text, CSV, XLSX; --sheet NAME for one of several) or an application; --grant AMOUNT or --budget FILE, --chart OUT.png',
      zh: '按月现金流量预测（里程碑拨付前的垫资）：月份表（文本、CSV、XLSX；有多张时用 --sheet 名称 指定）或申报资料；--grant 金额 或 --budget 文件，--chart 图片.png',
    },
  },
  {
    command: 'check deadline',
    does: {
      en: 'days left, and a plan counted back from submission; --submit 2027-05-14, --ics OUT.ics',
      zh: '剩余天数与倒排计划；--submit 2027-05-14，--ics 日历.ics',
    },
  },
  {
    command: 'check eligibility FILE|-',
    does: {
      en: 'each criterion by what you tell: sentences, JSON or an application',
      zh: '按所述情况逐项检查申报条件：文字、JSON 或资料文件',
    },
  },
  {
    command: 'check documents FILE|-',
    does: {
      en: 'the checklist by state, owner and last day: a list, a table, JSON or an application',
      zh: '按状态、负责人和有效期检查材料清单：列表、表格、JSON 或资料文件',
    },
  },
  {
    command: 'check draft FILE|-',
    does: {
      en: 'looks a section through: --section risk-assessment, --budget FILE for its money',
      zh: '逐条检查申报书章节：--section risk-assessment；--budget 文件，用于核对金额',
    },
  },
  {
    command: 'check application FOLDER',
    does: {
      en: 'every check over one application and its parts against each other: application.yaml, budget.*, call.json, drafts/SECTION.md, documents.*, eligibility.*; or --example',
      zh: '对整套申报材料逐项检查并相互核对：application.yaml、budget.*、call.json、drafts/章节.md、documents.*、eligibility.*；或 --example',
    },
  },
  {
    command: 'draft SECTION...|all --example',
    does: {
      en: 'drafts sections of the proposal, or all of them, from the example’s facts, or from yours with --facts FILE (as knowledge/example/application.yaml; what is left out becomes a gap) and --budget FILE; --revise "shorter", "Chinese" or "add ISO 9001" (several in turn) changes them and shows what; --docx OUT.docx, --md OUT.md: all in one file',
      zh: '依据示例资料起草申报书的若干章节或全部章节；也可用 --facts 文件（格式见 knowledge/example/application.yaml，未填内容列为待补）和 --budget 文件；--revise "精简"、"英文"或"补充ISO 9001"（可多次，依次执行）修改并列出改动；--docx 文件.docx、--md 文件.md：合并写入一个文件',
    },
  },
  {
    command: 'guard FILE.jsonl|-',
    does: {
      en: 'holds answers against the sections they cite: lines {id, answer, citations}',
      zh: '核对回答与所引部分是否一致：每行 {id, answer, citations}',
    },
  },
  {
    command: 'questions [ID...]',
    does: {
      en: 'what the text leaves open, as one message to each desk to send; --from answers.jsonl (of ask --file) for what was asked, --desk bureau, --call FILE leaves out what the call answers',
      zh: '文本未写明的事项，按部门各拟一封可直接发送的询问；--from 答案.jsonl（ask --file 的输出，只列所问事项）；--desk bureau；--call 文件（所录通知已答复的不再列出）',
    },
  },
  {
    command: 'search --corpus F --queries F',
    does: { en: 'the search engine over any corpus', zh: '用检索引擎检索任意语料' },
  },
  {
    command: 'ingest PATH...',
    does: {
      en: 'keeps your own documents (PDF, DOCX, XLSX, HTML, MD, TXT), quotes them beside answers, and proposes what a call says; --remove NAME',
      zh: '收录您的文件（PDF、DOCX、XLSX、HTML、MD、TXT），作答时附注引用，并提示通知中的关键信息；--remove 文件名（移除）',
    },
  },
  {
    command: 'call set FILE|key=value',
    does: {
      en: 'keeps what your call says (cap, ratio, deadline, list, issuer, number) for ask, draft and questions; --source "notice 12, p. 3"; key= removes one; call list shows them',
      zh: '录入通知信息（cap、ratio、deadline、list、issuer、number），供 ask、draft、questions 采用；--source "第12号通知第3页"；键= 为删除；call list 查看',
    },
  },
  {
    command: 'compare BEFORE AFTER',
    does: {
      en: 'two versions of a call, kept names or paths: what changed by section, and what to check again',
      zh: '对比通知的两个版本（已收录的文件名或路径）：逐节列出变化，并提示须重新检查的内容',
    },
  },
  { command: 'sources', does: { en: 'which documents answers come from', zh: '回答所依据的文件' } },
  { command: 'doctor', does: { en: 'tests the settings', zh: '检测各项设置' } },
  {
    command: 'start',
    does: {
      en: 'the Slack app, or the local Slack without tokens',
      zh: '启动 Slack 应用；未设令牌时启动本地 Slack',
    },
  },
];

const OPTIONS: Bilingual = {
  en: 'Everywhere: --json, --lang en|zh, --at 2026-11-23T04:00:00Z (another today), --call FILE (your call’s cap, ratio, closing day).',
  zh: '通用选项：--json；--lang en|zh；--at 2026-11-23T04:00:00Z（指定“今天”）；--call 文件（所录通知的上限、配套比例、截止日）。',
};

/** What `torch help` prints. */
export function helpText(lang: Lang): string {
  const width = Math.max(...LINES.map(({ command }) => command.length)) + 2;
  return [
    ...LINES.map(({ command, does }) => `torch ${command.padEnd(width)}${does[lang]}`),
    OPTIONS[lang],
  ].join('\n');
}
