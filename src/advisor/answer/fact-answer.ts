import type { Fact, Silence } from '../../program/fact.ts';
import { formatDay } from '../../program/format-day.ts';
import { formatMoney } from '../../program/money.ts';
import type { AnswerKind } from './answer.ts';
import type { Asked, Reply, Step } from './asked.ts';
import { waivesSomething } from './claims.ts';
import { askDesk } from './desks.ts';
import { distance } from './distance.ts';
import { fits } from './length.ts';
import { factsNamed, fromCall, said, summaryHas } from './said.ts';
import { openSilence } from './supplied.ts';

/** Below this nothing in the text is meant. */
const NEAR = 0.14;
/** A second fact this near to the first belongs to the answer. */
const ALSO = 0.66;
/** … sooner when the two are told to belong together; and never when it is far from the question. */
const RELATED = 0.42;
const AT_ALL = 0.2;
/** A silence this near has to do with the question. */
const TOUCHED = 0.2;

/** The text says it: the nearest fact in the shape its kind asks for, and what stands close to it. */
export const factAnswer: Step = (asked) => {
  const { found, lang, library } = asked;
  const [best] = found.facts;
  if (!best || best.score < NEAR) return null;
  const { fact } = best;
  const { kind, lead } = opening(asked, fact);
  const told = fromCall(asked, fact) === null ? said(asked, fact) : summaryHas(asked, fact);
  const body = lead === told ? [] : [told, ...tableRows(fact, lang)];
  const cites = [fact.id];
  const silence = silenceBeside(asked, fact);
  const next = silence ? askDesk(silence, lang) : null;
  // "Yes, if" is only half an answer without what the text leaves open and what else has to be shown.
  const note = kind === 'may-we' && fact.condition !== null ? stillToShow(asked, fact) : null;
  if (note !== null && silence) body.push(silence.say[lang]);
  // A statement from outside the text will stand below: no room for more facts.
  const crowded = library.outside.some(({ beside }) => beside.includes(fact.id));
  const also =
    crowded || note !== null
      ? []
      : [
          ...found.facts
            .slice(1, 6)
            .filter(
              ({ fact: { id }, score }) => score >= best.score * (fact.related.includes(id) ? RELATED : ALSO),
            )
            .filter(
              ({ fact: { modality }, score }) =>
                score >= AT_ALL && (modality !== 'example' || fact.modality === 'example'),
            )
            .map((ranked) => ranked.fact),
          ...distanceFact(asked, fact),
          ...companion(asked, fact),
        ];
  for (const other of also) {
    const line = said(asked, other);
    if (cites.includes(other.id) || !fits([lead, ...body, line], lang)) continue;
    body.push(line);
    cites.push(other.id);
  }
  const withNext = next !== null && fits([lead, ...body, note ?? '', next.question, next.deskName], lang);
  return {
    status: 'answered',
    kind,
    lead,
    body,
    note,
    next: withNext ? next : null,
    actions: actionsFor(fact, withNext),
    cites,
  };
};

/** What the text leaves open next to the fact, when the question has to do with it. */
function silenceBeside(asked: Asked, fact: Fact): Silence | null {
  const near = asked.found.silences.find(
    ({ silence, score }) => score >= TOUCHED && fact.silences.includes(silence.id),
  );
  return openSilence(asked, near?.silence);
}

function opening(asked: Asked, fact: Fact): { kind: AnswerKind; lead: string } {
  const { forms, lang } = asked;
  const figure = figureLead(asked, fact);
  if (figure !== null) return { kind: 'figure', lead: figure };
  const yesNo = YES_NO.test(asked.text) && !OPEN.test(asked.text);
  if (yesNo && (forms.has('must') || forms.has('may'))) {
    const verdict = verdictOn(asked, fact);
    if (verdict !== null) return { kind: 'may-we', lead: verdict };
  }
  if (fact.value?.kind === 'table')
    return { kind: 'list', lead: listLead(fact, fact.value.lines.length, false, lang) };
  if (fact.value?.kind === 'items' && (forms.has('list') || forms.has('how')) && !yesNo)
    return { kind: 'list', lead: listLead(fact, fact.value.items.length, fact.value.open, lang) };
  if (forms.has('who')) return { kind: 'whom', lead: bare(fact, asked) };
  return { kind: 'fact', lead: bare(fact, asked) };
}

/** The other things that every applicant has to show, told with each "yes, if". */
function stillToShow({ library, lang }: Asked, fact: Fact): string {
  const others = library.facts.flatMap(({ id, condition }) =>
    condition === null || id === fact.id ? [] : [condition[lang]],
  );
  return lang === 'zh' ? `仍须证明：${others.join('；')}。` : `Still to show: ${others.join('; ')}.`;
}

// Which way a yes would point depends on how the question is turned, so the first line says how strong the rule is,
// and says yes only to a plain "do we need".
function verdictOn({ forms, text, lang }: Asked, fact: Fact): string | null {
  if (fact.modality === 'must') {
    if (!forms.has('must')) {
      if (fact.condition === null || waivesSomething(text) || TURNED.test(text))
        return lang === 'zh' ? '该项为必备条件：' : 'Only if this must is met:';
      return lang === 'zh'
        ? `可以，条件是：${fact.condition.zh}。`
        : `Yes, if you can show ${fact.condition.en}.`;
    }
    if (/ or |或/u.test(fact.say[lang]))
      return lang === 'zh' ? '这是“必须”项，所列任一种即可。' : 'A must, in one of the ways named.';
    return waivesSomething(text) || TURNED.test(text)
      ? lang === 'zh'
        ? '这是文本写明的“必须”项。'
        : 'The text makes this a must.'
      : lang === 'zh'
        ? '需要，这是“必须”项。'
        : 'Yes, it is a must.';
  }
  if (fact.modality === 'should')
    return lang === 'zh' ? '文本建议如此，但不是“必须”。' : 'Advised, not a must.';
  if (fact.modality === 'example')
    return lang === 'zh' ? '文本以举例方式提到。' : 'The text gives this as an example.';
  return null;
}

/** Words that turn the question round, so that a yes would mislead. */
const TURNED = /\b(?:not|no|without|only|enough|instead|outside|optional|either|or)\b|没有|不|未|只|代替|够/u;
/** Asks for more than yes or no, whatever helping verb follows. */
const OPEN =
  /^(?:so |and |but |ok |well )*(?:what|which|when|where|who|whom|why|how|list)\b|什么|哪些|哪个|多少|怎么|如何|为什么/u;

const YES_NO =
  /^(?:so |and |but |also |ok |hi |hello |well )*(?:is|are|do|does|did|can|could|may|might|must|should|would|will|has|have|need)\b|\b(?:do|does|is|are|can|should|must) (?:we|i|it|they|you|u|our|the|a|an)\b|吗|么[?？]?$|能不能|要不要|是不是|可不可以|能否|是否|行不行|算不算|需不需要|有没有/u;

function figureLead(asked: Asked, fact: Fact): string | null {
  const { forms, lang, terms } = asked;
  const over = fromCall(asked, fact);
  if (over !== null) {
    const left = fact.term === 'deadline' ? withDistance(asked, over.value) : sentence(over.value);
    return lang === 'zh'
      ? `${left.replace(/。$/u, '')}（您录入的申报通知：${over.source}）。`
      : `${left.replace(/\.$/u, '')} (your call: ${over.source}).`;
  }
  const { value } = fact;
  if (value?.kind === 'money' && forms.has('amount'))
    return fact.term === 'cap'
      ? lang === 'zh'
        ? `最高${formatMoney(value.fen, lang)}。`
        : `At most ${formatMoney(value.fen, lang)}.`
      : `${formatMoney(value.fen, lang)}${lang === 'zh' ? '。' : '.'}`;
  if (value?.kind === 'day' && (forms.has('when') || forms.has('date')) && !forms.has('why')) {
    const day = formatDay(value.day, lang);
    if (value.day !== terms.deadline.value) return lang === 'zh' ? `${day}。` : `${day}.`;
    return withDistance(asked, day);
  }
  if (value?.kind === 'days')
    return lang === 'zh'
      ? `至少提前${value.days}天${weeks(value.days, lang)}。`
      : `At least ${value.days} days${weeks(value.days, lang)} before submission.`;
  return null;
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function weeks(days: number, lang: Asked['lang']): string {
  if (days % 7 !== 0) return '';
  return lang === 'zh' ? `（${days / 7}周）` : ` (${days / 7} weeks)`;
}

function withDistance(asked: Asked, day: string): string {
  return `${distance(asked, day)}${asked.lang === 'zh' ? '。' : '.'}`;
}

function listLead(fact: Fact, count: number, open: boolean, lang: Asked['lang']): string {
  if (lang === 'zh') {
    const strength = { must: '均为“必须”', should: '均为建议', example: '属举例', states: '' }[fact.modality];
    return `共${count}项${[strength, open ? '并未穷尽' : '']
      .filter(Boolean)
      .map((part) => `，${part}`)
      .join('')}：`;
  }
  const strength = { must: 'all a must', should: 'as advice', example: 'as examples', states: '' }[
    fact.modality
  ];
  const parts = [`${count} are named`, strength, open ? 'and the list is open' : ''].filter(Boolean);
  return `${parts.join(', ')}:`;
}

// The sample's lines, so that a question for its categories or sums is answered whole.
function tableRows(fact: Fact, lang: Asked['lang']): string[] {
  if (fact.value?.kind !== 'table') return [];
  return fact.value.lines.map(({ category, amount }) => `• ${category[lang]} ${formatMoney(amount, lang)}`);
}

function bare(fact: Fact, asked: Asked): string {
  return said(asked, fact);
}

// The two places that name the closing day say it differently; either answer shows both.
function distanceFact(asked: Asked, fact: Fact): Fact[] {
  if (asked.terms.deadline.origin === 'call') return [];
  if (fact.value?.kind !== 'day' || fact.value.day !== asked.terms.deadline.program) return [];
  return factsNamed(asked, ['submit-before', 'header-deadline']);
}

// Advice of the same section that is told to belong to it: the text often says the two in one sentence.
function companion(asked: Asked, fact: Fact): Fact[] {
  if (fact.modality !== 'must' && fact.modality !== 'should') return [];
  return fact.related
    .map((id) => asked.library.fact(id))
    .filter(({ section, modality }) => section === fact.section && modality === fact.modality)
    .slice(0, 1);
}

function actionsFor(fact: Fact, withQuestion: boolean): Reply['actions'] {
  const own = {
    funding: ['check-budget'],
    'sample-budget': ['check-budget'],
    eligibility: ['check-eligibility'],
    summary: ['check-deadline'],
    process: ['check-deadline'],
    tips: ['check-deadline'],
  } as const;
  const first = (
    own as Partial<Record<string, readonly ['check-budget' | 'check-eligibility' | 'check-deadline']>>
  )[fact.section];
  return [
    ...(withQuestion ? (['add-question'] as const) : []),
    ...(first ?? (['draft'] as const)),
    'read-passage',
  ];
}
