import type { RankedPassage } from '../../knowledge/search.ts';
import type { Answer, AnswerAction, AnswerKind, Citation, FoundPassage } from './answer.ts';
import type { Asked, Reply } from './asked.ts';
import { contextLine } from './context-line.ts';

const WORKED_OUT: ReadonlySet<AnswerKind> = new Set<AnswerKind>(['derived', 'premise', 'allowable', 'list']);
const PASSAGES = 10;
/** How many outside statements stand beside an answer. */
const OUTSIDE = 1;

/** Adds what every answer has: citations, passages, statements from outside the text, and the source line. */
export function finishAnswer(asked: Asked, reply: Reply): Answer {
  const { library, lang, terms } = asked;
  const cites = [...new Set(reply.cites ?? [])];
  const citations = cites.map((id, i): Citation => ({ id: `p${i + 1}`, ...library.evidence(id) }));
  // Only beside what the answer is about, not beside what it adds.
  const [first] = cites;
  const outside = library.outside
    .filter(({ beside }) => first !== undefined && beside.includes(first))
    .slice(0, OUTSIDE)
    .map(({ say, source }) => (lang === 'zh' ? `${say.zh}（${source.zh}）` : `${say.en} (${source.en})`));
  return {
    id: null,
    question: asked.question,
    taken: null,
    lang,
    status: reply.status,
    kind: reply.kind,
    lead: reply.lead,
    body: reply.body ?? [],
    note: reply.note ?? null,
    advice: reply.advice ?? null,
    next: reply.next ?? null,
    outside,
    actions: actionsOf(reply),
    context: contextLine(library, terms, lang),
    citations,
    passages: citedFirst(
      asked.found.passages,
      WORKED_OUT.has(reply.kind) ? citations.map(({ section }) => section) : [],
    ),
    findings: reply.findings ?? [],
    mode: 'offline',
  };
}

// Whatever names a question to send can put it on the list.
function actionsOf({ actions = [], next = null }: Reply): readonly AnswerAction[] {
  return next === null || actions.includes('add-question') ? actions : ['add-question', ...actions];
}

// The search cannot know what a sum or a date was worked out from; there, what is cited comes first.
function citedFirst(passages: readonly RankedPassage[], cited: readonly string[]): FoundPassage[] {
  const rank = (section: string): number => {
    const at = cited.indexOf(section);
    return at < 0 ? cited.length : at;
  };
  return [...passages]
    .map(({ section, document, score }, i) => ({ section, document, score, i }))
    .sort((a, b) => rank(a.section) - rank(b.section) || a.i - b.i)
    .slice(0, PASSAGES)
    .map(({ section, document, score }) => ({ section, document, score }));
}
