import { wholeRatio } from '../intake/call/whole-ratio.ts';
import type { Bilingual, Lang } from '../program/bilingual.ts';
import { isoDay } from '../program/day.ts';
import type { CallFacts, Ratio } from '../program/terms.ts';
import { CALL_ERRORS } from './texts/form-texts.ts';

/** What was typed, by field; null where the field was left empty. */
export interface CallFields {
  readonly cap: string | null;
  readonly ratio: string | null;
  readonly day: string | null;
  readonly hour: string | null;
  readonly source: string | null;
}

type CallFormResult =
  | { readonly ok: true; readonly callFacts: CallFacts }
  /** By field, as Slack shows them under the field. */
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> };

const WAN_FEN = 1_000_000n;

/** The form's fields as call facts; what cannot be read is told at its field and nothing is guessed. */
export function readCallForm(fields: CallFields, lang: Lang): CallFormResult {
  const errors: Record<string, string> = {};
  const wrong = (field: string, text: Bilingual) => {
    errors[field] = text[lang];
  };
  const cap = fields.cap === null ? undefined : fen(fields.cap);
  if (cap === null) wrong('cap', CALL_ERRORS.cap);
  const ratio = fields.ratio === null ? undefined : ratioOf(fields.ratio);
  if (ratio === null) wrong('ratio', CALL_ERRORS.ratio);
  const day = fields.day === null ? undefined : (isoDay(fields.day) ?? undefined);
  const hour = fields.hour === null ? null : hourOf(fields.hour);
  if (fields.hour !== null && hour === null) wrong('hour', CALL_ERRORS.hour);
  else if (hour !== null && day === undefined) wrong('hour', CALL_ERRORS.hourAlone);
  const source = fields.source?.trim() ?? '';
  if (source === '' && (cap !== undefined || ratio !== undefined || day !== undefined))
    wrong('source', CALL_ERRORS.source);
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  return {
    ok: true,
    callFacts: {
      ...(cap ? { cap: { value: cap, source } } : {}),
      ...(ratio ? { ratio: { value: ratio, source } } : {}),
      ...(day ? { deadline: { value: day, hour, source } } : {}),
    },
  };
}

/** "4,000,000", "¥4000000.00元", "400万", "４００万元" in fen; null when it is not exactly one positive amount. */
function fen(text: string): bigint | null {
  const plain = text.normalize('NFKC').replace(/[\s,¥￥]|CNY|RMB/gi, '');
  const match = /^(\d{1,12})(?:\.(\d{1,4}))?(万)?元?$/.exec(plain);
  if (match === null) return null;
  const [, whole = '0', decimals = '', wan] = match;
  const unit = wan === undefined ? 100n : WAN_FEN;
  const scaled = BigInt(whole + decimals.padEnd(4, '0')) * unit;
  return scaled % 10_000n === 0n && scaled > 0n ? scaled / 10_000n : null;
}

function ratioOf(text: string): Ratio | null {
  const match = /^\s*(\d{1,4}(?:\.\d{1,2})?)\s*[:：比/]\s*(\d{1,4}(?:\.\d{1,2})?)\s*$/.exec(
    text.normalize('NFKC'),
  );
  return wholeRatio(match?.[1] ?? '', match?.[2] ?? '');
}

function hourOf(text: string): string | null {
  const match = /^\s*([01]?\d|2[0-3])[:：]([0-5]\d)\s*$/.exec(text.normalize('NFKC'));
  return match === null ? null : `${(match[1] ?? '').padStart(2, '0')}:${match[2]}`;
}
