import type { Form } from '../../knowledge/question-form.ts';
import type { Fact, Silence } from '../../program/fact.ts';
import type { Asked, Reply } from './asked.ts';
import { claimsSomething } from './claims.ts';
import { askAt, askDesk, deskFor, toSend } from './desks.ts';
import { fits } from './length.ts';
import { said } from './said.ts';
import { supplied } from './supplied.ts';

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

// "May we, with our case" or "we can, right?" beside a must of the text: no refusal, the must stands and our reading of it is told.
function atRisk({ library, forms, text }: Asked, silence: Silence): Pick<Reply, 'status' | 'kind'> | null {
  const [nearest] = silence.nearest;
  if (nearest === undefined || silence.reading === null || wantsValue({ forms })) return null;
  if (!forms.has('may') && !claimsSomething(text)) return null;
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
