import { type Form, questionForms } from '../../knowledge/question-form.ts';
import { fold } from '../../knowledge/tokens.ts';
import type { Fact, Silence } from '../../program/fact.ts';
import type { Asked, Reply, Step } from './asked.ts';
import { asksWhether } from './claims.ts';
import { askAt, askDesk, deskFor, toSend } from './desks.ts';
import { fits } from './length.ts';
import { said } from './said.ts';
import { supplied } from './supplied.ts';

/** A silence must be this near to be meant. */
const NEAR = 0.3;
/** So near that it is asked nearly in the words written beside it. */
const MEANT = 0.62;
/** "Do we need X" is answered by the fact on X, even when what X must look like is not said and asked more often. */
const LINKED = 1.5;
/** A missing figure or day is hardly meant by a question that asks for none. */
const MEASURED = 2;
/** Facts this near to the best are about the same thing. */
const SAME = 0.7;
/** A silence that covers more of the question than the fact does need not be quite as near. */
const MORE = 0.9;

/** What people ask and the text does not say: known beforehand, with the nearest fact and the question to send. */
export const silenceAnswer: Step = (asked) => {
  const { facts, silences } = asked.found;
  const [silence] = silences;
  const [best] = facts;
  if (!silence || silence.score < NEAR) return null;
  if (!best) return silenceReply(asked, silence.silence);
  if (silence.named && asked.forms.has('may') && silence.score > best.score)
    return silenceReply(asked, silence.silence);
  const risky = atRisk(asked, silence.silence) !== null;
  const linked = facts
    .slice(0, 4)
    .some(
      ({ fact, score }) =>
        score >= best.score * SAME &&
        (fact.silences.includes(silence.silence.id) || silence.silence.nearest.includes(fact.id)),
    );
  // What the question names and the fact has no word for is what the question is about; without it the fact answers.
  const [more, less] = [covers(silence, best), covers(best, silence)];
  const held = linked || best.lacks.length === 0;
  if (!wantsValue(asked) && !more && held && !risky && best.score >= silence.score * SAME) return null;
  if (more && !less && silence.score > best.score * MORE) return silenceReply(asked, silence.silence);
  if (silence.score >= MEANT && !asksWhether(asked.text))
    return silence.score > best.score ? silenceReply(asked, silence.silence) : null;
  const plain = (!wantsValue(asked) || asksWhether(asked.text)) && !risky;
  const lead = plain && isMeasured(silence.silence) ? MEASURED : plain && linked ? LINKED : 1;
  return silence.score > best.score * lead ? silenceReply(asked, silence.silence) : null;
};

/** One has a telling word of the question that the other lacks. */
function covers({ lacks }: Covering, other: Covering): boolean {
  return other.lacks.some((word) => !lacks.includes(word));
}

interface Covering {
  readonly lacks: readonly string[];
}

const VALUES: readonly Form[] = [
  'amount',
  'rate',
  'count',
  'duration',
  'frequency',
  'date',
  'hour',
  'when',
  'person',
  'phone',
  'url',
];

function isMeasured({ asks }: Silence): boolean {
  const all = [...asks.en, ...asks.zh];
  return all.filter((ask) => wantsValue({ forms: questionForms(fold(ask)) })).length * 2 > all.length;
}

function wantsValue({ forms }: Pick<Asked, 'forms'>): boolean {
  return VALUES.some((form) => forms.has(form));
}

/** The whole reply on one silence, as much of it as the word limit holds. */
export function silenceReply(asked: Asked, silence: Silence): Reply {
  const { lang } = asked;
  const given = supplied(asked, silence.id);
  if (given !== null) return given;
  const next = askDesk(silence, lang);
  const lead = unsaid(silence.say[lang], lang);
  const note =
    silence.reading === null
      ? null
      : lang === 'zh'
        ? `我们的理解：${silence.reading.zh}`
        : `Our reading: ${silence.reading.en}`;
  const advice = silence.advice?.[lang] ?? null;
  const kept: string[] = [];
  const cites: string[] = [];
  const fixed = [lead, note, advice, next.question].filter((line) => line !== null);
  for (const fact of silence.nearest.slice(0, 2).map((id) => asked.library.fact(id))) {
    const line = said(asked, fact);
    if (kept.length > 0 && !fits([...fixed, ...kept, line], lang)) break;
    kept.push(line);
    cites.push(fact.id);
  }
  return {
    ...(atRisk(asked, silence) ?? { status: 'unanswerable', kind: 'silence' }),
    lead: atRisk(asked, silence) === null ? lead : `${RISK[lang]}${silence.say[lang]}`,
    body: kept,
    note,
    // Our reading says more than the caution that follows from it, where there is room for one of them.
    advice: note !== null && !fits([...fixed, ...kept, next.deskName], lang) ? null : advice,
    next,
    actions: ['add-question', 'enter-call', 'read-passage'],
    cites,
  };
}

const RISK = { en: 'Not shown yet, and a risk. ', zh: '暂不能确认，有风险。' } as const;

// "May we, with our case" beside a must of the text: no refusal, the must stands and our reading of it is told.
function atRisk({ library, forms }: Asked, silence: Silence): Pick<Reply, 'status' | 'kind'> | null {
  const [nearest] = silence.nearest;
  if (nearest === undefined || silence.reading === null || !forms.has('may') || wantsValue({ forms }))
    return null;
  if (library.fact(nearest).modality !== 'must') return null;
  return { status: 'partial', kind: 'may-we' };
}

/** No silence is written for it: what is missing, the nearest fact, and the asker's own question to pass on. */
export function nothingOn(asked: Asked, missing: string | null, near: Fact | null): Reply {
  const { lang } = asked;
  const own = toSend(asked.question);
  const lead =
    lang === 'zh'
      ? `文本没有说明${missing === null ? '。' : `：其中没有${missing}。`}`
      : `The text doesn’t say${missing === null ? '.' : `: it gives no ${missing}.`}`;
  return {
    status: 'unanswerable',
    kind: 'silence',
    lead,
    body: near === null ? [] : [`${lang === 'zh' ? '最接近的内容：' : 'Nearest: '}${said(asked, near)}`],
    advice:
      lang === 'zh'
        ? '可把问题加入待问清单；得到答复前，申报安排不要以此为前提。'
        : 'Put it on your list of questions; until it is answered, build nothing in the application on it.',
    next: askAt(deskFor(asked.text), { en: own, zh: own }, lang),
    actions: ['add-question', 'read-passage'],
    cites: near === null ? [] : [near.id],
  };
}

function unsaid(say: string, lang: Asked['lang']): string {
  const start = lang === 'zh' ? /^(?:文本|正文)(?:没有|未)/u : /^The text (?:doesn[’']t|does not) say\b/u;
  if (start.test(say)) return say;
  return lang === 'zh' ? `文本没有说明。${say}` : `The text doesn’t say. ${say}`;
}
