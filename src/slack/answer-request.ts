import type { Advisor } from '../advisor/advisor.ts';
import type { Request } from '../intake/request.ts';
import type { Lang } from '../program/bilingual.ts';
import type { ApplicationState, Store, Tenant } from '../store/store.ts';
import { checkApplication } from './answers/application-answer.ts';
import { checkBudget, checkFile, repairBudget, tryScenario } from './answers/budget-answers.ts';
import { earlierVersion, reviseHere } from './answers/draft-answer.ts';
import { checkDraft } from './answers/draft-check-answer.ts';
import { draftAlso, draftSections } from './answers/draft-sections.ts';
import { compareNamed, listDocuments } from './answers/kept-documents-answer.ts';
import { plain, show, under } from './answers/show.ts';
import { earlierAnswers } from './earlier-answers.ts';
import type { Files } from './files.ts';
import type { Outcome } from './parts.ts';
import { questionsHere } from './questions-here.ts';
import type { ShownRecord } from './shown-record.ts';
import { helpView } from './views/help-view.ts';
import type { Message } from './views/message.ts';
import type { SlackFile } from './work.ts';
import { writingFor } from './writing-for.ts';

/** Everything a request is answered with. */
export interface RequestSetting {
  readonly advisor: Advisor;
  readonly store: Store;
  readonly tenant: Tenant;
  readonly channel: string;
  readonly thread: string | null;
  readonly user: string;
  readonly state: ApplicationState;
  readonly now: string;
  readonly lang: Lang;
  readonly turn: string;
  readonly ephemeral: boolean;
  /** Read the budget as typed after a slash command, where line breaks may be lost. */
  readonly slash: boolean;
  readonly files: readonly SlackFile[];
  readonly fetchFile: Files['fetch'];
  /** The person stopped it, or another process has it. */
  readonly signal?: AbortSignal;
  /** Shows a line of the answer while the rest is being written. */
  readonly onLine?: (line: string) => void;
}

export interface Shown {
  readonly messages: readonly Message[];
  /** Null where there is nothing to show again. */
  readonly record: ShownRecord | null;
  readonly files?: Outcome['files'];
  readonly handed?: Outcome['handed'];
  /** Shown below it; each is a turn of its own, and its buttons are its own. */
  readonly also?: readonly Shown[];
}

/** Requests that change what the channel knows; `run-request` answers these. */
export type Changes =
  | 'adopt'
  | 'use-facts'
  | 'undo'
  | 'cash'
  | 'check-eligibility'
  | 'check-documents'
  | 'add-document';

/** What is shown for a request that changes nothing. */
export async function answerRequest(
  request: Exclude<Request, { kind: Changes }>,
  setting: RequestSetting,
): Promise<Shown> {
  const { lang } = setting;
  switch (request.kind) {
    case 'check-budget':
      return checkBudget(request.text, setting);
    case 'repair':
      return repairBudget(request.text, setting);
    case 'scenario':
      return tryScenario(request.text, setting);
    case 'check-deadline':
      return show({ kind: 'deadline', submit: request.submit, ...under(setting) }, setting);
    case 'check-application':
      return checkApplication(setting);
    case 'check-draft':
      return checkDraft(request.section, request.text, setting);
    case 'draft':
      return draftSections(request, setting);
    case 'draft-also': {
      const { question, lang: asked } = request;
      const also = await draftAlso(request, setting);
      if (also !== null) return also;
      return question === null
        ? draftSections({ ...request, kind: 'draft', example: false }, setting)
        : ask({ question, lang: asked }, setting);
    }
    case 'revise':
      return (
        (await reviseHere(request.instruction, setting)) ??
        ask({ question: request.instruction, lang: request.lang }, setting)
      );
    case 'draft-version':
      return earlierVersion(request.version, setting);
    case 'questions':
      return plain(await questionsHere(setting.store, setting.tenant, setting.channel, lang));
    case 'help':
      return setting.files.length > 0 ? checkFile(setting) : plain(helpView(lang, request.unknown));
    case 'own-documents':
      return listDocuments(setting);
    case 'compare-documents':
      return (await compareNamed(request, setting)) ?? ask(request, setting);
    case 'ask':
      return ask(request, setting);
  }
}

/** From the program text, with the documents that are kept here and nowhere else. */
async function ask(
  { question, lang }: { readonly question: string; readonly lang: Lang | null },
  setting: RequestSetting,
): Promise<Shown> {
  const { advisor, store, tenant, channel } = setting;
  const context = { ...under(setting), lang: lang ?? setting.lang };
  const turns = await earlierAnswers(setting);
  const documents = await store.documents.all(tenant, channel);
  const answer = await advisor.ask(question, {
    ...context,
    turns,
    documents,
    writing: writingFor(setting),
  });
  return show({ kind: 'answer', answer, ...context, lang: answer.lang }, setting);
}
