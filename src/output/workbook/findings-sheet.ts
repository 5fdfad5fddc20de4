import type { Bilingual, Lang } from '../../program/bilingual.ts';
import type { BudgetCheck } from '../../program/budget.ts';
import { evidenceWords } from '../../program/evidence-words.ts';
import type { Finding } from '../../program/finding.ts';
import { applies, BASIS, SEVERITY, VERDICT } from '../../program/finding-words.ts';
import { formatMoney } from '../../program/money.ts';

export type RowLook = 'title' | 'header' | 'body';

/** A row of texts; none of them is ever a formula. */
export interface TextRow {
  readonly look: RowLook;
  readonly cells: readonly string[];
}

export const FINDINGS_NAME: Bilingual = { en: 'Findings', zh: '检查结果' };

/** Characters of each column. */
export const FINDINGS_WIDTHS = [13, 20, 70, 34, 16, 50, 15] as const;

const HEADER: Readonly<Record<Lang, readonly string[]>> = {
  en: ['Weight', 'Place', 'What it is and what to do', 'Arithmetic', 'Basis', 'Rests on', 'Rule'],
  zh: ['级别', '位置', '问题与处理建议', '算式', '依据类别', '依据', '规则编号'],
};

/** The sheet of findings: verdict and totals, what applies by weight, then what passed and what was not checked. */
export function findingsRows(check: BudgetCheck, lang: Lang): readonly TextRow[] {
  const found = check.findings.filter(applies);
  const of = (status: Finding['status']) => check.findings.filter((finding) => finding.status === status);
  return [
    { look: 'title', cells: [VERDICT[check.verdict][lang]] },
    ...totalsRows(check, lang),
    { look: 'body', cells: [NO_APPROVAL[lang]] },
    { look: 'body', cells: [] },
    { look: 'header', cells: HEADER[lang] },
    ...found.map((finding) => row(finding, SEVERITY[finding.severity][lang], lang)),
    ...of('not-checked').map((finding) => row(finding, NOT_CHECKED[lang], lang)),
    ...of('pass').map((finding) => row(finding, PASSED[lang], lang)),
  ];
}

const PASSED: Bilingual = { en: 'Passed', zh: '通过' };
const NOT_CHECKED: Bilingual = { en: 'Not checked', zh: '未检查' };
const NO_APPROVAL: Bilingual = {
  en: 'These are checks against the program text, not an approval: the bureau decides.',
  zh: '以上为对照项目正文的检查，不等于审批通过，最终以主管部门审核为准。',
};

function totalsRows({ totals, terms }: BudgetCheck, lang: Lang): readonly TextRow[] {
  const zh = lang === 'zh';
  const money = (fen: bigint | null) => (fen === null ? (zh ? '未列' : 'not given') : formatMoney(fen, lang));
  const whose = terms.cap.origin === 'call' ? (terms.cap.source ?? '') : zh ? '项目正文' : 'program text';
  const rows: readonly (readonly [string, string])[] = zh
    ? [
        ['合计', money(totals.computed)],
        ['表内合计', money(totals.declared)],
        ['企业自筹', money(totals.own)],
        ['火炬资助', money(totals.grant)],
        ['其他来源', money(totals.other)],
        ['资助上限', `${money(terms.cap.value)}（${whose}）`],
      ]
    : [
        ['Total', money(totals.computed)],
        ['Total as written', money(totals.declared)],
        ['Company funds', money(totals.own)],
        ['Torch grant', money(totals.grant)],
        ['Other sources', money(totals.other)],
        ['Grant cap', `${money(terms.cap.value)} (${whose})`],
      ];
  return rows.map((cells) => ({ look: 'body', cells }));
}

function row(finding: Finding, weight: string, lang: Lang): TextRow {
  const { basis, evidence, formula, message, rule } = finding;
  const rests = evidence.map((each) => evidenceWords(each, lang)).join('\n');
  const cells = [weight, place(finding, lang), message[lang], formula ?? '', BASIS[basis][lang], rests, rule];
  return { look: 'body', cells };
}

function place({ where }: Finding, lang: Lang): string {
  if (where === undefined) return '';
  const { line, row: at, sheet, cell } = where;
  const cellSaid = cell === undefined ? null : sheet === undefined ? cell : `${sheet}!${cell}`;
  const zh = lang === 'zh';
  const lineSaid =
    line !== undefined
      ? zh
        ? `第${line}项`
        : `line ${line}`
      : at !== undefined && cell === undefined
        ? zh
          ? `第${at}行`
          : `row ${at}`
        : null;
  return [cellSaid, lineSaid].filter((each) => each !== null).join(zh ? '，' : ', ');
}
