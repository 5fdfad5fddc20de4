import type { Lang } from '../../program/bilingual.ts';
import type { Reply } from './asked.ts';

const AND_EN =
  /(?:[?;]\s*|,?\s+(?:and|also|plus)\s+(?:also\s+)?)(?=(?:what|when|where|who|whom|which|how|why|can|could|may|do|does|is|are|must|should|by when)\b)/gu;
const AND_ZH = /[？?；;]\s*|，(?:还有|另外|以及|并且|同时)|另外/gu;

/** "… and what rate?" asks more of the first question. */
const BARE =
  /^(?:at |by |to )?(?:what|which|how) ?(?:rates?|percent\w*|share|amount|ratio|much|many|long|often|limit|extent)?\W*$|^(?:多少|比例|为什么|几)[\p{Script=Han}]{0,3}\W*$/u;

/** Begins a question of its own after a comma, where several follow one another. */
const COMMA_EN = /,\s+(?=(?:what|when|where|who|whom|which|how|why|by when)\b)/u;
const COMMA_ZH = /[，,]/u;
const ASKS_EN =
  /^(?:and |so )?(?:by )?(?:what|when|where|who|whom|which|how|why|can|could|may|do|does|is|are|must|should)\b/u;
const ASKS_ZH = /吗|什么|多少|多久|几|谁|哪|怎|何|能不能|能否|是否|要不要|可不可以|有没有/u;

/** "What does testing cost in the sample, and what does the company pay of it": one line, asked for its shares. */
const SAMPLE = /样例|样表|示例|范例|\b(?:sample|example)\b/u;
const OF_THE_LINE =
  /^(?:(?:and )?(?:how much|what|which part) (?:of (?:it|that|this)|(?:does|do|is|comes from) (?:the )?(?:company|firm|torch|grant|we))|(?:其中|那)?(?:企业|公司|火炬|资助|自己|自筹|我们)(?!是|在|能|可以))[^?？]{0,30}[?？]?$/u;

/** The questions in one sentence, each a clause of its own; fewer than two where it is one. */
export function splitQuestion(text: string): readonly string[] {
  const han = /\p{Script=Han}/u.test(text);
  const parts = clauses(text, han ? AND_ZH : AND_EN);
  if (parts.length > 1 && BARE.test(parts.at(-1) ?? '')) return [];
  const [first, ...others] = parts.flatMap((part) => clauses(part, han ? COMMA_ZH : COMMA_EN));
  if (first && others.length > 0 && SAMPLE.test(first) && others.every((part) => OF_THE_LINE.test(part)))
    return [];
  const finer = parts.flatMap((part) => clauses(part, han ? COMMA_ZH : COMMA_EN));
  const asking = (part: string): boolean => (han ? ASKS_ZH : ASKS_EN).test(part);
  return finer.every((part) => asking(part) && !BARE.test(part)) ? finer : parts;
}

function clauses(text: string, at: RegExp): readonly string[] {
  return text
    .split(at)
    .map((part) => part.trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
}

/** The questions of a text that stand apart, each with its own mark or line. */
export function questionsApart(text: string): readonly string[] {
  return text
    .split(/(?<=[?？])\s*|\n+/u)
    .map((part) => part.trim())
    .filter((part) => /[?？]$/u.test(part) && /[\p{L}\p{N}]/u.test(part) && !BARE.test(part));
}

/** So many questions are answered in one reply. */
const MOST = 4;

/** All replies as one, in the order of the questions; where the text has only some of it, the answer is partial. */
export function joinReplies(questions: readonly string[], replies: readonly Reply[], lang: Lang): Reply {
  const [first, ...others] = replies.slice(0, MOST);
  if (first === undefined) throw new Error('There is no question to answer.');
  const told = [first, ...others];
  const refused = told.filter(({ status }) => REFUSED.has(status));
  const sending = refused.find(({ next }) => next) ?? told.find(({ next }) => next);
  const left = questions.slice(MOST);
  const number = (reply: Reply, n: number): string =>
    told.length > 2 ? `${n + 1}. ${reply.lead}` : reply.lead;
  return {
    status: refused.length === told.length ? 'unanswerable' : refused.length > 0 ? 'partial' : 'answered',
    kind: first.kind,
    lead: number(first, 0),
    body: [
      ...short(first),
      ...others.flatMap((reply, n) => [number(reply, n + 1), ...short(reply)]),
      ...(left.length > 0 ? [leftOut(left, lang)] : []),
    ],
    note: told.find(({ note }) => note)?.note ?? null,
    advice: told.find(({ advice }) => advice)?.advice ?? null,
    next: sending?.next ?? null,
    actions: [...new Set(told.flatMap(({ actions }) => actions ?? []))],
    cites: [...new Set(told.flatMap(({ cites }) => cites ?? []))],
    findings: told.flatMap(({ findings }) => findings ?? []),
  };
}

function leftOut(questions: readonly string[], lang: Lang): string {
  const shown = questions.map((question) => `“${question}”`).join(lang === 'zh' ? '、' : ', ');
  return lang === 'zh'
    ? `这里只答了前${MOST}问；请单独再问：${shown}`
    : `Only the first ${MOST} questions are answered here; ask by itself: ${shown}`;
}

const REFUSED: ReadonlySet<Reply['status']> = new Set(['unanswerable', 'off-topic', 'clarify']);

// Several answers in one message: of each, what carries it.
function short({ kind, body = [] }: Reply): readonly string[] {
  return kind === 'derived' || kind === 'list' ? body : body.slice(0, 1);
}
