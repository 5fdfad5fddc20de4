import { z } from 'zod';
import type { Bilingual } from '../program/bilingual.ts';
import { dayOf } from '../program/day.ts';
import type { CallFacts } from '../program/terms.ts';

const source = z.string().trim().min(1, 'needs a source, such as "notice 12, p. 3"').max(500);
const yuan = z.string().regex(/^\d{1,12}(\.\d{2})?$/, 'must be yuan as text, such as "4000000.00"');
const whole = z.string().regex(/^[1-9]\d{0,5}$/, 'must be a whole number as text, such as "1"');
const day = z
  .string()
  .refine(
    (text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && dayOf(...partsOf(text)) !== null,
    'must be a day such as "2027-05-14"',
  );
const text = z.string().trim().min(1).max(500);

const CALL_FILE = z.strictObject({
  cap: z.strictObject({ value: yuan, source }).optional(),
  ratio: z.strictObject({ own: whole, grant: whole, source }).optional(),
  deadline: z
    .strictObject({
      value: day,
      hour: z
        .string()
        .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be an hour such as "17:00"')
        .nullish(),
      source,
    })
    .optional(),
  list: z.strictObject({ values: z.array(text).min(1).max(200), source }).optional(),
  issuer: z.strictObject({ value: text, source }).optional(),
  number: z.strictObject({ value: text, source }).optional(),
});

type CallFactsResult =
  | { readonly ok: true; readonly callFacts: CallFacts }
  | { readonly ok: false; readonly problems: readonly Bilingual[] };

/**
 * Call facts as a person writes them down: money in yuan, a day, an hour, each with its source.
 * A fact without its source is refused: nobody could check it later.
 */
export function readCallFacts(value: unknown): CallFactsResult {
  const parsed = CALL_FILE.safeParse(value);
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.map(problem) };
  const { cap, ratio, deadline, ...rest } = parsed.data;
  const callFacts: CallFacts = {
    ...rest,
    ...(cap && { cap: { value: fen(cap.value), source: cap.source } }),
    ...(ratio && {
      ratio: { value: { own: BigInt(ratio.own), grant: BigInt(ratio.grant) }, source: ratio.source },
    }),
    ...(deadline && { deadline: { ...deadline, hour: deadline.hour ?? null } }),
  };
  return { ok: true, callFacts };
}

function fen(decimalYuan: string): bigint {
  const [whole = '0', cents = '00'] = decimalYuan.split('.');
  return BigInt(whole) * 100n + BigInt(cents);
}

function partsOf(text: string): [number, number, number] {
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number);
  return [year, month, date];
}

function problem(issue: z.core.$ZodIssue): Bilingual {
  const where = issue.path.join('.') || 'the file';
  return {
    en: `Call facts: ${where}: ${issue.message}.`,
    zh: `通知信息有误（${issue.path.join('.') || '整个文件'}）：请核对格式并注明出处，例如 {"cap":{"value":"4000000.00","source":"第12号通知第3页"}}。`,
  };
}
