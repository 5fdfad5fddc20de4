import { CITED } from '../cited-facts.ts';
import { formatDay } from '../format-day.ts';
import type { Outcome } from '../rule.ts';
import { termEvidence } from '../whose.ts';
import { placeIn, sentencesOf } from './draft-text.ts';
import { type DraftRule, type DraftWork, says } from './draft-work.ts';
import { findPhrases, hasPhrase } from './find-phrases.ts';

/** Sections in which the call is expected to be named. */
const NAMES_CALL = ['policy-alignment', 'executive-summary'];

/** Plan names whose time is over, unless the sentence itself says so. */
function endedNames(work: DraftWork): readonly Outcome[] {
  return work.phrasing.flatMap((phrase) => {
    const { until } = phrase;
    if (until === null || work.today <= until) return [];
    const spelled = work.lint.spellings.get(phrase.id) ?? {
      en: [phrase.term.en.toLowerCase()],
      zh: [phrase.term.zh.replace(/[“”"《》]/g, '')],
    };
    for (const passage of work.passages) {
      for (const sentence of sentencesOf(passage)) {
        const [hit] = findPhrases(sentence.text, spelled);
        if (hit === undefined || says(work, sentence.text, 'ended-plan')) continue;
        const where = placeIn(passage, sentence.from + hit.from);
        const text = passage.shown.slice(sentence.from + hit.from, sentence.from + hit.to);
        return [
          {
            message: {
              en: `Row ${where.row} names “${text}”, which ran until ${formatDay(until, 'en')}. Use the name that your call uses.`,
              zh: `原文第${where.row}行提到“${text}”，其期限为${formatDay(until, 'zh')}。请改用当期申报通知的表述。`,
            },
            params: { text, until },
            where,
            evidence: [work.cite(phrase.fact)],
          },
        ];
      }
    }
    return [];
  });
}

/** Issuer and number of the loaded call, where a section that should name them does not. */
function callUnnamed(work: DraftWork): readonly Outcome[] {
  if (!NAMES_CALL.includes(work.section)) return [];
  const { issuer, callNumber } = work.terms;
  return [
    { term: issuer, en: 'issuing body', zh: '发文机关' },
    ...(callNumber === null ? [] : [{ term: callNumber, en: 'number', zh: '文号' }]),
  ].flatMap(({ term, en, zh }) => {
    if (term.origin !== 'call' || work.text.toLowerCase().includes(term.value.toLowerCase())) return [];
    return [
      {
        basis: 'call' as const,
        message: {
          en: `The section does not use your call’s ${en}, “${term.value}”. Reviewers look for the words of the call.`,
          zh: `本节未使用申报通知的${zh}“${term.value}”。评审专家会对照通知的表述。`,
        },
        params: { text: term.value },
        evidence: termEvidence(term, term.value, work.terms, work.cite),
      },
    ];
  });
}

export const policyRule: DraftRule = {
  id: 'LNT-POL-001',
  basis: 'program',
  severity: 'info',
  title: { en: 'Policy is named by names that are current', zh: '政策名称现行有效' },
  cites: [CITED.strategies, CITED.phrasing],
  sections: 'all',
  check: (work) => {
    const named =
      work.section !== 'policy-alignment' ||
      says(work, work.text, 'strategy') ||
      [...work.lint.spellings.values()].some((spelled) => hasPhrase(work.text, spelled));
    const unnamed: readonly Outcome[] = named
      ? []
      : [
          {
            message: {
              en: 'No national strategy is named. Name the ones that your call names, and say what the project adds to each.',
              zh: '未提及国家战略。请列明当期通知所提战略，并说明项目对其贡献。',
            },
            params: { missing: 'strategy' },
          },
        ];
    return [...unnamed, ...endedNames(work), ...callUnnamed(work)];
  },
};
