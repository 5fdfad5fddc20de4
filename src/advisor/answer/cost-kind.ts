import { readable, says } from '../../knowledge/lay-words.ts';
import type { InList } from '../../program/budget.ts';
import type { Silence } from '../../program/fact.ts';
import type { LexiconKind } from '../../program/lexicon.ts';
import type { NextStep } from './answer.ts';
import type { Asked, Reply, Step } from './asked.ts';
import { costObject, reported } from './cost-object.ts';
import { countedAs } from './counted-as.ts';
import { askAt, askDesk } from './desks.ts';
import { type KindsNamed, kindsNamed } from './kinds-named.ts';
import { fits } from './length.ts';
import { lowered } from './lowered.ts';
import { asksForRate } from './missing-slot.ts';
import { factsNamed, said, termFact } from './said.ts';
import { nothingOn, silenceReply } from './silence-reply.ts';
import { unnamedCost } from './unnamed-cost.ts';

/** The question is about paying for something with the grant. */
const COSTS =
  /\b(?:claim\w*|allow\w*|fund\w*|cover\w*|pay\w*|paid|spend\w*|spent|eligible costs?|costs?|fees?|expens\w*|buy\w*|purchas\w*|budget\w*|grant (?:for|cover)|charge\w*|reimburs\w*|with it\b|out of (?:it|this)|money (?:for|on)|use the (?:grant|money)|with the (?:grant|money)|from (?:it|the grant)|include\w*|on the list)\b|列支|报销|开支|支出|能报|可报|可以报|费|这笔钱|用这个?钱|资助款|资助的钱|花|买|购|列入|列进|列到|算不算|付|(?:资助|火炬|补助)\p{Script=Han}{0,3}[报列出]/u;
/** … but not about papers, sections or partners of the same name. */
const OTHERWISE =
  /\b(?:write|describe|section|documents?|papers?|proof|prove|letters?|report on|kpis?|mention|bonus(?:es)?|top-?ups?|extra fund(?:ed|s)|funded extra|(?:extra|more|additional) (?:money|funding|cash|support|grant))\b|额外|奖励|加分|多拿|优惠|怎么写|写什么|写哪些|要写|材料(?!费)|证明|清单里/u;

/** Asks for a way, and not whether. */
const HOW =
  /^(?:so |and |but )?how (?:do|can|could|should|would|to)\b|怎么(?:办|应对|降|防)|如何(?:应对|降|防|减)/u;

/** A kind of company that wants to apply, in the words for claiming. */
const FIRM = /(?:企业|公司|单位|机构|高校|大学)(?:也|还)?(?:可不可以|能不能|可以|能)(?:申)?报(?!销)/u;

/** "Can we claim X": Named, Partly named or Not named, after the lexicon of costs. */
export const costKind: Step = (asked) => {
  const origin = secondHand(asked);
  if (origin !== null) return silenceReply(asked, origin);
  const counted = countedUnder(asked);
  if (counted !== null) return verdict(asked, counted);
  const { text } = asked;
  const about = ABOUT.test(text) ? aboutKinds(asked) : null;
  if (about !== null) return verdict(asked, about);
  const thing = costObject(text);
  if (SAMPLE.test(text) || FIRM.test(text)) return null;
  if (thing === null && !asksOnCosts(asked)) return null;
  if (HOW.test(text)) return null;
  // "能报" is said of applying as well as of claiming: a fact on applying that is plainly meant goes first.
  const [best] = asked.found.facts;
  const { kinds, inList } = kindsNamed(asked);
  const claimed = thing !== null || CLAIMED.test(text);
  const plain = claimed || (kinds.length > 0 && isAskedAsCost(asked, kinds));
  if (best && best.score > SURE && !COST_SECTIONS.has(best.fact.section) && !plain) return null;
  if (isFurther(asked, kinds)) return null;
  if (kinds.length === 0) return claimed && !isOtherwiseSaid(asked) ? unnamedCost(asked) : null;
  return verdict(asked, { kinds, inList });
};

/** A fact on costs that is near is the better answer; so is any fact that is, where no word is said of costs alone. */
function isOtherwiseSaid({ text, found: { facts } }: Asked): boolean {
  const near = facts.some(({ fact, score }) => score > SURE && COST_SECTIONS.has(fact.section));
  const [best] = facts;
  const other = best !== undefined && best.score > UNSURE && !COST_SECTIONS.has(best.fact.section);
  return near || (other && !CLAIMED.test(text));
}

function asksOnCosts({ text, forms }: Asked): boolean {
  if (!COSTS.test(text) || OTHERWISE.test(text)) return false;
  return forms.has('may') || forms.has('must') || asksYesNo(text);
}

/** What is asked about a used furnace is its being used, which the list of costs says nothing on. */
const SECOND_HAND =
  /\b(?:used|second[- ]?hand|pre-?owned|refurbished|reconditioned) (?!(?:for|to|by|in|on|as|with|only)\b)(?<thing>[\p{L}-]+(?: [\p{L}-]+)?)/u;

function secondHand(asked: Asked): Silence | null {
  const thing = SECOND_HAND.exec(asked.text)?.groups?.thing;
  if (thing === undefined || SAMPLE.test(asked.text)) return null;
  const [kind] = kindsNamed({ ...asked, text: thing }).kinds;
  return kind?.id === 'equipment-procurement' ? asked.library.silence('equipment-origin') : null;
}

/** "Does software count as equipment": whether software is named, not whether equipment is; null where both are one. */
function countedUnder(asked: Asked): KindsNamed | null {
  const counted = countedAs(asked.text);
  if (counted === null || OTHERWISE.test(asked.text) || SAMPLE.test(asked.text)) return null;
  const [thing, as] = [counted.thing, counted.as].map((text) => kindsNamed({ ...asked, text }));
  const [kind, under] = [thing?.kinds[0], as?.kinds[0]];
  return thing && kind && under && kind !== under ? thing : null;
}

/** "What about travel and software?": nothing is named but costs. */
const ABOUT = /^(?:and |so |then )?(?:what|how) about\b|呢[?？]?$/u;

function aboutKinds(asked: Asked): KindsNamed | null {
  const named = asked.text
    .replace(ABOUT, ' ')
    .split(AND)
    .map((part) => part.replace(/[?？]/gu, '').trim());
  const read = named.map((text) => kindsNamed({ ...asked, text }));
  const exact = read.every(({ kinds }, n) =>
    kinds.some(({ phrases }) => [...phrases.en, ...phrases.zh].includes(named[n] ?? '')),
  );
  return exact ? kindsNamed(asked) : null;
}

const AND = /,|\band\b|\bor\b|、|，|和|与|或/u;

function verdict(asked: Asked, { kinds, inList }: KindsNamed): Reply | null {
  const { text, lang, forms } = asked;
  const [kind] = kinds;
  if (!kind) return null;
  const silence = silenceFor(asked, kind);
  if (asksForRate(text) || forms.has('amount') || forms.has('rate'))
    return silence ? silenceReply(asked, silence) : noFigure(asked, kind);
  const allowable = termFact(asked, 'allowable');
  const unlisted = kinds.filter(({ inList }) => inList === 'no');
  const worst = unlisted[0] ?? kinds.find(({ inList }) => inList === 'partly') ?? kind;
  const fromCall = asked.terms.allowable.origin === 'call';
  if (fromCall) return byCall(asked, kinds, inList);
  const open = factsNamed(asked, ['list-is-open'])[0];
  const advice =
    worst.inList === 'yes'
      ? null
      : lang === 'zh'
        ? '稳妥做法：得到书面答复前，列入企业自有资金。'
        : 'Until someone confirms, put it under company funds.';
  const next = nextFor(asked, worst, silence ?? null);
  const first = lead(kinds, lang);
  const body = [said(asked, allowable)];
  const room = (line: string): boolean =>
    fits(
      [first, ...body, line, ...(advice ? [advice] : []), ...(next ? [next.deskName, next.question] : [])],
      lang,
    );
  const include =
    lang === 'zh'
      ? '正文用的是“包括”：未列出不等于禁止，也不等于认可。'
      : 'The list says “include”: not named is not forbidden, and not confirmed either.';
  for (const line of [worst.inList === 'no' && open ? include : null, worst.note?.[lang] ?? null])
    if (line !== null && room(line)) body.push(line);
  return {
    status: 'answered',
    kind: 'allowable',
    lead: first,
    body,
    advice,
    next,
    actions: worst.inList === 'yes' ? ['check-budget', 'read-passage'] : ['add-question', 'check-budget'],
    cites: [allowable.id, ...(open && worst.inList !== 'yes' ? [open.id] : [])],
  };
}

/** Words for claiming a cost that are said of nothing else. */
const CLAIMED =
  /\b(?:grant|subsidy|funding) (?:money )?(?:to )?(?:also )?(?:pays?|covers?|funds?|buys?)\b|\b(?:claim\w*|covered|paid for|allowable|reimburs\w*|fundable|expens\w*|eligible costs?)\b|\b(?:costs?|fees?|charges?|bills?)\b.{0,20}\beligible\b|\b(?:with|from|out of) (?:it|this|the (?:grant|money|funds?))\b|\buse the (?:grant|money|funds?) (?:for|on|to)\b|\b(?:in|into|to) (?:the|our|a) (?:torch |grant |project )?budget\b|(?:进|入|到|在)预算|列支|报销|开支|(?:费|费用)算(?:吗|不算)|这笔钱|用这个?钱|资助款|资助的钱|从(?:火炬|资助|补助|项目|这笔钱|专项)\p{Script=Han}{0,4}(?:出|支|付|列|报)|用(?:火炬|资助|补助|项目)(?:的)?(?:钱|资金|经费|款)?(?:来)?(?:付|买|支付|交|出|报)|(?:资助|火炬|补助)(?:资金|的钱|款)?(?:里|中)?(?:付|支付|报销|报|列)|(?:费|费用|成本|支出).{0,6}(?:能不能|能否|可以|可否|能)(?:列|报|算|出)/u;
/** Said of costs, and sometimes of applicants and of conditions; with the name of a cost it is said of the cost. */
const ASKED_AS_COST =
  /\b(?:on the list|allowed|allow|claim\w*|permitted|permissible|acceptable|fundable|eligible)\b|可以?(?:申)?报(?!名)|能列|可列|列支|报销|能开支|允许/u;
const APPLICANT =
  /\b(?:we|us|our (?:company|firm)|company|companies|enterprises?|firms?|applicants?|apply|applying|sectors?|industry)\b.{0,30}\b(?:eligible|allowed)\b|\b(?:eligible|allowed) to\b|企业|公司|单位|机构|我们是|我们做|行业|领域|租的/u;

function isAskedAsCost({ text, found }: Asked, kinds: readonly LexiconKind[]): boolean {
  const named = reported(text);
  if (named !== null && kinds.some(({ phrases }) => phrases.zh.includes(named))) return true;
  if (!ASKED_AS_COST.test(text) || APPLICANT.test(text)) return false;
  const [best] = found.facts;
  return best?.fact.section !== 'eligibility' || best.score <= SURE;
}

/** A fact this near answers better than the list of costs does. */
const SURE = 0.5;
/** … and this near another than the list may be meant. */
const UNSURE = 0.35;
const COST_SECTIONS: ReadonlySet<string> = new Set(['funding', 'sample-budget', 'risk']);

// The cap is for the whole grant; the text limits no cost by itself, and gives no rate for one.
function noFigure(asked: Asked, { name }: LexiconKind): Reply {
  const missing =
    asked.lang === 'zh' ? `“${name.zh}”单独的金额或比例` : `amount or rate for ${lowered(name.en)}`;
  return nothingOn(asked, missing, termFact(asked, 'cap'));
}

const SAMPLE = /\b(?:sample|example|template)\b|样例|样表|示例|范例|模板/u;

function asksYesNo(text: string): boolean {
  return /^(?:is|are|do|does|can|could|may|would|will|should)\b|[,-]\s*(?:is|are) (?:it|they|that|this|those|these)\b|\bor not\b|\?$|吗|么|能不能|是否|行不行|可否/u.test(
    text,
  );
}

function lead(kinds: readonly LexiconKind[], lang: Asked['lang']): string {
  const of = (inList: LexiconKind['inList']): string =>
    kinds
      .filter((kind) => kind.inList === inList)
      .map(({ name }) => name[lang])
      .join(lang === 'zh' ? '、' : ', ');
  const [yes, partly, no] = [of('yes'), of('partly'), of('no')];
  const parts =
    lang === 'zh'
      ? [no && `未列入，尚不能确认：${no}`, partly && `部分列入：${partly}`, yes && `点名列出：${yes}`]
      : [
          no && `Not named, so not confirmed: ${no}`,
          partly && `Partly named: ${partly}`,
          yes && `Named: ${yes}`,
        ];
  return `${parts.filter(Boolean).join(lang === 'zh' ? '；' : '. ')}${lang === 'zh' ? '。' : '.'}`;
}

// Under a call's own list that list decides, as it does in the budget check.
function byCall(asked: Asked, kinds: readonly LexiconKind[], inList: InList): Reply {
  const { lang } = asked;
  const names = kinds.map(({ name }) => name[lang]).join(lang === 'zh' ? '、' : ', ');
  const verdict = {
    yes: { en: 'Named in your call', zh: '申报通知已列出' },
    partly: { en: 'Partly named in your call', zh: '申报通知部分列出' },
    no: { en: 'Not named in your call', zh: '申报通知未列出' },
    unclear: { en: 'Not clear from your call', zh: '从申报通知看不清楚' },
  }[inList];
  const allowable = termFact(asked, 'allowable');
  return {
    status: 'answered',
    kind: 'allowable',
    lead: lang === 'zh' ? `${verdict.zh}：${names}。` : `${verdict.en}: ${names}.`,
    body: [said(asked, allowable)],
    actions: inList === 'yes' ? ['check-budget', 'read-passage'] : ['add-question', 'check-budget'],
    cites: [allowable.id],
  };
}

// More than whether it is listed: bought before approval, imported, second-hand. That is a silence of its own.
function isFurther({ found, text, library }: Asked, kinds: readonly LexiconKind[]): boolean {
  const rest = text.replace(FRAME, ' ').replace(/\s+/gu, ' ').trim();
  const bare = readable(rest);
  if (
    kinds.some(({ phrases }) => [...phrases.en, ...phrases.zh].some((phrase) => says(readable(phrase), bare)))
  )
    return false;
  const [silence] = found.silences;
  const [fact] = found.facts;
  if (silence && isAnotherMatter(silence, fact?.score ?? 0, library)) return true;
  if (!silence || silence.score <= (fact?.score ?? 0)) return false;
  if (silence.score >= FURTHER && kinds.every(({ inList }) => inList === 'yes')) return true;
  const more = silence.covers > (fact?.covers ?? 0) + MORE;
  return more && silence.score >= COVERED && kinds.every(({ inList }) => inList !== 'no');
}

// A fine, a certificate or a site that only has a word in common with a cost.
function isAnotherMatter(
  { silence, score, lacks }: Asked['found']['silences'][number],
  fact: number,
  library: Asked['library'],
): boolean {
  const onCosts = silence.nearest.some((id) => COST_SECTIONS.has(library.fact(id).section));
  return !onCosts && lacks.length === 0 && score >= FURTHER && score > fact * TWICE;
}

const TWICE = 1.5;

/** The words that ask, around the name of a cost. */
const FRAME =
  /\b(?:is|are|can|could|may|we|i|the|our|for|with|from|grant|money|to|be|costs?|claim\w*|allow\w*|eligible|covered|include\w*)\b|[?？,，。.!]|可以|能不能|能否|可否|能|报销|列支|列[入进到]?|[进入]预算|申报|报|吗|不$|费用|资助|我们/gu;

/** A silence this near is what the question is about. */
const FURTHER = 0.55;
/** … sooner when it has so much more of the question's words than any fact. */
const COVERED = 0.4;
const MORE = 0.2;

function nextFor({ lang }: Asked, kind: LexiconKind, silence: Silence | null): NextStep | null {
  if (kind.inList === 'yes') return null;
  if (silence !== null) return askDesk(silence, lang);
  const question = {
    en: `Would ${lowered(kind.name.en)} be an allowable expense, and on what conditions?`,
    zh: `${kind.name.zh}是否可以列支，有什么条件？`,
  };
  return askAt('bureau', question, lang);
}

function silenceFor({ library, found }: Asked, kind: LexiconKind) {
  const named = library.silences.find(
    ({ id }) => id === kind.id || id === `${kind.id}s` || `${id}s` === kind.id,
  );
  const [near] = found.silences;
  if (named || !near || near.score <= 0.5) return named;
  const onCosts = near.silence.nearest.some((id) => COST_SECTIONS.has(library.fact(id).section));
  return onCosts ? near.silence : undefined;
}
