import type { Application } from '../../program/application.ts';
import type { Bilingual } from '../../program/bilingual.ts';
import type { FaultKind } from '../model/model-fault.ts';
import { templateLine } from '../model/model-texts.ts';
import type { Draft } from './draft.ts';
import { draftChanges } from './draft-changes.ts';
import type { DraftStep } from './draft-step.ts';
import type { DraftVersion } from './draft-version.ts';
import { draftsApart } from './drafts-apart.ts';
import { CHECK_FIGURES, notInThisLanguage, type Revision, SAME_FIGURES, UNCHANGED } from './revision.ts';

/** What an instruction has come to: the new version beside the one before, or why there is none. */
export function revised(
  { draft: before }: { readonly draft: Draft },
  { draft, undone, steps }: DraftVersion & { readonly steps: readonly DraftStep[] },
  { fresh, application }: { readonly fresh: readonly DraftStep[]; readonly application: Application },
): Revision {
  const not = undone.filter(({ step }) => fresh.includes(step));
  const [first] = not;
  const fault = draft.model?.fault ?? null;
  const same = before.lang === draft.lang;
  if (first !== undefined && not.length === fresh.length && same)
    return { kind: 'cannot', message: after(fault, first.why) };
  const earlier = [
    ...undone.flatMap(({ step }) =>
      step.kind === 'topic' && !fresh.includes(step) ? [notInThisLanguage(step.topic)] : [],
    ),
    ...not.map(({ why }) => why),
  ];
  if (!same) {
    const [en, zh] = draft.lang === 'zh' ? [before, draft] : [draft, before];
    const agree = draftsApart(en, zh, application).length === 0;
    const notes = earlier.length > 0 ? earlier : [agree ? SAME_FIGURES : CHECK_FIGURES];
    return { kind: 'revised', draft, steps, changes: [], notes };
  }
  const changes = draftChanges(before, draft);
  if (changes.length === 0) return { kind: 'cannot', message: after(fault, UNCHANGED) };
  return { kind: 'revised', draft, steps, changes, notes: earlier };
}

/** Why the model did not do it comes first. */
function after(fault: FaultKind | null, { en, zh }: Bilingual): Bilingual {
  if (fault === null) return { en, zh };
  return { en: `${templateLine(fault, 'en')} ${en}`, zh: `${templateLine(fault, 'zh')}${zh}` };
}
