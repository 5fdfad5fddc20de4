import type { Advisor, DraftsContext } from '../advisor/advisor.ts';
import type { Draft } from '../advisor/draft/draft.ts';
import { budgetInput, checkedAgain, draftedAgain, forecastAgain } from './check-again.ts';
import type { OutFile } from './files.ts';
import type { Parts } from './parts.ts';
import type { ShownRecord } from './shown-record.ts';
import { FILE_NAMES } from './texts/file-texts.ts';

/** Characters Slack keeps of a picture's description. */
const ALT = 1000;

type BudgetRecord = ShownRecord & { kind: 'budget' };

/** What goes along with a report by itself: the picture of a budget or of its cash. */
export async function filesWith(advisor: Advisor, record: ShownRecord): Promise<readonly OutFile[]> {
  if (record.kind !== 'budget' && record.kind !== 'cash') return [];
  const chart = await chartOf(advisor, record);
  return chart === null ? [] : [chart];
}

/** The person's own workbook with notes at its cells, or a new one where none has these figures; null where there is nothing to annotate. */
export async function workbookOf({ advisor, files }: Parts, record: BudgetRecord): Promise<OutFile | null> {
  const { lang } = record;
  const original = 'text' in record || record.file.id === '' ? null : await files.fetch(record.file.id);
  const bytes = await advisor.annotate(original?.ok ? original : null, checkedAgain(advisor, record), lang);
  if (bytes === null) return null;
  const { name, title } = FILE_NAMES.workbook;
  return { name: name[lang], title: title[lang], bytes };
}

/** Null where there is no amount to draw. */
export async function chartOf(
  advisor: Advisor,
  record: ShownRecord & { kind: 'budget' | 'cash' },
): Promise<OutFile | null> {
  const { kind, lang } = record;
  const chart =
    kind === 'budget'
      ? await advisor.budgetChart(checkedAgain(advisor, record), lang)
      : await advisor.cashChart(forecastAgain(advisor, record), lang);
  if (chart === null) return null;
  const { name, title } = FILE_NAMES[kind === 'budget' ? 'chart' : 'cashChart'];
  return { name: name[lang], title: title[lang], alt: chart.alt.slice(0, ALT), bytes: chart.png };
}

/** A draft as a Word document; null where it cannot be written any more. */
export async function wordOf(
  advisor: Advisor,
  record: ShownRecord & { kind: 'draft' },
): Promise<OutFile | null> {
  const draft = draftedAgain(advisor, record);
  if (draft.kind !== 'draft') return null;
  const { facts, budget = null, lang } = record;
  return wordDocument(advisor, [draft], {
    ...record,
    application: facts,
    budget: budget === null ? null : budgetInput(budget, lang),
  });
}

/** Drafts of one language in one Word document; one alone gives it its name. */
export async function wordDocument(
  advisor: Advisor,
  drafts: readonly Draft[],
  context: DraftsContext,
): Promise<OutFile> {
  const [first, ...more] = drafts;
  const lang = first?.lang ?? 'en';
  const alone = more.length === 0 ? first : undefined;
  const { name, title } = FILE_NAMES.word;
  return {
    name: `${name[lang]}${alone === undefined ? '' : `-${alone.section}`}.docx`,
    title: `${title[lang]}${alone === undefined ? '' : `${lang === 'zh' ? '：' : ': '}${alone.title}`}`,
    bytes: await advisor.draftsDocument(drafts, context),
  };
}

/** The plan back from the closing day; the same conversation's plan replaces itself in a calendar. */
export async function calendarOf(
  advisor: Advisor,
  record: ShownRecord & { kind: 'deadline' },
  { tenant, channel }: { readonly tenant: string; readonly channel: string },
): Promise<OutFile> {
  const { lang, now } = record;
  const check = advisor.checkDeadline(record);
  const text = await advisor.calendarFile(check, { workspace: tenant, project: channel, now, lang });
  const { name, title } = FILE_NAMES.calendar;
  return { name: name[lang], title: title[lang], bytes: new TextEncoder().encode(text) };
}
