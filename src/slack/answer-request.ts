import type { Advisor } from '../advisor/advisor.ts';
import type { Request } from '../intake/request.ts';
import type { Bilingual, Lang } from '../program/bilingual.ts';
import type { ApplicationState, Store, Tenant } from '../store/store.ts';
import { type ShownRecord, showRecord } from './shown-record.ts';
import { NO_FILES, SEND_BUDGET } from './texts/budget-texts.ts';
import { helpView, laterView } from './views/help-view.ts';
import type { Message } from './views/message.ts';
import { notice } from './views/notice.ts';
import { questionsView } from './views/questions-view.ts';

/** Everything a request is answered with. */
export interface RequestSetting {
  readonly advisor: Advisor;
  readonly store: Store;
  readonly tenant: Tenant;
  readonly channel: string;
  readonly state: ApplicationState;
  readonly now: string;
  readonly lang: Lang;
  readonly turn: string;
  readonly ephemeral: boolean;
  /** Read the budget as typed after a slash command, where line breaks may be lost. */
  readonly slash: boolean;
  readonly files: number;
}

export interface Shown {
  readonly messages: readonly Message[];
  /** Null where there is nothing to show again. */
  readonly record: ShownRecord | null;
}

/** What is shown for a request. Adopting and undoing change something and are not among these. */
export async function answerRequest(
  request: Exclude<Request, { kind: 'adopt' | 'undo' }>,
  setting: RequestSetting,
): Promise<Shown> {
  const { lang, state, now } = setting;
  const under = { callFacts: state.callFacts, now, lang };
  switch (request.kind) {
    case 'check-budget':
      return checkBudget(request.text, setting);
    case 'check-deadline':
      return show({ kind: 'deadline', submit: request.submit, ...under }, setting);
    case 'draft':
      return show(
        {
          kind: 'draft',
          section: request.section,
          facts: request.example ? setting.advisor.example().application : state.facts,
          ...under,
          lang: request.draftLang ?? lang,
        },
        setting,
      );
    case 'questions':
      return plain(questionsView(await setting.store.questions.open(setting.tenant, setting.channel), lang));
    case 'help':
      return setting.files > 0
        ? plain(notice(NO_FILES, lang, OPEN_FORM))
        : plain(helpView(lang, request.unknown));
    case 'later':
      return plain(laterView(request.what, lang));
    case 'ask': {
      const answer = await setting.advisor.ask(request.question, { ...under, lang: request.lang ?? lang });
      return show({ kind: 'answer', answer, ...under, lang: answer.lang }, setting);
    }
  }
}

const OPEN_FORM = [{ action: 'torch_open_budget', value: 'form', primary: true } as const];

/** With no lines, the adopted budget is meant; without one, what to send. */
function checkBudget(text: string, setting: RequestSetting): Shown {
  const { lang, state, now } = setting;
  const under = { callFacts: state.callFacts, now, lang };
  if (text !== '') return show({ kind: 'budget', text: both(text), slash: setting.slash, ...under }, setting);
  if (setting.files > 0) return plain(notice(NO_FILES, lang, OPEN_FORM));
  if (state.budget === null)
    return plain(notice(SEND_BUDGET, lang, [...OPEN_FORM, { action: 'torch_check_example', value: 'form' }]));
  return show(
    { kind: 'budget', text: both(state.budget.text), slash: state.budget.slash, ...under },
    setting,
  );
}

function show(record: ShownRecord, setting: RequestSetting): Shown {
  return { record, messages: showRecord(setting.advisor, record, setting) };
}

function plain(messages: readonly Message[]): Shown {
  return { record: null, messages };
}

/** What a person hands in is the same in both languages. */
function both(text: string): Bilingual {
  return { en: text, zh: text };
}
