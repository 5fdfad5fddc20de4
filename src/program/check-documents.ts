import type { Day } from './day.ts';
import { CHECKLIST_RULE, DOCUMENT_ITEM_RULES, type DocumentNeed } from './document-rules.ts';
import type {
  ApplicationStage,
  CheckedDocument,
  DocumentAnswers,
  DocumentCheck,
  DocumentText,
} from './documents.ts';
import { orderFindings } from './order-findings.ts';
import { findingOf } from './rule.ts';
import { submissionOn } from './submission.ts';
import type { Terms } from './terms.ts';
import type { Cite } from './whose.ts';

export interface DocumentsInput {
  readonly answers: DocumentAnswers;
  readonly stage: ApplicationStage;
  /** Civil day in Asia/Shanghai. */
  readonly today: Day;
  /** Planned submission; null: the closing day, or none once it has passed. */
  readonly submit: Day | null;
  readonly terms: Terms;
  readonly checklist: readonly DocumentText[];
  readonly cite: Cite;
}

/** Every document of the checklist by its state, owner and last day. */
export function checkDocuments(input: DocumentsInput): DocumentCheck {
  const { answers, stage, today, terms, checklist, cite } = input;
  const submit = submissionOn(input.submit, terms.deadline.value, today);
  const checked = checklist.flatMap((text) => {
    const rule = DOCUMENT_ITEM_RULES.find(({ id }) => id === text.id);
    if (rule === undefined) return [];
    const told = answers.get(text.id);
    const item: CheckedDocument = {
      id: text.id,
      name: text.name,
      state: told?.state ?? 'unknown',
      owner: told?.owner ?? null,
      expires: told?.expires ?? null,
      due: told?.due ?? null,
      reason: told?.reason ?? null,
    };
    const outcome = rule.check({ item, text, stage, today, submit });
    return [{ rule, item, finding: findingOf(rule, outcome, cite) }];
  });
  const note = findingOf(CHECKLIST_RULE, { message: CHECKLIST_RULE.says }, cite);
  const findings = orderFindings([...checked.map(({ finding }) => finding), note]);
  return {
    stage,
    items: checked.map(({ item }) => item),
    missing: checked
      .filter(({ rule, item }) => item.state === 'missing' && isAsked(rule.need, stage))
      .map(({ item }) => item.id),
    findings,
    questions: findings
      .filter(({ status }) => status === 'ask')
      .map(({ rule, message }) => ({ about: rule, message })),
  };
}

/** What belongs to the other stage is not missing at this one. */
function isAsked(need: DocumentNeed, stage: ApplicationStage): boolean {
  return need === 'must' || need === 'should' || need === stage;
}
