import { clausesOf, type Passage, placeIn, sentencesOf } from './draft-text.ts';
import { concept, type DraftRule, says } from './draft-work.ts';
import { findPhrases } from './find-phrases.ts';

/** Marks that something is still to be written. Bounded, so that no text makes them slow. */
const PLACEHOLDERS: readonly RegExp[] = [
  /\[(?:to (?:fill|be|add|insert|confirm|do)|tbd|tbc|tba|todo|insert|enter|add|fill|your|company name|name|amount|date|number|figure|placeholder|xx+|\?+|\.\.\.|…)[^\]\n]{0,60}\]/gi,
  /[〔【[](?:待|请填|此处|填写|插入|需补)[^〕】\]\n]{0,40}[〕】\]]/g,
  /<(?:insert|your|company|name|amount|date|tbd|placeholder|to be)[^>\n]{0,40}>|\{\{[^}\n]{0,40}\}\}/gi,
  /(?<![a-z0-9])(?:tbd|tbc|tba|todo|fixme|lorem ipsum)(?![a-z0-9])|to be (?:determined|confirmed|completed|filled in|added later|decided)/gi,
  /(?<![a-z0-9])x{2,6}(?![a-z0-9])|(?<![a-z0-9])x{2,6}(?=万|元|%|家|人|公司|项|年|月|日|个)|[×✕]{2,6}|某某/gi,
  /_{3,40}|\?{3,10}/g,
  /(?<![等对看接招亏期])待定(?![价制位做义])|(?<![等期有亟])待(?:补充?|填写?|确认|完善|核定|落实)(?![\p{Script=Han}]*(?:机制|体系))|此处(?:填写|插入|补充)|请(?:在此)?填写|请补充/gu,
];

function placeholdersIn(passage: Passage): readonly { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (const pattern of PLACEHOLDERS) {
    for (const match of passage.text.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      if (!found.some((one) => from < one.to && one.from < to)) found.push({ from, to });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

/** Words before the phrase in its clause that turn it round: "we do not claim that it will be approved". */
function isDenied(work: Parameters<typeof says>[0], before: string): boolean {
  const near = /\p{Script=Han}/u.test(before.slice(-4)) ? before.slice(-6) : before.slice(-60);
  return says(work, near, 'not-really');
}

export const WORD_RULES: readonly DraftRule[] = [
  {
    id: 'LNT-PH-001',
    basis: 'format',
    severity: 'warning',
    title: { en: 'No placeholder is left', zh: '没有遗留占位符' },
    sections: 'all',
    check: ({ passages }) =>
      passages.flatMap((passage) =>
        placeholdersIn(passage).map(({ from, to }) => {
          const where = placeIn(passage, from);
          const text = passage.shown.slice(from, to);
          return {
            message: {
              en: `Row ${where.row} still holds a placeholder: “${text}”. Fill it in, or take the sentence out.`,
              zh: `原文第${where.row}行仍有占位内容“${text}”。请补写，或删去该句。`,
            },
            params: { text },
            where,
          };
        }),
      ),
  },
  {
    id: 'LNT-CLAIM-001',
    basis: 'practice',
    severity: 'warning',
    title: { en: 'Nothing is promised that nobody can promise', zh: '没有保证性表述' },
    sections: 'all',
    check: (work) =>
      work.passages.flatMap((passage) =>
        sentencesOf(passage)
          .flatMap(clausesOf)
          .flatMap((clause) =>
            findPhrases(clause.text, concept(work, 'guarantee').phrases)
              .filter(({ from }) => !isDenied(work, clause.text.slice(0, from)))
              .map(({ from, to }) => {
                const where = placeIn(passage, clause.from + from);
                const text = passage.shown.slice(clause.from + from, clause.from + to);
                return {
                  message: {
                    en: `Row ${where.row} promises what nobody can promise: “${text}”. The bureau decides; say what you have shown and what you plan.`,
                    zh: `原文第${where.row}行有保证性表述“${text}”。结果由主管部门决定，请改为陈述已有依据和计划。`,
                  },
                  params: { text },
                  where,
                };
              }),
          ),
      ),
  },
];
