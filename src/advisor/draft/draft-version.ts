import type { Lang } from '../../program/bilingual.ts';
import type { Draft, NoDraft } from './draft.ts';
import type { DraftStep } from './draft-step.ts';
import { type StepGround, type StepTaken, takeStep } from './take-step.ts';

/** A section in one language, from the facts and then step by step. */
export interface DraftVersion {
  readonly kind: 'version';
  readonly draft: Draft;
  /** Steps that the rules could not take, in their order. */
  readonly undone: readonly (StepTaken & { readonly kind: 'undone' })[];
}

/** The same facts and steps always give the same version, in either language. */
export function draftVersion(
  section: string,
  lang: Lang,
  steps: readonly DraftStep[],
  ground: StepGround,
): DraftVersion | NoDraft {
  const first = ground.write(section, lang);
  if (first.kind !== 'draft') return first;
  let draft = first;
  const undone: (StepTaken & { kind: 'undone' })[] = [];
  for (const step of steps) {
    const taken = takeStep(draft, step, ground);
    if (taken.kind === 'taken') draft = taken.draft;
    else undone.push(taken);
  }
  return { kind: 'version', draft, undone };
}
