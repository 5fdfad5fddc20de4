import type { Answer } from '../advisor/answer/answer.ts';
import { answerText } from '../advisor/answer/answer-text.ts';
import type { Bilingual, Lang } from '../program/bilingual.ts';
import type { CallFacts } from '../program/terms.ts';
import type { KeptDocument } from '../store/store.ts';
import { findingJson } from './finding-json.ts';
import { acceptLine } from './ingest-report.ts';
import { readJsonLines } from './json-lines.ts';
import { callOrKept, keptDocuments, TENANT } from './kept.ts';
import { CALL, readOptions } from './options.ts';
import { type Session, StoreUnopened, UsageError } from './session.ts';

/** How many earlier answers a question can hang on. */
const TURNS = 5;

/** Whose tokens a model's wording counts against. */
const HERE = { tenant: TENANT, user: 'terminal' };

const USAGE =
  'ask "QUESTION" | ask --file questions.jsonl [--call FILE] [--json] [--lang en|zh] [--at INSTANT]';

/** `torch ask`: one question, or a file of them answered one JSON line each. */
export async function askCommand(args: readonly string[], session: Session): Promise<number> {
  const options = { ...CALL, file: { type: 'string' } } as const;
  const { values, positionals } = readOptions(args, options, USAGE, { min: 0, max: 1000 });
  const kept = await keptHere(values.call, session);
  const chosen = values.lang === 'en' || values.lang === 'zh' ? values.lang : null;
  if (values.file !== undefined) return askFile(values.file, chosen, kept, session);
  const question = positionals.join(' ').trim();
  if (question === '') {
    throw new UsageError({
      en: `Write the question in quotes. Usage: torch ${USAGE}`,
      zh: `请把问题写在引号里。用法：torch ${USAGE}`,
    });
  }
  const answer = await session.advisor.ask(question, {
    lang: chosen,
    ...kept,
    now: session.now,
  });
  const accept = (answer.proposed ?? []).map((each) => acceptLine(each.document, each, answer.lang));
  const text = [answerText(answer), ...accept].join('\n');
  session.out(values.json ? JSON.stringify(answerJson(answer, null)) : text);
  return 0;
}

/** What an answer takes from here besides the program text; without `writing` no model words it. */
interface KeptHere {
  readonly callFacts: CallFacts;
  readonly documents: readonly KeptDocument[];
  readonly writing?: typeof HERE;
}

/** The program text answers without a store too; a model does not, as its tokens are counted there. */
async function keptHere(call: string | undefined, session: Session): Promise<KeptHere> {
  try {
    return {
      callFacts: await callOrKept(call, session),
      documents: await keptDocuments(session),
      writing: HERE,
    };
  } catch (error) {
    if (!(error instanceof StoreUnopened)) throw error;
    session.note(WITHOUT_STORE[session.lang]);
    return { callFacts: call === undefined ? {} : await callOrKept(call, session), documents: [] };
  }
}

const WITHOUT_STORE: Bilingual = {
  en: 'What is kept between commands cannot be opened (torch doctor says why): the answer does without your own documents, the call terms kept here and a model.',
  zh: '无法打开已保存的数据（原因见 torch doctor）：本次回答不含您收录的文件和已录入的通知信息，也不使用模型。',
};

async function askFile(path: string, chosen: Lang | null, kept: KeptHere, session: Session): Promise<number> {
  // By id as text: a line may follow one before it, which may follow another.
  const threads = new Map<string, readonly Answer[]>();
  for (const row of readJsonLines(await session.readText(path), path)) {
    const question = typeof row.question === 'string' ? row.question : '';
    const lang = row.lang === 'en' || row.lang === 'zh' ? row.lang : chosen;
    const turns = isId(row.follows) ? (threads.get(String(row.follows)) ?? []) : [];
    const answer = await session.advisor.ask(question, {
      lang,
      ...kept,
      now: session.now,
      turns,
    });
    if (isId(row.id)) threads.set(String(row.id), [...turns, answer].slice(-TURNS));
    session.out(JSON.stringify(answerJson(answer, row.id ?? null)));
  }
  return 0;
}

function isId(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

/** An answer as the terminal contract has it. */
function answerJson(answer: Answer, id: unknown) {
  const { status, lang, mode } = answer;
  return {
    id,
    status,
    lang,
    text: answerText(answer),
    taken: answer.taken,
    citations: answer.citations.map(({ id: mark, section, document, quote, verbatim }) => ({
      id: mark,
      section,
      document,
      quote,
      verbatim,
    })),
    own: answer.own ?? [],
    proposed: (answer.proposed ?? []).map((each) => ({
      ...each,
      accept: acceptLine(each.document, each, lang),
    })),
    passages: answer.passages.map(({ section, document, score }) => ({ section, document, score })),
    next:
      answer.next === null
        ? null
        : { desk: answer.next.desk, question: answer.next.question, silence: answer.next.silence },
    findings: answer.findings.map(findingJson),
    mode,
    model: answer.model ?? null,
  };
}
