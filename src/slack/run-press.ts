import type { Request } from '../intake/request.ts';
import type { Lang } from '../program/bilingual.ts';
import type { Job, Turn } from '../store/store.ts';
import { addQuestion } from './add-question.ts';
import { adoptBudget, type Changing, undoChange } from './change-application.ts';
import type { Destination } from './delivery.ts';
import {
  askedAt,
  type Outcome,
  type Parts,
  rememberedLang,
  rememberLang,
  toPerson,
  toThread,
} from './parts.ts';
import { keepShown, recordOf, runRequest } from './run-request.ts';
import { checkedAgain, inLanguage, type ShownRecord, showRecord } from './shown-record.ts';
import { NOTICES } from './texts/notices.ts';
import { passageView } from './views/answer-view.ts';
import { passedReport } from './views/budget-report.ts';
import type { ActionId } from './views/buttons.ts';
import type { Message } from './views/message.ts';
import { notice } from './views/notice.ts';
import { questionsToCopy, questionsView } from './views/questions-view.ts';
import { turnId, type Work } from './work.ts';

type PressWork = Work & { readonly kind: 'press' };

interface Pressed {
  readonly parts: Parts;
  readonly job: Job;
  readonly work: PressWork;
  readonly lang: Lang;
  /** What the button's message showed; null where it is no longer kept. */
  readonly shown: { readonly turn: Turn; readonly record: ShownRecord } | null;
}

type OnPress = (pressed: Pressed) => Promise<readonly Outcome[]>;

/** Does what a button says. */
export async function runPress(parts: Parts, job: Job, work: PressWork): Promise<readonly Outcome[]> {
  const [id = ''] = work.value.split(':');
  const turn = await parts.store.conversations.turn(job.tenant, id);
  const record = turn === null ? null : recordOf(turn);
  // A turn of another conversation is none of this one's, whatever a value says.
  const shown = turn !== null && record !== null && turn.channel === work.channel ? { turn, record } : null;
  const lang = shown?.record.lang ?? (await rememberedLang(parts.store, job.tenant, work.user));
  return ON_PRESS[work.action]({ parts, job, work, lang, shown });
}

const ON_PRESS: Readonly<Record<ActionId, OnPress>> = {
  torch_adopt: showing('budget', async (pressed, record) =>
    reply(pressed, await adoptBudget(record, changing(pressed))),
  ),
  torch_undo: async (pressed) =>
    reply(pressed, await undoChange(Number(pressed.work.value) || null, changing(pressed))),
  torch_add_question: showing('answer', async (pressed, record) =>
    whisper(pressed, await addQuestion(pressed.parts.advisor, record, changing(pressed))),
  ),
  torch_show_questions: async (pressed) => whisper(pressed, questionsView(await open(pressed), pressed.lang)),
  torch_copy_questions: async (pressed) =>
    whisper(pressed, questionsToCopy(await open(pressed), pressed.lang)),
  torch_close_question: async (pressed) => {
    const { parts, job, work, lang } = pressed;
    await parts.store.questions.close(job.tenant, work.channel, work.value);
    return work.message === null ? [] : whisper(pressed, notice(NOTICES.questionClosed, lang));
  },
  torch_check_deadline: (pressed) =>
    request(pressed, { kind: 'check-deadline', submit: null, lang: pressed.lang }),
  torch_draft_risk: (pressed) =>
    request(pressed, {
      kind: 'draft',
      section: 'risk-assessment',
      example: false,
      draftLang: pressed.lang,
      lang: pressed.lang,
    }),
  torch_draft_example: showing('draft', async (pressed, record) =>
    fresh(pressed, { ...record, facts: pressed.parts.advisor.example().application }),
  ),
  torch_check_example: async (pressed) => {
    const { parts, job, work, lang } = pressed;
    const { state } = await parts.store.applications.current(job.tenant, work.channel);
    const text = parts.advisor.example().budgetText;
    return fresh(pressed, {
      kind: 'budget',
      text,
      slash: false,
      lang,
      callFacts: state.callFacts,
      now: askedAt(job),
    });
  },
  torch_other_language: async (pressed) => {
    const { parts, job, work, shown } = pressed;
    const lang: Lang = work.value.endsWith(':zh') ? 'zh' : 'en';
    await rememberLang(parts.store, job.tenant, work.user, lang);
    if (work.message === null) return [];
    if (shown === null) return whisper(pressed, notice(NOTICES.gone, lang));
    const record = await inLanguage(parts.advisor, shown.record, lang);
    await parts.store.conversations.add(job.tenant, { ...shown.turn, record });
    const messages = showRecord(parts.advisor, record, { turn: shown.turn.id, ephemeral: work.ephemeral });
    const { channel, message, responseUrl } = work;
    return [{ destination: { to: 'message', channel, ts: message, responseUrl }, messages }];
  },
  torch_show_passed: showing('budget', async (pressed, record) =>
    whisper(pressed, passedReport(checkedAgain(pressed.parts.advisor, record), record.lang)),
  ),
  torch_read_passage: showing('answer', async (pressed, record) =>
    whisper(pressed, passageView(record.answer)),
  ),
  torch_share: async (pressed) => {
    const { parts, job, work, shown } = pressed;
    if (shown === null) return whisper(pressed, notice(NOTICES.gone, pressed.lang));
    const { settings } = parts.store;
    const name = `shared:${shown.turn.id}`;
    const by = await settings.get(job.tenant, name);
    // A later attempt of the press that shared it goes on with its parts.
    if (by !== null && by !== job.key) return whisper(pressed, notice(NOTICES.shared, pressed.lang));
    const messages = showRecord(parts.advisor, shown.record, { turn: shown.turn.id, ephemeral: false });
    const { channel, responseUrl } = work;
    const sent = () => settings.set(job.tenant, name, job.key);
    return [{ destination: { to: 'channel', channel, responseUrl }, messages, sent }];
  },
  // These open a form, which their listener does at once: a form cannot wait for the inbox.
  torch_open_call: async () => [],
  torch_open_budget: async () => [],
};

/** A button that needs what its message showed, and of one kind; otherwise the person is told to ask again. */
function showing<K extends ShownRecord['kind']>(
  kind: K,
  act: (pressed: Pressed, record: ShownRecord & { kind: K }) => Promise<readonly Outcome[]>,
): OnPress {
  const isKind = (record: ShownRecord): record is ShownRecord & { kind: K } => record.kind === kind;
  return async (pressed) =>
    pressed.shown !== null && isKind(pressed.shown.record)
      ? act(pressed, pressed.shown.record)
      : whisper(pressed, notice(NOTICES.gone, pressed.lang));
}

function changing({ parts, job, work, lang }: Pressed): Changing {
  const { channel, user } = work;
  return { store: parts.store, job, tenant: job.tenant, channel, user, at: job.at, lang };
}

function open({ parts, job, work }: Pressed) {
  return parts.store.questions.open(job.tenant, work.channel);
}

/** For everybody where the button was for everybody, else for the one who pressed. */
function placeOf({ work }: Pressed): Destination {
  return work.ephemeral ? toPerson(work, work.responseUrl) : toThread(work);
}

function reply(pressed: Pressed, messages: readonly Message[]): Outcome[] {
  return [{ destination: placeOf(pressed), messages }];
}

function whisper({ work }: Pressed, messages: readonly Message[]): Outcome[] {
  return [{ destination: toPerson(work, work.ephemeral ? work.responseUrl : null), messages }];
}

/** Shows something new under a button, kept like any answer so that its own buttons work. */
async function fresh(pressed: Pressed, record: ShownRecord): Promise<readonly Outcome[]> {
  const { parts, job, work } = pressed;
  const turn = turnId(job.tenant, job.key);
  const messages = showRecord(parts.advisor, record, { turn, ephemeral: work.ephemeral });
  await keepShown(parts, job, work, `[${work.action}]`, { record, messages });
  return reply(pressed, messages);
}

async function request(pressed: Pressed, asked: Request): Promise<readonly Outcome[]> {
  const { parts, job, work } = pressed;
  const destination = placeOf(pressed);
  const rest = { text: `[${work.action}]`, ephemeral: work.ephemeral, slash: false, files: 0 };
  return [await runRequest(parts, job, work, { request: asked, destination, ...rest })];
}
