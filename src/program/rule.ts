import type { Bilingual } from './bilingual.ts';
import type { Basis, Evidence, Finding, Place, Severity, Status, Together } from './finding.ts';
import type { Cite } from './whose.ts';

/** One place where a rule does not hold, or a remark where it is `pass`. */
export interface Outcome {
  readonly message: Bilingual;
  readonly params?: Readonly<Record<string, string>>;
  readonly where?: Place;
  readonly formula?: string;
  readonly evidence?: readonly Evidence[];
  /** Set where the call's term is used in place of the text's. */
  readonly basis?: Basis;
  readonly severity?: Severity;
  readonly status?: Status;
  readonly together?: Together;
}

/** What every rule row says of itself, whatever it checks. */
export interface RuleHead {
  readonly id: string;
  readonly basis: Basis;
  readonly severity: Severity;
  /** What the rule holds things to; shown when it passes or could not be checked. */
  readonly title: Bilingual;
  /** Fact ids the rule rests on beside the terms it uses. */
  readonly cites?: readonly string[];
}

/** A rule's outcome as a finding; a rule that only passes, or could not be checked, says so by its title. */
export function findingOf(rule: RuleHead, outcome: Outcome | 'pass' | 'not-checked', cite: Cite): Finding {
  const said = typeof outcome === 'string' ? plain(rule, outcome) : outcome;
  const severity = said.severity ?? rule.severity;
  return {
    rule: rule.id,
    basis: said.basis ?? rule.basis,
    severity,
    status: said.status ?? (severity === 'question' ? 'ask' : 'fail'),
    message: said.message,
    params: said.params ?? {},
    ...(said.where === undefined ? {} : { where: said.where }),
    ...(said.formula === undefined ? {} : { formula: said.formula }),
    ...(said.together === undefined ? {} : { together: said.together }),
    evidence: [...(said.evidence ?? []), ...(rule.cites ?? []).map(cite)],
  };
}

function plain({ title }: RuleHead, status: 'pass' | 'not-checked'): Outcome {
  return status === 'pass'
    ? { status, message: { en: `${title.en}.`, zh: `${title.zh}。` } }
    : { status, message: { en: `Not checked: ${title.en}.`, zh: `未检查：${title.zh}。` } };
}
