import { z } from 'zod';
import type { Bilingual } from '../../program/bilingual.ts';
import { type Day, isoDay } from '../../program/day.ts';
import {
  type AnswerState,
  type EligibilityAnswers,
  type EligibilityReading,
  NO_ANSWERS,
  type PlainAnswer,
} from '../../program/eligibility.ts';
import type { ReadEligibilityText } from './read-eligibility-text.ts';

const ANSWER = z.enum(['yes', 'no', 'in-progress', 'unknown']);
const DAY = z.string().refine((text) => isoDay(text) !== null);
const evidence = z.string().max(2_000).nullish();

/** "yes" alone is short for {"answer":"yes"}. */
const short = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (typeof value === 'string' ? { answer: value } : value), schema);

const plain = short(z.strictObject({ answer: ANSWER.default('unknown'), evidence })).optional();

const ANSWERS = z.strictObject({
  applicant: z.enum(['company', 'none']).nullish(),
  E1: short(
    z.strictObject({
      answer: ANSWER.default('unknown'),
      level: z.enum(['national', 'provincial', 'unknown']).nullish(),
      evidence,
    }),
  ).optional(),
  E2: short(
    z.strictObject({
      answer: ANSWER.optional(),
      certificate: z.enum(['valid', 'expired', 'none', 'in-progress', 'unknown']).optional(),
      expires: DAY.or(z.literal('')).nullish(),
      equivalent: ANSWER.default('unknown'),
      evidence,
    }),
  ).optional(),
  E3: plain,
  E4: plain,
  E5: plain,
  E6: plain,
  E7: short(
    z.strictObject({
      answer: ANSWER.default('unknown'),
      hold: z.enum(['owned', 'leased']).nullish(),
      until: DAY.or(z.literal('')).nullish(),
      evidence,
    }),
  ).optional(),
  E8: plain,
  priority: plain,
});

export type EligibilityAnswersResult =
  | { readonly ok: true; readonly reading: EligibilityReading }
  | { readonly ok: false; readonly problem: Bilingual };

/**
 * Answers as a script or a form gives them. What only the evidence says (a provincial park, the end of a lease) is
 * read from its words; a plain answer is not overruled by them otherwise.
 */
export function readEligibilityAnswers(
  value: unknown,
  today: Day,
  readText: ReadEligibilityText,
): EligibilityAnswersResult {
  const parsed = ANSWERS.safeParse(value);
  if (!parsed.success) return { ok: false, problem: problem(parsed.error.issues[0]) };
  const { applicant, E1, E2, E7, ...rest } = parsed.data;
  const said = (text: string | null | undefined) => (text ? [{ text, at: null }] : []);
  const simple = (id: 'E3' | 'E4' | 'E5' | 'E6' | 'E8' | 'priority'): PlainAnswer => ({
    answer: rest[id]?.answer ?? 'unknown',
    told: said(rest[id]?.evidence),
  });
  const inWords = (text: string | null | undefined) => readText(text ?? '', today).answers;
  const words = { E1: inWords(E1?.evidence), E2: inWords(E2?.evidence), E7: inWords(E7?.evidence) };
  const level = E1?.level === 'unknown' ? null : (E1?.level ?? words.E1.E1.level);
  const expires = E2?.expires ? { from: E2.expires, to: E2.expires } : words.E2.E2.expires;
  const answers: EligibilityAnswers = {
    ...NO_ANSWERS,
    applicant: applicant === 'none' || (E1?.answer === 'no' && words.E1.applicant === 'none') ? 'none' : null,
    E1: { answer: E1?.answer ?? 'unknown', level, told: said(E1?.evidence) },
    E2: {
      ...statusOf(E2?.certificate, E2?.answer, E2?.equivalent ?? 'unknown'),
      expires,
      told: said(E2?.evidence),
    },
    E3: simple('E3'),
    E4: simple('E4'),
    E5: simple('E5'),
    E6: simple('E6'),
    E7: {
      answer: E7?.answer ?? 'unknown',
      hold: E7?.hold ?? words.E7.E7.hold,
      until: E7?.until ? { from: E7.until, to: E7.until } : words.E7.E7.until,
      told: said(E7?.evidence),
    },
    E8: simple('E8'),
    priority: simple('priority'),
  };
  return { ok: true, reading: { answers, unclear: [], projectEnd: null } };
}

/** A plain yes or no on E2 as a whole, where nobody told certificate and capacity apart. */
function statusOf(
  certificate: EligibilityAnswers['E2']['certificate'] | undefined,
  answer: AnswerState | undefined,
  equivalent: AnswerState,
): Pick<EligibilityAnswers['E2'], 'certificate' | 'equivalent'> {
  if (certificate !== undefined || answer === undefined || answer === 'unknown')
    return { certificate: certificate ?? 'unknown', equivalent };
  if (answer === 'yes') return { certificate: 'valid', equivalent };
  if (answer === 'in-progress') return { certificate: 'in-progress', equivalent };
  return { certificate: 'none', equivalent: equivalent === 'unknown' ? 'no' : equivalent };
}

function problem(issue: z.core.$ZodIssue | undefined): Bilingual {
  const key = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const where = [...(issue?.path ?? []).map(String), ...(key === undefined ? [] : [key])].join('.');
  const example =
    '{"E1":{"answer":"yes","evidence":"…"},"E2":{"certificate":"valid","expires":"2028-11-30","equivalent":"unknown"}}';
  return {
    en: `Eligibility answers${where && `, ${where}`}: the keys are E1 to E8, an answer is yes, no, in-progress or unknown, a certificate is valid, expired, none or unknown, a day is 2028-11-30. Write them as ${example}.`,
    zh: `资格条件${where && ` ${where}`}：可用的键为 E1 至 E8；answer 为 yes、no、in-progress 或 unknown，certificate 为 valid、expired、none 或 unknown，日期写作 2028-11-30。写法示例：${example}。`,
  };
}
