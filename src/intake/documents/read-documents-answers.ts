import { z } from 'zod';
import type { Application } from '../../program/application.ts';
import type { Bilingual } from '../../program/bilingual.ts';
import { isoDay } from '../../program/day.ts';
import type { DocumentAnswer, DocumentAnswers } from '../../program/documents.ts';

const STATE = z.enum(['have', 'in-progress', 'missing', 'not-applicable', 'unknown']);
const DAY = z.string().refine((text) => isoDay(text) !== null);
const note = z.string().trim().max(500).nullish();
const ONE = z.preprocess(
  (value) => (typeof value === 'string' ? { state: value } : value),
  z.strictObject({
    state: STATE.default('unknown'),
    reason: note,
    note,
    expires: DAY.or(z.literal('')).nullish(),
    due: DAY.or(z.literal('')).nullish(),
    owner: note,
  }),
);

type DocumentAnswersResult =
  | { readonly ok: true; readonly answers: DocumentAnswers }
  | { readonly ok: false; readonly problem: Bilingual };

/** States as a script or a form gives them, by document id. */
export function readDocumentsAnswers(value: unknown, ids: readonly string[]): DocumentAnswersResult {
  const parsed = z.record(z.string(), ONE).safeParse(value);
  if (!parsed.success)
    return { ok: false, problem: problem(parsed.error.issues[0]?.path.map(String).join('.') ?? '', ids) };
  const answers = new Map<string, DocumentAnswer>();
  for (const [id, { state, reason, note: remark, expires, due, owner }] of Object.entries(parsed.data)) {
    if (!ids.includes(id)) return { ok: false, problem: problem(id, ids) };
    answers.set(id, {
      state,
      owner: both(owner),
      expires: expires || null,
      due: due || null,
      reason: both(reason) ?? both(remark),
    });
  }
  return { ok: true, answers };
}

/** The documents part of an application. */
export function applicationDocuments({ documents }: Application): DocumentAnswers {
  return new Map(
    documents.map(({ id, state, owner, expires, note: reason }) => [id, { state, owner, expires, reason }]),
  );
}

function both(text: string | null | undefined): Bilingual | null {
  return text ? { en: text, zh: text } : null;
}

function problem(where: string, ids: readonly string[]): Bilingual {
  const example = '{"DOC-REG-001":{"state":"have","owner":"Finance","expires":"2027-04-30"}}';
  const known = ids.join(', ');
  return {
    en: `Documents${where && `, ${where}`}: a state is have, in-progress, missing, not-applicable or unknown, a day is 2027-04-30, and the ids are ${known}. Write them as ${example}.`,
    zh: `材料清单${where && ` ${where}`}：状态为 have、in-progress、missing、not-applicable 或 unknown，日期写作 2027-04-30，编号为 ${known}。写法示例：${example}。`,
  };
}
