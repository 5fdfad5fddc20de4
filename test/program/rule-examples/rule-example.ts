import type { Finding, Status } from '../../../src/program/finding.ts';

/** One example of a rule, and what comes of it. */
export interface RuleExample {
  readonly rule: string;
  /** The example as a person reads it in the list. */
  readonly says: string;
  /** `always`: the rule tells the same of whatever is handed in. */
  readonly result: 'breaks' | 'holds' | 'always';
  /** What counts as broken where it is neither `fail` nor `ask`. */
  readonly status?: Status;
  readonly findings: () => readonly Finding[];
  /** Of the first finding that breaks. */
  readonly params?: Readonly<Record<string, string>>;
  readonly formula?: string;
}
