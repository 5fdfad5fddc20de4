import type { Lang } from '../../program/bilingual.ts';
import type { Reply } from './asked.ts';

const AND_EN =
  /(?:[?;]\s*|,?\s+(?:and|also|plus)\s+(?:also\s+)?)(?=(?:what|when|where|who|whom|which|how|why|can|could|may|do|does|is|are|must|should|by when)\b)/gu;
const AND_ZH = /[？?；;]\s*|，(?:还有|另外|以及|并且|同时)|另外/gu;

/** "… and what rate?" asks more of the first question. */
const BARE =
  /^(?:at |by |to )?(?:what|which|how) ?(?:rates?|percent\w*|share|amount|ratio|much|many|long|often|limit|extent)?\W*$|^(?:多少|比例|为什么|几)[\p{Script=Han}]{0,3}\W*$/u;

/** The two questions in one sentence; null when there is one, or more than two. */
export function splitQuestion(text: string): readonly [string, string] | null {
  const parts = text
    .split(/\p{Script=Han}/u.test(text) ? AND_ZH : AND_EN)
    .map((part) => part.trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  const [first, second] = parts;
  return parts.length === 2 && first && second && !BARE.test(second) ? [first, second] : null;
}

/** The questions of a text that stand apart, each with its own mark or line. */
export function questionsApart(text: string): readonly string[] {
  return text
    .split(/(?<=[?？])\s*|\n+/u)
    .map((part) => part.trim())
    .filter((part) => /[?？]$/u.test(part) && /[\p{L}\p{N}]/u.test(part) && !BARE.test(part));
}

/** The first reply, and plainly that the others were left. */
export function leaveRest(reply: Reply, rest: readonly string[], lang: Lang): Reply {
  const shown = rest.map((question) => `“${question}”`).join(lang === 'zh' ? '、' : ', ');
  const line =
    lang === 'zh'
      ? `这里只答了第一问；请单独再问：${shown}`
      : `Only the first question is answered here; ask by itself: ${shown}`;
  return {
    ...reply,
    status: reply.status === 'answered' ? 'partial' : reply.status,
    body: [...short(reply), line],
  };
}

/** Both replies as one; where the text has only one of the two, the answer is partial. */
export function joinReplies(first: Reply, second: Reply): Reply {
  const refused = [first, second].filter(({ status }) => REFUSED.has(status)).length;
  return {
    status: refused === 0 ? 'answered' : refused === 1 ? 'partial' : 'unanswerable',
    kind: first.kind,
    lead: first.lead,
    body: [...short(first), second.lead, ...short(second)],
    note: first.note ?? second.note ?? null,
    advice: first.advice ?? second.advice ?? null,
    next: REFUSED.has(second.status) ? (second.next ?? null) : (first.next ?? second.next ?? null),
    actions: [...new Set([...(first.actions ?? []), ...(second.actions ?? [])])],
    cites: [...(first.cites ?? []), ...(second.cites ?? [])],
    findings: [...(first.findings ?? []), ...(second.findings ?? [])],
  };
}

const REFUSED: ReadonlySet<Reply['status']> = new Set(['unanswerable', 'off-topic', 'clarify']);

// Two answers in one message: of each, what carries it.
function short({ kind, body = [] }: Reply): readonly string[] {
  return kind === 'derived' || kind === 'list' ? body : body.slice(0, 1);
}
