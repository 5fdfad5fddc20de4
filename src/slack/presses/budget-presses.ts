import { keepPlan } from '../answers/cash-answer.ts';
import { adoptBudget } from '../change-application.ts';
import { type FileChoice, readFile, readPlan } from '../check-file.ts';
import { chartOf, workbookOf } from '../made-files.ts';
import { askedAt, type Outcome } from '../parts.ts';
import type { ShownRecord } from '../shown-record.ts';
import { NO_CHART, NO_WORKBOOK } from '../texts/file-texts.ts';
import { keptNote } from '../views/kept-note.ts';
import { notice } from '../views/notice.ts';
import {
  changing,
  fresh,
  gone,
  handOut,
  type OnPress,
  type Pressed,
  reply,
  showing,
  whisper,
} from './pressed.ts';

/** Buttons under a checked budget, and those that check one. */
export const BUDGET_PRESSES = {
  torch_adopt: showing('budget', async (pressed, record) =>
    reply(pressed, await adoptBudget(record, changing(pressed))),
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
  torch_choose_table: async (pressed) => {
    const record = pressed.shown?.record;
    if (record?.kind === 'cash') return chooseSheet(pressed, record);
    if (record?.kind !== 'budget' || 'text' in record || record.reading.kind !== 'several')
      return gone(pressed);
    const sheet = record.reading.names[nth(pressed)];
    return sheet === undefined ? gone(pressed) : reread(pressed, record, { sheet, confirmed: false });
  },
  torch_confirm_table: showing('budget', (pressed, record) =>
    reread(pressed, record, { sheet: null, confirmed: true }),
  ),
  torch_chart: async (pressed) => {
    const record = pressed.shown?.record;
    if (record?.kind !== 'budget' && record?.kind !== 'cash') return gone(pressed);
    const chart = await chartOf(pressed.parts.advisor, record);
    return chart === null ? whisper(pressed, notice(NO_CHART, record.lang)) : handOut(pressed, chart);
  },
  torch_cash_example: async (pressed) => {
    const { parts, job, work, lang } = pressed;
    const { application, budgetText } = parts.advisor.example();
    const { state } = await parts.store.applications.current(job.tenant, work.channel);
    const under = { callFacts: state.callFacts, now: askedAt(job), lang };
    const budget = { kind: 'text', text: budgetText[lang], slash: false } as const;
    const { grant } = parts.advisor.checkBudget(budget, under).totals;
    if (application.cash === null) return gone(pressed);
    return fresh(pressed, { kind: 'cash', input: { plan: application.cash }, grant, ...under });
  },
  torch_workbook: showing('budget', async (pressed, record) => {
    const workbook = await workbookOf(pressed.parts, record);
    return workbook === null
      ? whisper(pressed, notice(NO_WORKBOOK, record.lang))
      : handOut(pressed, workbook);
  }),
} as const satisfies Readonly<Record<string, OnPress>>;

const nth = ({ work }: Pressed) => Number(work.value.split(':')[1]);

/** The cash plan of one sheet, kept like any other that is handed in. */
async function chooseSheet(
  pressed: Pressed,
  { input, ...record }: ShownRecord & { kind: 'cash' },
): Promise<readonly Outcome[]> {
  const { parts, work } = pressed;
  const sheet = 'file' in input && input.read.kind === 'several' ? input.read.names[nth(pressed)] : undefined;
  if (!('file' in input) || sheet === undefined) return gone(pressed);
  const read = await readPlan(input.file, sheet, { advisor: parts.advisor, fetchFile: parts.files.fetch });
  if ('en' in read) return reply(pressed, notice(read, record.lang));
  const chosen = { ...record, input: read };
  const [shown] = await fresh(pressed, chosen);
  const changed = await keepPlan(parts.advisor, chosen, changing(pressed));
  if (shown === undefined || !changed?.changed) return shown === undefined ? [] : [shown];
  const { lang } = record;
  return [{ ...shown, messages: keptNote(shown.messages, changed.version, { ...work, lang }) }];
}

/** The same file again, with what the person has chosen. */
async function reread(
  pressed: Pressed,
  record: ShownRecord & { kind: 'budget' },
  choice: FileChoice,
): Promise<readonly Outcome[]> {
  if ('text' in record) return gone(pressed);
  const { parts, lang } = pressed;
  const read = await readFile(record.file, choice, { advisor: parts.advisor, fetchFile: parts.files.fetch });
  if ('en' in read) return reply(pressed, notice(read, lang));
  const { callFacts, now, proposed = [] } = record;
  return fresh(pressed, { kind: 'budget', ...read, callFacts, now, lang, proposed });
}
