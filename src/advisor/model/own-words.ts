import { fold, stem } from '../../knowledge/tokens.ts';
import { writtenFigures } from '../guard/written-figures.ts';

/** What a wording changes in the words of its paragraph, as it is written. */
export interface ChangedWords {
  /** In the wording and nowhere in the paragraph. */
  readonly strange: readonly string[];
  /** A clause that puts together what the paragraph says of different things; null where none does. */
  readonly joined: string | null;
  /** A member of a list that is left out; null where none is. */
  readonly dropped: string | null;
  /** Said more often than in the paragraph, while others are left out: one thing in place of another. */
  readonly replaced: string | null;
}

/** An English stem, or Chinese characters as they stand. */
interface Word {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/** Words that only join others, and verbs that say of a thing no more than that it is so. Senses are held apart. */
const SMALL = new Set(
  `a an the this that these those its it itself they their them our we which who whose what and or but while whereas so
  then thus because of in on at to for from by with within into onto as per via than between under against each
  also too well there where when if is are was were be been being has have had having do does did amount
  come came stand stood take took taken make made give gave given show shown keep kept run ran get use hold held go goes
  went put place set own employ need require cover bear bore consume begin began start rise rose climb grow grew increase
  fall fell drop decrease cut reduce raise lower reach stay serve receive handle follow divide dated addition sum up down not no
  today compare share together respectively namely january february march april may june july august september october
  november december`
    .split(/\s+/)
    .map(stem),
);
const SMALL_HAN =
  /^(?:其中|同时|并且|以及|另外|此外|分别|目前|作为|用作|显示|表明|开展|进行|实施|实行|制定|完成|方面|针对|一次|一步|这一|这些|来自|构成|组成|依据|保持|产生|同样|[即的地了把和与及并而且也还又另其该此这个各每均都则既就为是有在于自从由到至以将对按所已达共计占中上下前后内时间年月日元万若待分凭起项要笔看止之予两])/u;
/** Of these a proposal says everything. */
const SUBJECT = new Set(['company', 'project'].map(stem));
const SUBJECT_HAN = /^(?:本?企业|本?公司|本?项目)/u;
/** Said for each other in proposals. */
const SAME: readonly (readonly string[])[] = [
  ['staff', 'people', 'employees'],
  ['clean', 'cleaned', 'treat', 'treated'],
  ['asked', 'requested'],
  ['planned', 'plans'],
  ['aims', 'targets'],
  ['pays', 'paid', 'payment'],
  ['bought', 'purchased'],
  ['renewed', 'replaced'],
  ['kept', 'stored'],
  ['extension', 'extend'],
  ['report', 'submit'],
  ['certified', 'certification', 'certificate'],
  ['需', '须', '需要', '必须'],
  ['拟', '计划', '拟于', '计划于'],
  ['增长', '增至', '增加', '增幅', '提高', '提升'],
  ['降至', '下降', '降到', '降低', '降幅', '减至', '减为', '减少'],
  ['电耗', '耗电'],
  ['起', '开始'],
  ['按', '按照', '依照'],
  ['在审', '正在审查', '审查中'],
  ['主要产品', '主要生产'],
  ['难以', '很难'],
  ['按月', '逐月'],
  ['逐项', '逐个'],
  ['单支', '每支'],
  ['均', '都'],
  ['设', '设有', '设置', '配备'],
  ['属', '属于'],
];
/** What a character without support costs, in pieces: more than any run has. */
const LEFT_OVER = 1000;
/** Characters of a piece: no term is longer, and a text that repeats itself would cost by the cube of its length. */
const LONGEST = 16;
const WORD = /\p{Script=Han}+|\p{Script=Latin}+(?:['’]\p{Script=Latin}+)?/gu;
/** What stands between these says a thing of its own. */
const PART = /[;；。!！?？\n]|\.(?=\s|$)/u;
/** Within a part a clause may take words from all of it, and a list's members are told one by one. */
const CLAUSE =
  /[、;；:：。()（）\n]|，|,(?!\d{3}(?!\d))|\.(?=\s|$)|\b(?:and|but|while|whereas|whose|which|because)\b|[和及并与]/iu;
/** Three things and more, the last perhaps behind "and". */
const LIST =
  /[^,;.:()]{2,40}(?:, [^,;.:()]{2,40})+,? (?:and|or) [^,;.:()]{2,40}|[^，、；。：（）]{2,20}(?:、[^，、；。：（）]{2,20})+(?:[和及与][^，、；。：（）]{2,20})?/gu;
const MEMBER = /, (?:and |or )?| (?:and|or) |[、和及与]/u;

/** Holds a wording to the words of its paragraph and of the title above it. All are of one language. */
export function changedWords(text: string, own: string, title: string): ChangedWords {
  const parts = [title, ...own.split(PART)].map(withSame);
  const all = parts.join('\n');
  const words = wordsOf(text, all);
  const strange = words.filter((word) => !hasWord(all, word.key) && !isCounter(text, word, own));
  return {
    strange: sideBySide(strange, text),
    joined: joinedClause(text, parts, title),
    dropped: droppedMember(text, own),
    replaced: replacedWord(text, own, title),
  };
}

/** With what is said for its words, so that those count as said. */
function withSame(part: string): string {
  const said = SAME.filter((words) => words.some((word) => says(part, word))).flat();
  return [part, ...said].join(' ');
}

function says(part: string, word: string): boolean {
  return isHan(word) ? part.includes(word) : hasWord(part, keyOf(word));
}

/** The words that carry a claim. Chinese is split where `other` has the longest pieces; what it lacks stands alone. */
function wordsOf(text: string, other: string): readonly Word[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: run, index }): Word[] => {
    if (isHan(run)) return hanWords(run, index, other);
    const key = keyOf(run);
    return SMALL.has(key) || SUBJECT.has(key) ? [] : [{ key, from: index, to: index + run.length }];
  });
}

/** Split so that as few characters as can be are left over, and those that are not in as few pieces as can be. */
function hanWords(run: string, start: number, other: string): Word[] {
  const best: { cost: number; length: number; said: boolean }[] = [];
  const costAt = (at: number) => best[at]?.cost ?? 0;
  for (let at = run.length - 1; at >= 0; at -= 1) {
    const rest = run.slice(at);
    const longest = Math.min(rest.length, LONGEST);
    let choice = { cost: costAt(at + 1) + LEFT_OVER, length: 1, said: true };
    const small = (SUBJECT_HAN.exec(rest) ?? SMALL_HAN.exec(rest))?.[0].length;
    if (small !== undefined) choice = { cost: costAt(at + small) + 1, length: small, said: false };
    for (let length = 2; length <= longest && other.includes(rest.slice(0, length)); length += 1) {
      const cost = costAt(at + length) + 1;
      const said = SUBJECT_HAN.exec(rest)?.[0].length !== length;
      if (cost <= choice.cost) choice = { cost, length, said };
    }
    best[at] = choice;
  }
  const words: Word[] = [];
  for (let at = 0; at < run.length; at += best[at]?.length ?? 1) {
    const { length = 1, said = true } = best[at] ?? {};
    if (said) words.push({ key: run.slice(at, at + length), from: start + at, to: start + at + length });
  }
  return words;
}

function isHan(word: string): boolean {
  return /^\p{Script=Han}/u.test(word);
}

function keyOf(word: string): string {
  return isHan(word) ? word : stem(fold(word).replace(/'s$/u, ''));
}

/** A Chinese character alone is no word of the other text, for it stands in many, unless it stands alone there too. */
function hasWord(text: string, key: string): boolean {
  if (isHan(key)) return key.length > 1 ? text.includes(key) : text.split(' ').includes(key);
  return wordsOf(text, text).some((word) => word.key === key);
}

/** 件 after a figure, where the paragraph counts in it too. */
function isCounter(text: string, { key, from }: Word, own: string): boolean {
  return isHan(key) && /\d$/u.test(text.slice(0, from)) && new RegExp(`\\d\\s?${key}`, 'u').test(own);
}

function sideBySide(words: readonly Word[], text: string): string[] {
  const spans: { from: number; to: number }[] = [];
  for (const { from, to } of words) {
    const last = spans.at(-1);
    if (last !== undefined && /^[\s-]*$/u.test(text.slice(last.to, from))) last.to = to;
    else spans.push({ from, to });
  }
  return spans.map(({ from, to }) => text.slice(from, to));
}

/** "The forecast opens in 2028-08" where it opens in 2027-01 and is lowest in 2028-08. */
function joinedClause(text: string, parts: readonly string[], title: string): string | null {
  const known = parts.map((part) => ({ part, figures: valuesOf(part) }));
  const clause = text.split(CLAUSE).find((one, i) => {
    // It may begin with what the title names: "Data protection is reviewed yearly".
    const named = i === 0 ? title : '';
    const open = openIn(one, parts.join('\n'), named);
    const figures = valuesOf(one);
    return !known.some(
      (each) =>
        openIn(one, each.part, named) <= open && figures.every((value) => each.figures.includes(value)),
    );
  });
  return clause?.trim() ?? null;
}

/** Characters of a clause that a text has no words for, from where it says more than it is named by. */
function openIn(clause: string, text: string, named: string): number {
  const words = wordsOf(clause, `${named}\n${text}`);
  const begins = words.findIndex(({ key }) => !hasWord(named, key));
  const said = begins === -1 ? [] : words.slice(begins);
  return said.reduce((sum, { key, from, to }) => sum + (hasWord(text, key) ? 0 : to - from), 0);
}

function valuesOf(text: string): readonly string[] {
  return writtenFigures(text).map(({ value }) => value);
}

/** "energy, emissions, water and waste" without the water. */
function droppedMember(text: string, own: string): string | null {
  const said = withSame(text);
  const members = [...own.matchAll(LIST)].flatMap(([list]) => list.split(MEMBER));
  const dropped = members.find((member) => {
    const words = wordsOf(member, said);
    return words.length > 0 && !words.some(({ key }) => hasWord(said, key));
  });
  return dropped?.trim() ?? null;
}

/** "Two contracts … contracts" for letters of intent and contracts. */
function replacedWord(text: string, own: string, title: string): string | null {
  const said = withSame(text);
  const lost = wordsOf(own, said).filter(({ key }) => !hasWord(said, key));
  // One Chinese character left out is a turn of phrase.
  if (sideBySide(lost, own).every((word) => word.length === 1)) return null;
  const before = `${title}\n${own}`;
  const more = wordsOf(text, before).find(
    ({ key }) => hasWord(before, key) && timesOf(text, key) > timesOf(before, key),
  );
  return more === undefined ? null : text.slice(more.from, more.to);
}

function timesOf(text: string, key: string): number {
  if (isHan(key)) return text.split(key).length - 1;
  return wordsOf(text, text).filter((word) => word.key === key).length;
}
