import { z } from 'zod';
import type { Bilingual } from '../program/bilingual.ts';
import { isoDay } from '../program/day.ts';
import type { CallFacts } from '../program/terms.ts';
import { wholeRatio } from './call/whole-ratio.ts';

/** Parts the English of what is wrong from its Chinese. */
const ZH = ' ‖ ';

const source = words(`needs a source, such as "notice 12, p. 3"${ZH}须注明出处，例如“第12号通知第3页”`);
const yuan = pattern(
  /^\d{1,12}(\.\d{2})?$/,
  `must be yuan as text, such as "4000000.00"${ZH}须为文本形式的金额（元），例如 "4000000.00"`,
);
const side = pattern(
  /^(?:[1-9]\d{0,5}|(?=[\d.]*[1-9])(?:0|[1-9]\d{0,3})\.\d{1,2})$/,
  `must be a number as text, such as "1" or "1.5"${ZH}须为文本形式的正数，例如 "1" 或 "1.5"`,
);
const hour = pattern(
  /^([01]\d|2[0-3]):[0-5]\d$/,
  `must be an hour such as "17:00"${ZH}须为时刻，例如 "17:00"`,
);
const DAY = `must be a day such as "2027-05-14"${ZH}须为日期，例如 "2027-05-14"`;
const day = z.string(DAY).refine((text) => isoDay(text) !== null, DAY);
const text = words(`must be some text${ZH}须填写文字`);

function pattern(form: RegExp, problem: string) {
  return z.string(problem).regex(form, problem);
}

function words(problem: string) {
  return z.string(problem).trim().min(1, problem).max(500, problem);
}

const CALL_FILE = z.strictObject({
  cap: z.strictObject({ value: yuan, source }).optional(),
  ratio: z.strictObject({ own: side, grant: side, source }).optional(),
  deadline: z
    .strictObject({
      value: day,
      hour: hour.nullish(),
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
  const match = ratio && wholeRatio(ratio.own, ratio.grant);
  const callFacts: CallFacts = {
    ...rest,
    ...(cap && { cap: { value: fen(cap.value), source: cap.source } }),
    ...(match && ratio && { ratio: { value: match, source: ratio.source } }),
    ...(deadline && { deadline: { ...deadline, hour: deadline.hour ?? null } }),
  };
  return { ok: true, callFacts };
}

function fen(decimalYuan: string): bigint {
  const [whole = '0', cents = '00'] = decimalYuan.split('.');
  return BigInt(whole) * 100n + BigInt(cents);
}

function problem(issue: z.core.$ZodIssue): Bilingual {
  const where = issue.path.join('.');
  const [en, zh] = issue.message.split(ZH);
  if (zh !== undefined) return { en: `Call facts, ${where}: ${en}.`, zh: `申报通知信息 ${where}：${zh}。` };
  const example = '{"cap":{"value":"4000000.00","source":"notice 12, p. 3"}}';
  return {
    en: `Call facts${where && `, ${where}`}: the known keys are cap, ratio, deadline, list, issuer, number. Write them as ${example}.`,
    zh: `申报通知信息${where && ` ${where}`}：可用的键为 cap、ratio、deadline、list、issuer、number，写法示例：${example}。`,
  };
}
