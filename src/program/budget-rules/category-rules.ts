import type { Bilingual } from '../bilingual.ts';
import type { CheckedLine } from '../budget.ts';
import { CITED } from '../cited-facts.ts';
import { withDetail } from '../line-name.ts';
import { termEvidence, whose } from '../whose.ts';
import type { BudgetRule } from './budget-rule.ts';
import type { BudgetWork } from './budget-work.ts';
import { at } from './wording.ts';

function listEvidence({ terms, cite }: BudgetWork) {
  const list = terms.allowable.value.map((item) => item.en).join(', ');
  return termEvidence(terms.allowable, `allowable: ${list}`, terms, cite);
}

/** A line with what its description says, so that two of one category can be told apart. */
function named({ category, detail }: CheckedLine): Bilingual {
  if (detail === undefined) return { en: category, zh: category };
  return { en: withDetail(category, detail, 'en'), zh: withDetail(category, detail, 'zh') };
}

/** Totals can fit the cap and hide a line that nobody may claim. */
const ONLY_TOTALS = {
  basis: 'format',
  message: {
    en: 'Only totals were given, so whether the lines are allowable was not checked. Send the budget line by line.',
    zh: '只给出了合计，各科目是否在可列支范围内未能检查。请逐行提供预算。',
  },
} as const;

export const CATEGORY_RULES: readonly BudgetRule[] = [
  {
    id: 'BUD-CAT-001',
    basis: 'program',
    severity: 'warning',
    title: { en: 'Every category is named among the allowable expenses', zh: '各科目均在可列支范围内' },
    cites: [CITED.openList],
    check: (work) => {
      if (work.lines.length === 0) return 'not-checked';
      if (work.budget.wholeProject) return [ONLY_TOTALS];
      const { allowable } = work.terms;
      const called = allowable.origin === 'call';
      const open = {
        en: called ? '' : ' (the list says "include", so not named is not forbidden)',
        zh: called ? '' : '（文本用“包括”，未列不等于禁止）',
      };
      const list = {
        en: `among ${whose(allowable).en} allowable expenses${open.en}`,
        zh: `${whose(allowable).zh}可列支范围`,
      };
      return work.lines
        .filter((line) => line.inList === 'no' || line.inList === 'unclear')
        .map((line) => ({
          basis: allowable.origin,
          message:
            line.inList === 'no'
              ? {
                  en: `${at(line.where).en}: "${named(line).en}" is not named ${list.en}. Ask the bureau, or fund it with company money.`,
                  zh: `${at(line.where).zh}：“${named(line).zh}”未列入${list.zh}${open.zh}。请咨询科技局，或改由企业自筹。`,
                }
              : {
                  en: `${at(line.where).en}: I cannot place "${named(line).en}" ${list.en}. Use the list's own words if it is one of them; otherwise ask the bureau.`,
                  zh: `${at(line.where).zh}：无法判断“${named(line).zh}”是否属于${list.zh}${open.zh}。如属其中，请使用清单用语；否则请咨询科技局。`,
                },
          together: {
            name: named(line),
            said:
              line.inList === 'no'
                ? {
                    en: `are not named ${list.en}. Ask the bureau, or fund them with company money.`,
                    zh: `未列入${list.zh}${open.zh}。请咨询科技局，或改由企业自筹。`,
                  }
                : {
                    en: `cannot be placed ${list.en}. Use the list's own words where they are among them; otherwise ask the bureau.`,
                    zh: `无法判断是否属于${list.zh}${open.zh}。如属其中，请使用清单用语；否则请咨询科技局。`,
                  },
          },
          params: { category: line.category, inList: line.inList },
          where: line.where,
          evidence: listEvidence(work),
        }));
    },
  },
  {
    id: 'BUD-CAT-002',
    basis: 'program',
    severity: 'info',
    title: { en: 'No category is named only in part', zh: '无仅部分列入的科目' },
    cites: [CITED.openList],
    check: (work) => {
      if (work.lines.length === 0 || work.budget.wholeProject) return 'not-checked';
      return work.lines
        .filter((line) => line.inList === 'partly')
        .map((line) => {
          const match = work.matches[line.n - 1];
          const note = match?.kinds.find((kind) => kind.inList !== 'yes' && kind.note !== null)?.note;
          const rest = match?.unexplained ?? [];
          const why = {
            en: note ? ` ${note.en}` : rest.length > 0 ? ` Not named: ${rest.join(', ')}.` : '',
            zh: note ? note.zh : rest.length > 0 ? `未列：${rest.join('、')}。` : '',
          };
          return {
            basis: work.terms.allowable.origin,
            message: {
              en: `${at(line.where).en}: "${named(line).en}" is named only in part among ${whose(work.terms.allowable).en} allowable expenses.${why.en} Split the line, or ask the bureau.`,
              zh: `${at(line.where).zh}：“${named(line).zh}”仅部分列入${whose(work.terms.allowable).zh}可列支范围。${why.zh}请拆分该行或咨询科技局。`,
            },
            params: { category: line.category, inList: 'partly' },
            where: line.where,
            evidence: listEvidence(work),
          };
        });
    },
  },
];
