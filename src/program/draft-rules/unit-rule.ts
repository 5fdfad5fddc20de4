import { placeIn, sentencesOf } from './draft-text.ts';
import type { DraftRule, DraftWork } from './draft-work.ts';
import { moneyIn } from './money-in-text.ts';

/** A money word and a figure that names no unit and no currency. */
const BARE =
  /(?:总投资|总预算|预算总额|项目预算|预算|经费|资助|自筹|资金|金额|投入|出资|total budget|project budget|budget of|grant of|company funds of|own funds of|investment of|funding of)(?:合计|总额|总计|为|共|约|达|额|:|\s|is|of){0,3}(\d{1,3}(?:,\d{3})+|\d{2,12})(?:\.\d{1,4})?(?![\d,]\d)(?=\s*(?:$|[,.;:)。、(\n]|其中|and\b|of which))/gi;
/** A sum or a cost by its kind: of money only where the sentence has an amount beside it. */
const BARE_BESIDE =
  /(?:合计|总计|共计|\p{Script=Han}费用?)(?:为|共|约|达|:|\s){0,2}(\d{1,3}(?:,\d{3})+|\d{2,12})(?:\.\d{1,4})?(?![\d,]\d)(?=\s*(?:$|[,.;:)。、(\n]|其中))/giu;
const MONEY_HEAD = /金额|预算|经费|自筹|资助|合计|amount|budget|grant|funds|cost/i;
const UNIT_HEAD = /元|万|cny|rmb|yuan|¥|￥|%|million/i;
/** A figure below this in yuan looks like one in 万元. */
const SMALL = 100_000;

function bareCells({ passages }: DraftWork) {
  const noted = passages.some(
    ({ kind, text }) => kind !== 'row' && /单位:?\s*(?:万|千)?元|in CNY|in RMB/i.test(text),
  );
  if (noted) return [];
  const heads = passages.find(
    (passage) => passage.kind === 'row' && passage.header.some((head) => UNIT_HEAD.test(head)),
  );
  return passages.flatMap((passage) => {
    if (passage.kind !== 'row' || heads?.table === passage.table) return [];
    const at = passage.header.findIndex(
      (head, i) => MONEY_HEAD.test(head) && /^\d[\d,.]*$/.test(passage.cells[i] ?? ''),
    );
    return at === -1 ? [] : [{ passage, text: passage.cells[at] ?? '', from: 0 }];
  });
}

export const unitRule: DraftRule = {
  id: 'LNT-LANG-001',
  basis: 'format',
  severity: 'warning',
  title: { en: 'Every amount names its unit', zh: '金额均标明单位' },
  sections: 'all',
  check: (work) => {
    const units = new Set(work.passages.flatMap(({ text }) => moneyIn(text).map(({ unit }) => unit)));
    const mixed = units.has('wan');
    const prose = work.passages
      .filter(({ kind }) => kind !== 'row')
      .flatMap((passage) =>
        sentencesOf(passage).flatMap(({ text, from }) =>
          [...text.matchAll(BARE), ...(moneyIn(text).length === 0 ? [] : text.matchAll(BARE_BESIDE))].map(
            (match) => {
              const shown = match[1] ?? '';
              return { passage, text: shown, from: from + match.index + match[0].lastIndexOf(shown) };
            },
          ),
        ),
      )
      .filter(({ text }) => mixed || Number(text.replaceAll(',', '')) < SMALL);
    // One finding a table: its rows share the missing unit.
    const tables = mixed || units.has('large') ? bareCells(work) : [];
    const first = new Map(
      tables.map((cell) => [cell.passage.table, cell]).reverse() as [number, (typeof tables)[0]][],
    );
    return [...prose, ...first.values()].map(({ passage, text, from }) => {
      const where = placeIn(passage, from);
      return {
        message: {
          en: `Row ${where.row}: “${text}” names no unit, and amounts of this draft may be in yuan or in 万元 (10,000 yuan). Write the unit at each amount or in the table’s head.`,
          zh: `原文第${where.row}行“${text}”未标单位，易与元、万元混淆。请在每个金额后或表头标明单位，全文统一。`,
        },
        params: { text },
        where,
      };
    });
  },
};
