import { CITED } from '../cited-facts.ts';
import { hasGap } from '../gap-mark.ts';
import { sentencesOf } from './draft-text.ts';
import { type DraftRule, type DraftWork, names, says } from './draft-work.ts';
import { matrixRows, RISK_CLASSES, RISK_PARTS, riskItems } from './risk-items.ts';

/** Classes by the matrix's own column where it has one; else wherever the text names them as risks. */
function classesNamed(work: DraftWork): readonly string[] {
  const rows = matrixRows(work);
  const column = rows[0]?.header.findIndex((cell) => says(work, cell, 'risk-class')) ?? -1;
  if (rows.length > 0 && column !== -1) {
    const cells = rows.map((row) => row.cells[column] ?? '').join('\n');
    return RISK_CLASSES.filter((id) => says(work, cells, id));
  }
  const named = work.passages.flatMap((passage) =>
    passage.kind === 'row' || passage.kind === 'heading' || passage.kind === 'item'
      ? [passage.text.slice(0, 200)]
      : sentencesOf(passage)
          .map(({ text }) => text)
          .filter((text) => says(work, text, 'risk-word')),
  );
  return RISK_CLASSES.filter((id) => named.some((text) => says(work, text, id)));
}

export const RISK_RULES: readonly DraftRule[] = [
  {
    id: 'LNT-RSK-001',
    basis: 'program',
    severity: 'warning',
    title: { en: 'The five classes of risk are there', zh: '五类风险齐全' },
    cites: [CITED.riskClasses],
    sections: ['risk-assessment'],
    check: (work) => {
      const named = classesNamed(work);
      const missing = RISK_CLASSES.filter((id) => !named.includes(id));
      if (missing.length === 0) return 'pass';
      const lacks = names(work, missing);
      return [
        {
          message: {
            en: `No risk of these classes was found: ${lacks.en}. The text asks for technical, operational, market, regulatory and financial risks; add one of each, or say why there is none.`,
            zh: `未见以下类别的风险：${lacks.zh}。文本要求覆盖技术、运营、市场、政策法规和财务五类风险，请补充，或说明为何没有。`,
          },
          params: { missing: missing.map((id) => id.replace('risk-', '')).join(', ') },
        },
      ];
    },
  },
  {
    id: 'LNT-RSK-002',
    basis: 'program',
    severity: 'warning',
    title: {
      en: 'Each risk has probability, impact, mitigation and team',
      zh: '每项风险均有概率、影响、措施和责任团队',
    },
    cites: [CITED.riskRatings],
    sections: ['risk-assessment'],
    check: (work) => {
      const items = riskItems(work);
      if (items.length === 0) {
        return [
          {
            message: {
              en: 'No risk with a rating was found. List each risk in a table with probability, impact, mitigation and responsible team.',
              zh: '未找到逐项评级的风险。请列表写明每项风险的概率、影响、应对措施和责任团队。',
            },
            params: { risk: '', missing: RISK_PARTS.join(', ') },
          },
        ];
      }
      return (
        items
          // A risk that is still to be named is told as a placeholder.
          .filter(({ name, missing }) => missing.length > 0 && !hasGap(name))
          .map(({ name, row, missing }) => {
            const lacks = names(work, missing);
            return {
              message: {
                en: `Risk “${name}” (row ${row}) does not show: ${lacks.en}. The text asks for probability, impact, mitigation and responsible team of each risk; fill it in.`,
                zh: `风险“${name}”（原文第${row}行）未写明：${lacks.zh}。文本要求每项风险均写明概率、影响、应对措施和责任团队，请补齐。`,
              },
              params: { risk: name, missing: missing.join(', ') },
              where: { row },
            };
          })
      );
    },
  },
];
