import type { Library } from '../knowledge/library.ts';
import type { Lang } from '../program/bilingual.ts';
import type { Advisor, DraftRequest, DraftsContext } from './advisor.ts';
import { type DraftStep, readInstruction } from './draft/draft-step.ts';
import { type DraftVersion, draftVersion } from './draft/draft-version.ts';
import { revised } from './draft/revised.ts';
import { ALREADY } from './draft/revision.ts';
import { NEEDS_MODEL } from './draft/take-step.ts';
import { type DraftDesk, draftDesk } from './draft-desk.ts';
import type { DraftWriter } from './model/draft-writer.ts';

/** Drafting: by the rules, and in a model's words where `writer` is one. */
export function drafting(
  library: Library,
  advisor: Pick<Advisor, 'checkBudget' | 'checkDraft'>,
  writer: DraftWriter | null,
): Pick<Advisor, 'draft' | 'writeDraft' | 'reviseDraft'> {
  const deskOf = (context: DraftsContext & { readonly lang: Lang }): DraftDesk =>
    draftDesk(library, advisor, context.lang, context);

  const writeDraft: Advisor['writeDraft'] = async (section, request) => {
    const { lang, steps = [] } = request;
    const desk = deskOf(request);
    const sections = library.draftSections.map(({ id }) => id);
    const ground = { sections, topics: () => library.topics, write: (id: string) => desk.write(id) };
    const version = draftVersion(section, lang, steps, ground);
    if (version.kind !== 'version') return version;
    return finished(await worded(version, request, desk), desk);
  };

  /** What only a model can do of the steps is asked of it; what it did not do stays undone. */
  async function worded(
    version: DraftVersion,
    request: DraftRequest,
    desk: DraftDesk,
  ): Promise<DraftVersion> {
    const { writing, application, now, steps = [] } = request;
    if (writer === null || writing === undefined || application === null) return version;
    const { findings } = desk;
    const wishes = steps.flatMap((step) => wishOf(step, request.lang));
    const draft = await writer.word(version.draft, { writing, now, application, wishes, findings });
    if (draft.model === undefined || draft.model.fault !== null) return { ...version, draft };
    return {
      ...version,
      draft,
      undone: version.undone.filter(({ step }) => step.kind === 'topic' || step.kind === 'fact'),
    };
  }

  return {
    draft: (section, { budget = null, ...rest }) => {
      const desk = deskOf({ ...rest, budget });
      const draft = desk.write(section);
      return draft.kind === 'draft' ? desk.finish(draft) : draft;
    },
    writeDraft,
    reviseDraft: async (before, instruction, context) => {
      const { lang: asked, steps: fresh } = readInstruction(instruction);
      const lang = asked ?? before.draft.lang;
      if (fresh.length === 0 && lang === before.draft.lang) {
        const message = asked === null ? NEEDS_MODEL : ALREADY[lang];
        return { kind: 'cannot', message };
      }
      const steps = [...before.steps, ...fresh];
      const version = await writeDraft(before.draft.section, { ...context, lang, steps });
      if (version.kind !== 'version') return { kind: 'cannot', message: version.message };
      return revised(before, { ...version, steps }, { fresh, application: context.application });
    },
  };
}

function finished(version: DraftVersion, desk: DraftDesk): DraftVersion {
  return { ...version, draft: desk.finish(version.draft) };
}

/** A step in the words that a model is told it with; a topic is in the section already. */
function wishOf(step: DraftStep, lang: Lang): readonly string[] {
  if (step.kind === 'shorter') return [lang === 'zh' ? '尽量精简' : 'As short as it can be'];
  return step.kind === 'wish' ? [step.wish] : [];
}
