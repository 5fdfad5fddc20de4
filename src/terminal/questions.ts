import { bureauQuestions } from '../advisor/bureau-questions.ts';
import { byDesk, DESK_NAMES, letterLines } from '../advisor/desk-letter.ts';
import type { Desk } from '../program/fact.ts';
import { layCallFacts } from '../program/terms.ts';
import { callOption } from './call-option.ts';
import { CALL, readOptions } from './options.ts';
import { type Session, UsageError } from './session.ts';

const USAGE = `questions [ID...] [--desk ${Object.keys(DESK_NAMES).join('|')}] [--call FILE] [--json] [--lang en|zh]`;

/** `torch questions`: what the text leaves open, as one message to each desk; with ids, those alone. */
export async function questionsCommand(args: readonly string[], session: Session): Promise<number> {
  const options = { ...CALL, desk: { type: 'string' } } as const;
  const { values, positionals } = readOptions(args, options, USAGE, { min: 0, max: 200 });
  const { library, lang } = session;
  const unknown = positionals.filter((id) => !library.silences.some((silence) => silence.id === id));
  if (unknown.length > 0) throw new UsageError(unknownIds(unknown, library.silences));
  const desk = values.desk === undefined ? null : deskOf(values.desk);
  const terms = layCallFacts(library.terms, await callOption(values.call, session));
  const { open, settled } = bureauQuestions(library, terms, positionals);
  const desks = byDesk(open.filter((each) => desk === null || each.desk === desk));
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
