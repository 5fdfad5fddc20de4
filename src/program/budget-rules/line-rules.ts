import { CITED } from '../cited-facts.ts';
import { cleanText } from '../clean-text.ts';
import type { BudgetRule } from './budget-rule.ts';
import { at, HOW_TO_WRITE, money, SOURCE_NAMES, shareAt } from './wording.ts';

export const LINE_RULES: readonly BudgetRule[] = [
  {
    id: 'BUD-LIN-001',
    basis: 'practice',
    severity: 'warning',
    title: { en: 'No line stands twice', zh: '无重复行' },
    check: ({ lines, budget }) => {
      if (lines.length === 0 || budget.wholeProject) return 'not-checked';
      const seen = new Map<string, number>();
      return lines.flatMap((line) => {
        if (line.amount === null) return [];
        const detail = budget.rows[line.n - 1]?.detail ?? '';
        const key = `${cleanText(line.category + detail)
          .toLowerCase()
          .replace(/\s+/g, '')} ${line.amount}`;
        const first = seen.get(key);
        if (first === undefined) {
          seen.set(key, line.n);
          return [];
        }
        return [
          {
            message: {
              en: `Line ${line.n} has the category and amount of line ${first} ("${line.category}", ${money(line.amount).en}). Remove one, or name what differs.`,
              zh: `第${line.n}行与第${first}行科目和金额相同（“${line.category}”，${money(line.amount).zh}），疑似重复。请删除其一或写明区别。`,
            },
            params: { amountFen: String(line.amount), first: String(first) },
            where: line.where,
          },
        ];
      });
    },
  },
  {
    id: 'BUD-LIN-002',
    basis: 'format',
    severity: 'question',
    title: { en: 'Every line states its amount', zh: '各行均有金额' },
    check: ({ budget, reading }) => {
      if (reading.kind !== 'budget') return 'not-checked';
      return budget.rows.flatMap((row) => {
        const share = row.shares.find(({ amount }) => amount.kind === 'missing');
        const nothing = row.amount === null && row.shares.length === 0 && budget.issues.length === 0;
        if (row.amount?.kind !== 'missing' && !share && !nothing) return [];
        // A percent of an amount that cannot be read is asked about there.
        if (row.amount !== null && row.amount.kind !== 'missing' && row.amount.kind !== 'amount') return [];
        const ofShare = row.amount?.kind === 'missing' ? undefined : share;
        const said = (ofShare?.amount ?? row.amount)?.text ?? '';
        const source = ofShare?.kind ? SOURCE_NAMES[ofShare.kind] : null;
        const where = shareAt(row.where, ofShare);
        const mark = said === '' ? { en: '', zh: '' } : { en: ` ("${said}")`, zh: `（“${said}”）` };
        return [
          {
            message: {
              en: `${at(where).en}, ${row.category}: the ${source?.en ?? 'amount'} is missing${mark.en}. Missing is not zero. ${HOW_TO_WRITE.en}`,
              zh: `${at(where).zh}“${row.category}”：缺少${source?.zh ?? ''}金额${mark.zh}。缺项不按零计算，${HOW_TO_WRITE.zh}`,
            },
            params: { category: row.category, text: said },
            where,
          },
        ];
      });
    },
  },
  {
    id: 'BUD-LIN-003',
    basis: 'format',
    severity: 'warning',
    title: { en: 'No amount is negative', zh: '无负数金额' },
    check: ({ lines }) => {
      if (lines.length === 0) return 'not-checked';
      return lines.flatMap((line) => {
        const negative = [line.amount, line.own, line.grant, line.other].find(
          (part) => part !== null && part < 0n,
        );
        if (negative === undefined || negative === null) return [];
        return [
          {
            message: {
              en: `Line ${line.n}, ${line.category}: ${money(negative).en} is negative. A budget line is a cost; write discounts into the line they belong to.`,
              zh: `第${line.n}行“${line.category}”：金额为负（${money(negative).zh}）。预算行应为支出，折扣请并入相应科目。`,
            },
            params: { amountFen: String(negative) },
            where: line.where,
          },
        ];
      });
    },
  },
  {
    id: 'BUD-LIN-004',
    basis: 'arithmetic',
    severity: 'info',
    title: { en: 'No line is zero', zh: '无零金额行' },
    check: ({ lines }) => {
      if (lines.length === 0) return 'not-checked';
      return lines
        .filter((line) => line.amount === 0n)
        .map((line) => ({
          message: {
            en: `Line ${line.n}, ${line.category}: the amount is zero. Remove the line or state its amount.`,
            zh: `第${line.n}行“${line.category}”：金额为零。请删除该行或填写金额。`,
          },
          params: { amountFen: '0' },
          where: line.where,
        }));
    },
  },
  {
    id: 'BUD-LIN-005',
    basis: 'program',
    severity: 'info',
    title: { en: 'The lines say what they achieve', zh: '各行写明关键成果' },
    cites: [CITED.sample],
    check: ({ budget }) => {
      if (budget.rows.length === 0) return 'not-checked';
      if (budget.hasOutcomes || budget.rows.some((row) => row.outcome !== null)) return 'pass';
      return [
        {
          message: {
            en: 'The budget has no key outcomes. The sample budget gives one for each line; add a column that says what each amount achieves.',
            zh: '预算未列关键成果。样例预算逐行列有成果，建议增加一列，写明各项支出取得的成果。',
          },
        },
      ];
    },
  },
];
