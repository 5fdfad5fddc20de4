import type { Bilingual } from '../bilingual.ts';
import type { FileNote } from '../budget.ts';
import type { Place } from '../finding.ts';
import { startsLikeFormula } from '../formula-text.ts';
import type { Outcome } from '../rule.ts';
import type { BudgetRule } from './budget-rule.ts';
import type { BudgetWork } from './budget-work.ts';
import { at } from './wording.ts';

/** Characters of a cell shown in a message. */
const MAX_SHOWN = 60;
/** Names listed in a message; the params hold all. */
const MAX_NAMES = 12;

function notes<Kind extends FileNote['kind']>(
  { reading }: BudgetWork,
  kind: Kind,
): readonly Extract<FileNote, { readonly kind: Kind }>[] {
  const all = reading.kind === 'budget' ? (reading.file?.notes ?? []) : [];
  return all.filter((note): note is Extract<FileNote, { readonly kind: Kind }> => note.kind === kind);
}

/** What a spreadsheet holds beside its figures. */
export const SHEET_RULES: readonly BudgetRule[] = [
  {
    id: 'BUD-XLS-001',
    basis: 'format',
    severity: 'warning',
    title: { en: 'Every formula has a stored value', zh: '公式均有缓存值' },
    forFiles: true,
    check: (work) =>
      notes(work, 'no-stored-value').map(({ formula, sum, where, more }): Outcome => {
        const place = at(where);
        const shown = short(formula);
        return {
          message: withMore(
            more,
            sum
              ? {
                  en: `${place.en}: the formula =${shown} has no stored value. It only adds cells, so I worked it out myself. Open the file in Excel or WPS and save it to store the values.`,
                  zh: `${place.zh}：公式=${shown}没有缓存值。该公式仅为求和，已由系统计算。请用Excel或WPS打开并保存文件，以写入计算结果。`,
                }
              : {
                  en: `${place.en}: the formula =${shown} has no stored value, so I do not know its amount. Open the file in Excel or WPS, save it, and send it again.`,
                  zh: `${place.zh}：公式=${shown}没有缓存值，无法得知金额。请用Excel或WPS打开并保存后重新发送。`,
                },
          ),
          params: { formula, computed: sum ? 'yes' : 'no' },
          where,
        };
      }),
  },
  {
    id: 'BUD-XLS-002',
    basis: 'format',
    severity: 'error',
    title: { en: 'No cell holds an error', zh: '无公式错误' },
    forFiles: true,
    check: (work) =>
      notes(work, 'cell-error').map(({ text, where, more }) => ({
        message: withMore(more, {
          en: `${at(where).en} holds the error ${short(text)}. Correct the formula or write the amount.`,
          zh: `${at(where).zh}为错误值${short(text)}。请更正公式或直接填写金额。`,
        }),
        params: { text },
        where,
      })),
  },
  {
    id: 'BUD-XLS-003',
    basis: 'format',
    severity: 'warning',
    title: { en: 'No row, column or sheet is hidden', zh: '无隐藏的行、列或工作表' },
    forFiles: true,
    check: (work) =>
      notes(work, 'hidden').map(({ what, names, where }) => {
        const more = names.length > MAX_NAMES;
        const en = `${names.slice(0, MAX_NAMES).join(', ')}${more ? ', …' : ''}`;
        const zh = `${names.slice(0, MAX_NAMES).join('、')}${more ? '等' : ''}`;
        return {
          message: HIDDEN[what](names.length, en, zh),
          params: { what, names: names.join('; ') },
          where,
        };
      }),
  },
  {
    id: 'BUD-XLS-004',
    basis: 'format',
    severity: 'warning',
    title: { en: 'The total’s formula covers every line', zh: '合计公式涵盖所有行' },
    forFiles: true,
    check: (work) =>
      notes(work, 'total-misses').map(({ formula, cells, where }) => ({
        message: {
          en: `${at(where).en}: the total's formula =${short(formula)} leaves out ${cells.slice(0, MAX_NAMES).join(', ')}${cells.length > MAX_NAMES ? ', …' : ''}. Extend it to all lines.`,
          zh: `${at(where).zh}：合计公式=${short(formula)}漏加${cells.slice(0, MAX_NAMES).join('、')}${cells.length > MAX_NAMES ? '等' : ''}。请将公式扩展到所有行。`,
        },
        params: { formula, cells: cells.join('; ') },
        where,
      })),
  },
  {
    id: 'BUD-SEC-001',
    basis: 'format',
    severity: 'warning',
    title: { en: 'No text could be taken for a formula', zh: '无疑似公式的文本' },
    check: (work) => {
      if (work.reading.kind !== 'budget') return 'not-checked';
      const cells = work.reading.file?.format === 'xlsx' ? notes(work, 'formula-text') : ofLines(work);
      return cells.map(({ text, where, more }) => ({
        message: withMore(more, {
          en: `${at(where).en}: "${short(text)}" starts like a formula. I keep it as text; start it with a letter so that no program runs it.`,
          zh: `${at(where).zh}：“${short(text)}”以公式符号开头，疑似公式注入，已按文本处理。请改以文字开头，避免被其他程序执行。`,
        }),
        params: { text },
        where,
      }));
    },
  },
];

const HIDDEN: Readonly<
  Record<'rows' | 'columns' | 'sheets', (count: number, en: string, zh: string) => Outcome['message']>
> = {
  rows: (count, en, zh) => ({
    en: `${count === 1 ? 'Row' : 'Rows'} ${en} ${count === 1 ? 'is' : 'are'} hidden; I counted what stands there. Show or delete it.`,
    zh: `第${zh}行已隐藏，其内容已计入。请取消隐藏或删除。`,
  }),
  columns: (count, en, zh) => ({
    en: `${count === 1 ? 'Column' : 'Columns'} ${en} ${count === 1 ? 'is' : 'are'} hidden; I read what stands there. Show or delete it.`,
    zh: `${zh}列已隐藏，其内容已读取。请取消隐藏或删除。`,
  }),
  sheets: (count, en, zh) => ({
    en: `The ${count === 1 ? 'sheet' : 'sheets'} ${en} ${count === 1 ? 'is' : 'are'} hidden; I did not read ${count === 1 ? 'it' : 'them'}. Show what belongs to the budget, delete the rest.`,
    zh: `工作表${zh}已隐藏，未读取。属于预算的请取消隐藏，其余请删除。`,
  }),
};

/** Cells of the kind that are counted only. */
function withMore(more: number | undefined, { en, zh }: Bilingual): Bilingual {
  return more === undefined
    ? { en, zh }
    : { en: `${en} ${more} more cells are the same.`, zh: `${zh}另有${more}个单元格情况相同，未逐一列出。` };
}

function ofLines({ budget }: BudgetWork): readonly { text: string; where: Place; more?: number }[] {
  return budget.rows.flatMap(({ category, outcome, where }) =>
    [category, outcome ?? ''].filter((text) => startsLikeFormula(text)).map((text) => ({ text, where })),
  );
}

function short(text: string): string {
  const shown = text.replace(/[\t\r\n]+/g, ' ');
  return shown.length > MAX_SHOWN ? `${shown.slice(0, MAX_SHOWN)}…` : shown;
}
