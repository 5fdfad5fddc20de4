import { bureauQuestions } from '../advisor/bureau-questions.ts';
import { byDesk, DESK_NAMES, type DeskQuestion, letterLines } from '../advisor/desk-letter.ts';
import type { Desk } from '../program/fact.ts';
import { layCallFacts } from '../program/terms.ts';
import { readJsonLines } from './json-lines.ts';
import { callOrKept } from './kept.ts';
import { CALL, readOptions } from './options.ts';
import { type Session, UsageError } from './session.ts';

const USAGE = `questions [ID...] [--from answers.jsonl] [--desk ${Object.keys(DESK_NAMES).join('|')}] [--call FILE] [--json] [--lang en|zh]`;

/** `torch questions`: what the text leaves open, as one message to each desk; with ids, those alone. */
export async function questionsCommand(args: readonly string[], session: Session): Promise<number> {
  const options = { ...CALL, desk: { type: 'string' }, from: { type: 'string' } } as const;
  const { values, positionals } = readOptions(args, options, USAGE, { min: 0, max: 200 });
  const { library, lang } = session;
  const unknown = positionals.filter((id) => !library.silences.some((silence) => silence.id === id));
  if (unknown.length > 0) throw new UsageError(unknownIds(unknown, library.silences));
  const desk = values.desk === undefined ? null : deskOf(values.desk);
  const terms = layCallFacts(library.terms, await callOrKept(values.call, session));
  const asked = values.from === undefined ? NONE : await askedIn(values.from, session);
  const ids = [...positionals, ...asked.silences];
  // Without a name all are meant, but not beside answers that leave nothing open.
  const { open, settled } =
    ids.length === 0 && values.from !== undefined
      ? { open: [], settled: [] }
      : bureauQuestions(library, terms, ids);
  const desks = byDesk([...open, ...asked.own].filter((each) => desk === null || each.desk === desk));
  if (values.json) {
    session.out(
      JSON.stringify({
        desks: desks.map(([id, group]) => ({
          desk: id,
          name: DESK_NAMES[id],
          questions: group.map(({ id, question }) => ({ id, question })),
          letter: { en: letterLines(group, 'en').join('\n'), zh: letterLines(group, 'zh').join('\n') },
        })),
        settled,
      }),
    );
    return 0;
  }
  const letters = desks.map(([id, group]) =>
    [`${DESK_NAMES[id][lang]} (${group.length})`, ...letterLines(group, lang)].join('\n'),
  );
  const told = settled.length === 0 ? [] : [settledLine(settled, lang)];
  session.out([...letters, ...told].join('\n\n'));
  return 0;
}

interface Asked {
  /** Silences that the answers ended in. */
  readonly silences: readonly string[];
  /** Questions that no silence was written for, in the words they were asked in. */
  readonly own: readonly DeskQuestion[];
}

const NONE: Asked = { silences: [], own: [] };

/** The questions that answers of `torch ask --file` end in. */
async function askedIn(path: string, session: Session): Promise<Asked> {
  const known = new Set(session.library.silences.map(({ id }) => id));
  const silences: string[] = [];
  const own: DeskQuestion[] = [];
  for (const { next } of readJsonLines(await session.readText(path), path)) {
    if (typeof next !== 'object' || next === null) continue;
    const { desk, question, silence } = next as Readonly<Record<string, unknown>>;
    if (typeof silence === 'string' && known.has(silence)) silences.push(silence);
    else if (typeof question === 'string' && typeof desk === 'string' && Object.hasOwn(DESK_NAMES, desk))
      own.push({
        id: `asked-${own.length + 1}`,
        desk: desk as Desk,
        question: { en: question, zh: question },
      });
  }
  return { silences, own };
}

function settledLine(ids: readonly string[], lang: Session['lang']): string {
  return lang === 'zh'
    ? `所录通知已答复、无须再问：${ids.join('、')}`
    : `Your call answers these; they need not be asked: ${ids.join(', ')}`;
}

function deskOf(word: string): Desk {
  if (Object.hasOwn(DESK_NAMES, word)) return word as Desk;
  const all = Object.keys(DESK_NAMES);
  throw new UsageError({
    en: `--desk is one of ${all.join(', ')}.`,
    zh: `--desk 只能是 ${all.join('、')} 之一。`,
  });
}

function unknownIds(ids: readonly string[], known: readonly { readonly id: string }[]) {
  const all = known.map(({ id }) => id);
  return {
    en: `No open question is called ${ids.join(', ')}. The ids: ${all.join(', ')}.`,
    zh: `没有名为 ${ids.join('、')} 的待问问题。可用的编号：${all.join('、')}。`,
  };
}
