import { figure } from '../budget-rules/wording.ts';
import type { Outcome } from '../rule.ts';
import { termEvidence } from '../whose.ts';
import { type Passage, placeIn, type Stretch, sentencesOf } from './draft-text.ts';
import { concept, type DraftRule, type DraftWork, says } from './draft-work.ts';
import { findPhrases, type PhraseHit } from './find-phrases.ts';
import { moneyIn } from './money-in-text.ts';

/** Words of a cap: the figure after them is the program's maximum. */
const CAP =
  /^(?:up to|maximum|at most|capped at|caps?|ceiling|limit(?:ed to)?|no more than|not exceeding|must not exceed|(?:cannot|may not|does not) exceed|funds up to|grants up to|最高|上限|不超过|不高于|封顶|限额)$/i;
const OWN_GRANT = /^(?:torch grants?|火炬资助|火炬专项)$/i;
const DEMAND =
  /^(?:requires?|required|requirement|demands?|at least|no less than|not less than|no fewer than|not fewer than|minimum|要求|规定|不低于|不少于|至少|最低|须)$/i;
/** Negations that set a limit. */
const LIMITS =
  /(?:can|may|must|does)?\s?not exceed(?:ing)?|no (?:more|less|fewer) than|not (?:more|less|fewer) than/gi;
const ATTRIBUTED =
  /(?:according to|under|per|pursuant to|required by|by|in line with|按照?|根据|依据|依照)\s*(?:the\s*)?$/i;
const DENIED = /\b(?:no|not|never|nor|without|neither)\b|未|没有|并无|无(?!论)/i;
const COUNTED =
  'years?\\b|months?\\b|weeks?\\b|days?\\b|patents?\\b|inventions?\\b|employees\\b|people\\b|staff\\b|engineers\\b|pages?\\b|words\\b';
const COUNTED_ZH = '年(?![度\\d初底末])|个月|周|天|(?:项|件)(?:发明)?(?:专利|发明|知识产权)|名|人(?!民币)|页';
const OTHER_FIGURES = new RegExp(
  [
    '(?<![\\d.])(\\d{1,3}(?:\\.\\d{1,2})?)\\s?(?:%|percent\\b|per cent\\b)',
    '(?<![\\d:.])\\d{1,2}(?:\\.\\d{1,2})?\\s?[:比]\\s?\\d{1,2}(?:\\.\\d{1,2})?(?![\\d:])',
    `(?<![\\d年.-])\\d{1,4}\\s?-?(?:${COUNTED}|${COUNTED_ZH})`,
    `\\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve)\\s(?:${COUNTED})`,
  ].join('|'),
  'gi',
);
const IN_WORDS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', '', 'twelve'];

interface Figure extends PhraseHit {
  /** Fen of money; null for any other figure. */
  readonly fen: bigint | null;
  /** "60%", "1:1", "3years": as compared with the facts. */
  readonly key: string;
}

function figuresIn(text: string): readonly Figure[] {
  const sums = moneyIn(text).map(({ from, to, fen }) => ({ from, to, fen, key: String(fen) }));
  const others = [...text.matchAll(OTHER_FIGURES)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    fen: null,
    key: keyOf(match[0]),
  }));
  return [...sums, ...others.filter((one) => !sums.some((sum) => one.from < sum.to && sum.from < one.to))];
}

/** One spelling of a figure: "60 per cent" and "60%", "2 weeks" and "14 days". */
function keyOf(text: string): string {
  const plain = text
    .toLowerCase()
    .replace(/per\s?cent/, '%')
    .replace(/比/, ':')
    .replace(/^[a-z]+(?=\s)/, (word) => (IN_WORDS.includes(word) ? String(IN_WORDS.indexOf(word) + 2) : word))
    .replace(/[\s-]/g, '');
  const weeks = /^(\d+)(?:weeks?|周)$/.exec(plain);
  const days = /^(\d+)(?:days?|天)$/.exec(plain);
  const count =
    weeks?.[1] !== undefined ? Number(weeks[1]) * 7 : days?.[1] !== undefined ? Number(days[1]) : null;
  return count === null ? plain.replace(/s$/, '') : `${count}d`;
}

const SAMPLE = 'sample-budget';
const OF_SAMPLE = /sample|example|样例|示例|举例/i;

/** What the facts and the terms say, in every kind of figure. */
function knownFigures({ facts, terms }: DraftWork): ReadonlySet<string> {
  const known = new Set<string>();
  for (const { say, value, section } of facts) {
    // The sample budget's shares are an example, and no rule.
    if (section === SAMPLE) continue;
    for (const text of [say.en, say.zh]) for (const { key } of figuresIn(text)) known.add(key);
    if (value?.kind === 'money') known.add(String(value.fen));
    if (value?.kind === 'days') known.add(`${value.days}d`);
  }
  if (terms.ratio !== null) {
    const { own, grant } = terms.ratio.value;
    known
      .add(`${own}:${grant}`)
      .add(`${(own * 100n) / (own + grant)}%`)
      .add(`${(grant * 100n) / (own + grant)}%`);
  }
  known.add(`${terms.reviewLead.value}d`);
  return known;
}

/** Figures of a sentence that it puts into the program's mouth. */
export function creditedFigures(
  work: Pick<DraftWork, 'lint'>,
  { text }: Pick<Stretch, 'text'>,
): readonly (Figure & { capped: boolean })[] {
  const said = findPhrases(text, concept(work, 'program-said').phrases);
  const verbs = findPhrases(text, concept(work, 'credited').phrases);
  if (said.length === 0 || verbs.length === 0) return [];
  return figuresIn(text).flatMap((one) => {
    const verb =
      verbs.filter(({ to }) => to <= one.from && one.from - to <= 40).at(-1) ??
      verbs.find(({ from }) => from >= one.to && from - one.to <= 8);
    const subject =
      said.filter(({ to }) => to <= one.from).at(-1) ??
      said.find(({ from }) => from >= one.to && from - one.to <= 60);
    if (verb === undefined || subject === undefined) return [];
    const [from, to] = [Math.min(subject.to, one.to), Math.max(one.from, subject.from)];
    if (DENIED.test(text.slice(from, to).replace(LIMITS, ''))) return [];
    // What the applicant asks or does stands between the program and the verb.
    const first = subject.to <= one.from ? (verbs.find((v) => v.from >= subject.from) ?? verb) : verb;
    const attributed = said.some(
      ({ from: at, to: end }) => end <= one.from && ATTRIBUTED.test(text.slice(Math.max(0, at - 24), at)),
    );
    const demanded = attributed && DEMAND.test(text.slice(verb.from, verb.to));
    // "The program asks for …": it is not the applicant that asks.
    const between = afterSubject(text, subject, first.from);
    if (!demanded && says(work, between, 'asked-by-us')) return [];
    // "By the program's rules our lease of 8 years …": the figure is the applicant's, unless a limit stands at it.
    const ruled = DEMAND.test(text.slice(verb.from, verb.to)) || CAP.test(text.slice(verb.from, verb.to));
    const since = afterSubject(text, subject, one.from);
    const ownWords = findPhrases(since, concept(work, 'asked-by-us').phrases).at(-1);
    if (ownWords !== undefined && (!ruled || verb.to <= one.from - since.length + ownWords.from)) return [];
    const [asset, word] = [text.slice(subject.from, subject.to), text.slice(verb.from, verb.to)];
    // "The Torch grant covers 43% of the budget" tells of the project's own grant.
    if (OWN_GRANT.test(asset) && !CAP.test(word) && !DEMAND.test(word)) return [];
    return [{ ...one, capped: CAP.test(word) }];
  });
}

function afterSubject(text: string, subject: PhraseHit, end: number): string {
  return subject.to <= end ? text.slice(subject.to, end).replace(/^\s*asks for\b/i, '') : '';
}

function outcome(work: DraftWork, passage: Passage, sentence: Stretch, one: Figure): Outcome {
  const where = placeIn(passage, sentence.from + one.from);
  const text = passage.shown.slice(sentence.from + one.from, sentence.from + one.to).trim();
  const { cap } = work.terms;
  const compared =
    one.fen === null
      ? { en: 'The text states no such figure', zh: '文本未载明该数字' }
      : { en: `The maximum is ${figure(cap.value)} yuan`, zh: `资助上限为${figure(cap.value)}元` };
  return {
    basis: one.fen === null ? 'program' : cap.origin,
    message: {
      en: `Row ${where.row} credits the program with “${text}”, which neither the text nor an entered call has. ${compared.en}; take the figure out, or enter the call that states it.`,
      zh: `原文第${where.row}行称计划规定“${text}”，但文本和已录入的通知均无此数。${compared.zh}，请删去，或录入载明该数的通知。`,
    },
    params: { text, ...(one.fen === null ? {} : { draftFen: String(one.fen), capFen: String(cap.value) }) },
    where,
    evidence: one.fen === null ? [] : termEvidence(cap, `cap ${figure(cap.value)}`, work.terms, work.cite),
  };
}

export const creditedRule: DraftRule = {
  id: 'LNT-NUM-002',
  basis: 'program',
  severity: 'error',
  title: {
    en: 'No figure is credited to the program that it does not state',
    zh: '未将文本所无数字归于计划',
  },
  sections: 'all',
  check: (work) => {
    let known: ReadonlySet<string> | null = null;
    const { cap } = work.terms;
    const ours = new Set([work.budget?.totals.grant, work.budget?.totals.own, work.budget?.totals.computed]);
    const isKnown = (one: Figure & { capped: boolean }) => {
      // Few drafts credit the program with any figure: the facts are read for them alone.
      known ??= knownFigures(work);
      if (one.fen === null) return known.has(one.key);
      if (ours.has(one.fen) || one.fen === cap.value || one.fen === cap.program) return true;
      return !one.capped && known.has(one.key);
    };
    return work.passages.flatMap((passage) =>
      sentencesOf(passage).flatMap((sentence) =>
        creditedFigures(work, sentence)
          .filter((one) => !isKnown(one) && !OF_SAMPLE.test(sentence.text))
          .map((one) => outcome(work, passage, sentence, one)),
      ),
    );
  },
};
