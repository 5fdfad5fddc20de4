import type { Library } from '../../knowledge/library.ts';
import type { Application } from '../../program/application.ts';
import type { Finding } from '../../program/finding.ts';
import type { Draft } from '../draft/draft.ts';
import { guardOf } from '../guard/create-guard.ts';
import type { WritingFor } from './answer-writer.ts';
import type { ModelRuns } from './model-runs.ts';
import { templateLine, wordedDraftLine } from './model-texts.ts';
import type { Prompts } from './read-prompts.ts';
import { wordDraft } from './word-draft.ts';

/** What a section's wording rests on, and for whom it is. */
export interface DraftWording {
  readonly writing: WritingFor;
  /** ISO instant. */
  readonly now: string;
  readonly application: Application;
  /** How people want it worded, in their own words. */
  readonly wishes: readonly string[];
  /** What the section's own rules find. */
  findings(draft: Draft): readonly Finding[];
}

/** Words sections by a model, on top of the rules' own; where that fails, the rules' own stands and says so. */
export interface DraftWriter {
  word(draft: Draft, asked: DraftWording): Promise<Draft>;
}

interface DraftWriterParts {
  readonly library: Library;
  readonly prompts: Prompts;
  readonly runs: ModelRuns;
}

/** Tokens of one section. */
const OUTPUT = 3_000;

export function createDraftWriter({ library, prompts, runs }: DraftWriterParts): DraftWriter {
  return {
    async word(draft, { writing, now, application, wishes, findings }) {
      const { lang } = draft;
      const { company, project } = application;
      const names = [company.name, company.zone, ...(project === null ? [] : [project.title])];
      const terms = library.phrasing.map(({ term }) => term);
      const fixed = [...names, ...terms].map((each) => each[lang]);
      const guard = guardOf(library);
      const run = await runs.run({ ...writing, now, output: OUTPUT }, (session) =>
        wordDraft(draft, { session, prompts, guard, fixed, wishes, findings }),
      );
      if (run.kind === 'fault') {
        const { fault, trace } = run;
        return { ...draft, model: { ...trace, paragraphs: [], fault, note: templateLine(fault, lang) } };
      }
      const { draft: worded, verdicts } = run.value;
      if (verdicts.length === 0) return draft;
      const kept = verdicts.filter(({ verdict }) => verdict === 'kept').length;
      const note = wordedDraftLine({ ...run.trace, all: verdicts.length, kept }, lang);
      return { ...worded, model: { ...run.trace, paragraphs: verdicts, fault: null, note } };
    },
  };
}
