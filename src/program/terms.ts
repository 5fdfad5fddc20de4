import type { Day } from './day.ts';
import type { FactItem } from './fact.ts';

/** A value the rules use, and whose it is. `program` is what the text says (null: it says nothing). */
export interface Term<T> {
  readonly value: T;
  readonly program: T | null;
  readonly origin: 'program' | 'call';
  /** Fact id in facts.yaml, when the text has one. */
  readonly fact: string | null;
  /** Where in the call, as the person who entered it wrote: "notice 12, p. 3". */
  readonly source: string | null;
}

/** own : grant, as whole numbers; own ≥ own/grant × grant is required. */
export interface Ratio {
  readonly own: bigint;
  readonly grant: bigint;
}

/**
 * What the rules hold a budget or a date against: the program's terms with the call's laid over them.
 * Money in fen, days in Asia/Shanghai. A term that neither states is null.
 */
export interface Terms {
  readonly cycle: string;
  readonly cap: Term<bigint>;
  readonly ratio: Term<Ratio> | null;
  readonly deadline: Term<Day>;
  /** Closing hour of the deadline day, "17:00"; only a call can give one. */
  readonly hour: Term<string> | null;
  /** Days before submission by which reviews are done. */
  readonly reviewLead: Term<number>;
  readonly allowable: Term<readonly FactItem[]>;
  readonly issuer: Term<string>;
  readonly callNumber: Term<string> | null;
}

/** What a person entered from the bureau's call; every key optional, the source required. */
export interface CallFacts {
  readonly cap?: { readonly value: bigint; readonly source: string };
  readonly ratio?: { readonly value: Ratio; readonly source: string };
  readonly deadline?: { readonly value: Day; readonly hour: string | null; readonly source: string };
  readonly list?: { readonly values: readonly string[]; readonly source: string };
  readonly issuer?: { readonly value: string; readonly source: string };
  readonly number?: { readonly value: string; readonly source: string };
}

/** Lays the call's facts over the program's terms; what the call does not say stays the program's. */
export function layCallFacts(program: Terms, call: CallFacts): Terms {
  const laid = <T>(under: Term<T> | null, over: { value: T; source: string } | undefined): Term<T> | null =>
    over === undefined
      ? under
      : {
          value: over.value,
          program: under?.program ?? null,
          origin: 'call',
          fact: under?.fact ?? null,
          source: over.source,
        };
  const hour = call.deadline?.hour;
  const list = call.list && {
    value: call.list.values.map((text, i) => ({ id: `call-${i + 1}`, en: text, zh: text })),
    source: call.list.source,
  };
  return {
    cycle: program.cycle,
    cap: laid(program.cap, call.cap) ?? program.cap,
    ratio: laid(program.ratio, call.ratio),
    deadline: laid(program.deadline, call.deadline) ?? program.deadline,
    hour:
      hour && call.deadline
        ? laid(program.hour, { value: hour, source: call.deadline.source })
        : program.hour,
    reviewLead: program.reviewLead,
    allowable: laid(program.allowable, list) ?? program.allowable,
    issuer: laid(program.issuer, call.issuer) ?? program.issuer,
    callNumber: laid(program.callNumber, call.number),
  };
}
