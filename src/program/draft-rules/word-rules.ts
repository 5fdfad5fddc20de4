import { PLACEHOLDER_RULE } from '../placeholder-rule.ts';
import { bareClaims } from './bare-claims.ts';
import { clausesOf, type Passage, placeIn, sentencesOf } from './draft-text.ts';
import { concept, type DraftRule, type DraftWork, says } from './draft-work.ts';
import { findPhrases, type PhraseHit } from './find-phrases.ts';

/** Marks that something is still to be written. Bounded, so that no text makes them slow. */
const PLACEHOLDERS: readonly RegExp[] = [
  /\[(?:to (?:fill|be|add|insert|confirm|do)|tbd|tbc|tba|todo|insert|enter|add|fill|your|company name|name|amount|date|number|figure|placeholder|xx+|\?+|\.\.\.|…)[^\]\n]{0,60}\]/gi,
  /[〔【[](?:待|请填|此处|填写|插入|需补)[^〕】\]\n]{0,40}[〕】\]]/g,
  /<(?:insert|your|company|name|amount|date|tbd|placeholder|to be)[^>\n]{0,40}>|\{\{[^}\n]{0,40}\}\}/gi,
  /(?<![a-z0-9])(?:tbd|tbc|tba|todo|fixme|lorem ipsum)(?![a-z0-9])|to be (?:determined|confirmed|completed|filled in|added later|decided)(?!\s+(?:by|in|at|on|with|after|before|during|through|jointly|together)\b)/gi,
  // XX-200 and XX型 are names of models; XX-XX-2027 is a date left open.
  /(?<![a-z0-9/-])x{2,6}(?![a-z0-9])(?!\s?[-/]\s?(?:\d|[a-wyz])|型)|(?<![a-z0-9])x{2,6}(?=万|元|%|家|人|公司|项|年|月|日|个)|[×✕]{2,6}|某某/gi,
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

/** Chinese puts what is promised between the promise and its word: 确保项目通过评审. */
const PROMISED =
  /(?:确保|保证|必定|必将|必然|必能|一定|肯定|定能|务必)(?:能够?|会|可以?)?[^,。;:、]{0,10}?(?:(?:顺利|成功|一次性)*(?:通过|获得|取得)[^,。;:、]{0,6}?(?:评审|审批|立项|批准|资助)|获批|(?:评审|审批|立项)[^,。;:、]{0,2}(?:通过|成功))/g;
/** Other bodies' tests and permits, which a plan may promise to pass. */
const OTHER_TESTS = /环评|环境|消防|内部|设计|质量|体系|安全|检测|职称|论文|前提|条件|基础/;
/** What a maker guarantees of its own: "guaranteed for two years". */
const WARRANTY = /^\s*(?:for|by|under|in|within|up to|at|with|over|until)\b/i;
const CONDITION =
  /\b(?:once|if|when|whether|as soon as|after|until|till|provided|in case|unless|should|before)\b|若|如果|如(?!此|期)|一旦|待|是否|假如|倘/i;

function promisesIn(work: DraftWork, text: string): readonly PhraseHit[] {
  const worded = findPhrases(text, concept(work, 'guarantee').phrases).filter(
    ({ from, to }) =>
      text.slice(from, to).toLowerCase() !== 'is guaranteed' || !WARRANTY.test(text.slice(to)),
  );
  const built = [...text.matchAll(PROMISED)]
    .filter(({ 0: found }) => !OTHER_TESTS.test(found))
    .map((match) => ({ from: match.index, to: match.index + match[0].length }))
    .filter((one) => !worded.some((hit) => hit.from < one.to && one.from < hit.to));
  return [...worded, ...built].filter(({ from }) => !isDenied(work, text.slice(0, from)));
}

/** Words before the phrase in its clause that turn it round: "we do not claim that it will be approved". */
function isDenied(work: DraftWork, before: string): boolean {
  if (CONDITION.test(before)) return true;
  const near = /\p{Script=Han}/u.test(before.slice(-4)) ? before.slice(-6) : before.slice(-60);
  return says(work, near, 'not-really');
}

export const WORD_RULES: readonly DraftRule[] = [
  {
    id: PLACEHOLDER_RULE,
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
              zh: `原文第${where.row}行仍有待补内容“${text}”。请补写，或删去该句。`,
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
    title: {
      en: 'Nothing is promised or claimed that nobody can promise or show',
      zh: '没有保证性表述和无依据的极限用语',
    },
    sections: 'all',
    check: (work) =>
      work.passages.flatMap((passage) => [
        ...sentencesOf(passage)
          .flatMap(clausesOf)
          .flatMap((clause) =>
            promisesIn(work, clause.text).map(({ from, to }) => {
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
        ...bareClaims(work, passage),
      ]),
  },
];
