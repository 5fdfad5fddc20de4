import { stem } from '../../knowledge/tokens.ts';
import type { Bilingual } from '../../program/bilingual.ts';
import type { Fact } from '../../program/fact.ts';
import type { Asked, Step } from './asked.ts';
import { asksWhether } from './claims.ts';
import { nothingOn, silenceReply } from './silence-reply.ts';
import { supplied } from './supplied.ts';

/** A thing a question can want that a fact either has or has not. */
interface Slot {
  readonly name: Bilingual;
  /** A quantity that a fact can hold in words of its own ("typically", "regular"). */
  readonly measured?: true;
  asks(text: string): boolean;
  /** `head` is the noun that is counted or measured, when the question shows one. */
  has(fact: Fact, text: string): boolean;
}

const RATE =
  /\b(?:what|which|how (?:high|big|large|much)|at what|min\w*|max\w*)\b[^?]{0,40}\b(?:rates?|percent\w*|ratios?|proportion|shares?|fraction)\b|\brate\?|\bpercent\w*\?|\bin per ?cent\b|^(?:the )?percent\w* of\b|(?:能|可以?|最多)(?:提|列)多少|(?:比例|占比|利率|费率|税率|[通录]过率|中标率|成功率)(?:是|要|有|大概|一般|上限|下限|最[高低]|为|达到|要求)*(?:多少|几|多高|上限|吗)|多少比例|百分之(?:几|多少)|几个点|几成/u;

/** A share of the costs taken as given. */
const COVERED =
  /\b(?:covers?|pays?|funds?|reimburses?)\b.{0,25}\d\s?(?:%|percent)|(?:资助|补贴|补助|承担|报销|出)\p{Script=Han}{0,6}\d{1,3}\s?%/u;

export function asksForRate(text: string): boolean {
  return RATE.test(text);
}

const HOUR = never(
  { en: 'hour', zh: '具体时刻' },
  /\bwhat time\b|\bwhich hour\b|\bwhat hour\b|\bo'clock\b|几点|何时何分/u,
);
const CLOSING =
  /\b(?:deadline|clos\w*|cut-?off|due|end\w*|submi\w*|hand in|last day|until)\b|截止|提交|结束|关闭|最后|交/u;

const SLOTS: readonly Slot[] = [
  {
    name: { en: 'rate or percentage', zh: '比例或百分比' },
    asks: (text) => asksForRate(text) || COVERED.test(text),
    has: (fact) => /\d\s*%|百分之/u.test(words(fact)),
  },
  never(
    { en: 'phone number or contact details', zh: '电话或联系方式' },
    /\b(?:phone|telephone|hotline|fax|wechat|contact (?:details|info\w*|number)|call them)\b|电话|热线|传真|联系方式|微信号/u,
  ),
  never(
    { en: 'web address', zh: '网址' },
    /\b(?:url|web ?site|link|portal|web ?page|e-?mail|web address|online (?:system|form))\b|网址|网站|链接|邮箱|系统入口|平台地址|门户/u,
  ),
  never(
    { en: 'name of a person', zh: '具体联系人' },
    /\bcontact person\b|\bwho(?:'s| is| are) (?:the |our |my )?(?:\w+ )?(?:contact|director|head|officer|minister|manager|chair\w*)\b|\bnames? of (?:the |our |an? )?(?:\w+ ){0,3}(?:official|officer|person|director|head|reviewer|expert|minister|manager)s?\b|联系人|姓名|(?<!(?:项目|课题|产品|品牌|章节|文件)(?:名称)?)叫什么名字(?!好|合适|比较)|(?:评审|专家|评委|组长)(?:组|们|组成员)?(?:都|具体|分别)?(?:是|有|由)谁|谁(?:是|当)(?:评审|专家|评委)|(?:专家|评委)名单|局长|主任是谁|找哪位/u,
  ),
  HOUR,
  never(
    { en: 'bank or account', zh: '开户银行或账户' },
    /\b(?:which|what) (?:kind of )?(?:bank|account)\b|(?:哪[家个]|什么|哪类)(?:开户)?(?:银行|账户|户头)/u,
  ),
  never(
    { en: 'distance', zh: '距离' },
    /\bhow (?:far|near|close) (?:(?:away|off|apart)\b|(?:from|to|must|may|can|should)\b.{0,30}\b(?:park|zone|office|plant|factory|site|city))|\b\d+ ?(?:km|kilomet\w*|miles?)\b|多远|(?:\d|多少|几)\s?(?:公里|千米)|(?:离|距)\p{Script=Han}{0,6}(?:园区|高新区)/u,
  ),
  never(
    { en: 'owner', zh: '权属规定' },
    /\bwho (?:will |would |does |do |gets? to )?(?:owns?|keeps?)\b|归谁|(?:产权|专利|设备|成果)归/u,
  ),
  never(
    { en: 'version or edition', zh: '版本' },
    /\b(?:which|what) (?:version|edition|revision|release)\b|\b(?:version|edition) (?:number|year)\b|(?:哪[个一]?|什么|多少)(?:版本|版)/u,
  ),
  never(
    { en: 'fee', zh: '收费标准' },
    /\b(?:application|processing|submission|registration|filing|handling) (?:fee|charge)s?\b(?! eligible| allow| covered| claim)|\b(?:a|any|the) fees?\b|\bfees? (?:to|for) (?:apply|applying|submit)|申请费|报名费|手续费|收费|要交钱/u,
  ),
  never(
    { en: 'rule on length or layout', zh: '篇幅或版式要求' },
    /\b(?:page|word|length|character) (?:limit|count|number)\b|\bhow many (?:pages|words)\b|\bhow long (?:should|can|must|may) the (?:\w+ )?(?:proposal|plan|summary|brief|document)\b|\bfonts?\b|\bmargins?\b|\bline spacing\b|\bpaper size\b|\bcolou?rs?\b(?=.{0,20}\b(?:cover|folder|binder|paper|chart|font)s?\b)|\b(?:cover|folder|binder|paper)s?\b.{0,20}\bcolou?rs?\b|\bbinding\b(?=\?|$)|封面|装订|页数|字数|字体|字号|行距|页边距|排版|多少(?:页|字)|几页/u,
  ),
  never(
    { en: 'frequency', zh: '频率' },
    /\b(?:is|are|do|does|must|have)\b[^?]{0,50}\b(?:monthly|quarterly|annually|yearly|half-?yearly|every (?:month|quarter|year|six months)|once a (?:month|quarter|year))\b|(?:一|每|按)(?:个)?(?:季度|月|年|半年)(?:一)?(?:交|报|次|提交|汇报)|\bhow (?:often|frequent\w*)\b|\b(?:monthly|quarterly|annually|yearly)\b[^?]{0,20}\bor\b|多久(?:交|报|提交|一次|汇报)|频率|频次|每(?:季度|月|年)还是|几个月一次/u,
  ),
  {
    name: { en: 'length of time', zh: '期限' },
    measured: true,
    asks: (text) =>
      /\bhow (?:long|old|soon|quick\w*|fast)\b|\bhow many (?:days|weeks|months|years)\b|\b(?:min|max)(?:imum)? (?:age|term|duration|length)\b|多久|多长时间|几(?:天|周|个月|年)|多少(?:天|周|个月|年)|年限/u.test(
        text,
      ),
    has: (fact) => fact.value?.kind === 'days' || fact.value?.kind === 'day',
  },
  {
    name: { en: 'day', zh: '具体日期' },
    measured: true,
    asks: (text) =>
      /\b(?:when|by when|what date|which day)\b|什么时候|何时|哪[一]?天|几月几[日号]/u.test(text),
    // "On milestones" tells when, too.
    has: (fact) =>
      fact.value?.kind === 'day' || fact.value?.kind === 'days' || /milestone/u.test(fact.say.en),
  },
  {
    name: { en: 'such number', zh: '数量要求' },
    measured: true,
    asks: (text) =>
      /\bhow many\b|\b(?:min\w*|max\w*) number\b|\bnumber of\b|多少(?:个|项|家|人|件|份|名|篇|封)|(?<![哪举那])几(?:个|项|家|人|件|份|名|篇|封)(?!例|建议)|数量|(?:多少|几).{0,6}才(?:行|够|能|可以|算|达标|合格)|至少(?:要|得|需要)?(?:有)?(?:多少|几)/u.test(
        text,
      ),
    has: (fact, text) => counts(fact, text),
  },
  {
    name: { en: 'such amount', zh: '金额' },
    measured: true,
    asks: (text) =>
      /\bhow (?:much|big|large|high)\b|\b(?:min\w*|smallest|max\w*) (?:\w+ ){0,3}(?:amount|grant|sum|revenue|turnover|sales|capital|size|budget)\b|多少钱|多少(?:资金|万|元)|多大|金额|额度/u.test(
        text,
      ),
    has: (fact) =>
      fact.value?.kind === 'money' ||
      fact.value?.kind === 'table' ||
      /\d{3},\d{3}|\d万元/u.test(words(fact)) ||
      MONEY_ABSENT.test(words(fact)),
  },
];

/** The fact itself says that a figure is missing: that is an answer. */
const MONEY_ABSENT = /gives no ratio|未规定配套比例/u;
/** A fact this near may hold what is wanted. */
const HAD = 0.22;
/** A silence this close to the fact is meant as much as the fact. */
const CLOSE = 0.8;
const AS_NEAR = 0.9;
/** So near to a question written beside the fact that the fact is meant to answer it. */
const MEANT = 0.74;

/** A figure, name or address is wanted, and what the search found has none of that kind: then the text doesn't say. */
export const missingSlot: Step = (asked) => {
  const { text, found } = asked;
  const slot = SLOTS.find(({ asks }) => asks(text));
  if (!slot || asksWhether(text)) return null;
  // The hour of the closing day is the one hour that a call can give.
  const hour = slot === HOUR && CLOSING.test(text) ? supplied(asked, 'closing-hour') : null;
  if (hour !== null) return hour;
  const [best] = found.facts;
  const [silence] = found.silences;
  const said = silence?.score ?? 0;
  if (best && slot.measured && best.score >= MEANT && said < best.score * CLOSE) return null;
  if (best && best.score > HAD && said <= best.score && slot.has(best.fact, text)) return null;
  const beside = silenceBeside(asked);
  if (beside) return silenceReply(asked, beside);
  return nothingOn(asked, slot.name[asked.lang], best && best.score > HAD ? best.fact : null);
};

/** A slot that no fact of the text has. */
function never(name: Bilingual, pattern: RegExp): Slot {
  return { name, asks: (text) => pattern.test(text), has: () => false };
}

// The nearest silence if it is near at all; one named beside the nearest fact is believed sooner, and before the nearest
// where it is about as near.
function silenceBeside({ found, library }: Asked) {
  const [near] = found.silences;
  const linked = new Set(found.facts.slice(0, 2).flatMap(({ fact }) => fact.silences));
  const beside = found.silences.find(({ silence, score }) => linked.has(silence.id) && score > 0.2);
  const pick = near && near.score > 0.35 && !(beside && beside.score >= near.score * AS_NEAR) ? near : beside;
  return pick ? library.silence(pick.silence.id) : null;
}

function words(fact: Fact): string {
  return `${fact.say.en} ${fact.say.zh}`;
}

// "How many workstreams" is answered by a list of workstreams; "how many patents" is not answered by a list
// that has patents in it.
function counts(fact: Fact, text: string): boolean {
  const head =
    /\bhow many ([\p{L}-]+)/u.exec(text)?.[1] ??
    /(?:多少|几)[个项家人件份名篇封类]?(\p{Script=Han}{1,4})/u.exec(text)?.[1];
  if (fact.value?.kind === 'table') return true;
  const say = words(fact).toLowerCase();
  if (head === undefined) return fact.value?.kind === 'items' || /\d/u.test(say);
  const root = /\p{Script=Han}/u.test(head) ? head.slice(0, 2) : stem(head);
  const numbered = new RegExp(
    `\\d+\\s*(?:\\p{L}+\\s+)?(?:${escaped(root)})|\\d+[个项名类行]\\p{Script=Han}{0,4}${escaped(root)}`,
    'iu',
  );
  if (numbered.test(say)) return true;
  if (fact.value?.kind !== 'items') return false;
  const items = fact.value.items.map(({ en, zh }) => `${en} ${zh}`.toLowerCase()).join(' ');
  return say.includes(root) && !items.includes(root);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
