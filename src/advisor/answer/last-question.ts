import type { EarlierAnswer } from './answer.ts';
import type { Wanted } from './follow-shape.ts';

/** The last question folded and without its mark, and what it was answered with. */
export type Before = Pick<EarlierAnswer, 'question' | 'kind' | 'citations'>;

interface Frame {
  readonly asks: (before: Before) => boolean;
  /** The same question of another thing; `link` is the word before it ("for"). */
  readonly en: (head: string) => string;
  readonly zh: (head: string) => string;
}

/** Whether the last question was about paying for something with the grant. */
function isCost({ kind, question }: Before): boolean {
  return (
    kind === 'allowable' ||
    /\b(?:claim\w*|covered?|pay for|paid for|fundable|eligible costs?|allowable|reimburs\w*|spend|with the grant)\b|列支|报销|开支|能花/u.test(
      question,
    )
  );
}

const matches =
  (pattern: RegExp) =>
  ({ question }: Before): boolean =>
    pattern.test(question);

/** What the last question was after, in this order; each can be asked of another thing. */
const FRAMES: readonly Frame[] = [
  {
    asks: ({ question, citations }) =>
      /\b(?:sample|example|template)\b|样例|样表|示例|范例|模板/u.test(question) &&
      citations.some(({ section }) => section === 'sample-budget'),
    en: (head) => `How much is ${head} in the sample budget?`,
    zh: (head) => `样例预算中${head}是多少？`,
  },
  {
    asks: isCost,
    en: (head) => `Can we claim ${head} with the grant?`,
    zh: (head) => `${head}可以列支吗？`,
  },
  {
    asks: matches(/\bhow (?:long|old|many years)\b|多久|多长时间|几[年天]|几个月|年限/u),
    en: (head) => `How long must ${head} be?`,
    zh: (head) => `${head}要多久？`,
  },
  {
    asks: matches(/\bhow many\b|\bnumber of\b|多少[个项家人份名]|几[个项家份名]/u),
    en: (head) => `How many ${head}?`,
    zh: (head) => `${head}要多少？`,
  },
  {
    asks: matches(/\b(?:when|deadline|what date|which day|due)\b|什么时候|何时|哪一?天|几号|截止/u),
    en: (head) => `When is ${head} due?`,
    zh: (head) => `${head}什么时候截止？`,
  },
  {
    asks: matches(/\bhow (?:much|big|large|high)\b|\b(?:rate|ratio|percent\w*)\b|多少|多大|比例|百分之/u),
    en: (head) => `How much is ${head}?`,
    zh: (head) => `${head}是多少？`,
  },
  {
    asks: matches(/\b(?:eligible|apply|qualify|get in)\b|申报|能报|可以报|符合条件|资格/u),
    en: (head) => `Can we apply with ${head}?`,
    zh: (head) => `${head}可以吗？`,
  },
  {
    asks: matches(
      /\bhow (?:do|can|should|to|could)\b.*\b(?:prove|show|evidence|demonstrate)\b|怎么证明|如何证明|怎样证明/u,
    ),
    en: (head) => `How do we prove ${head}?`,
    zh: (head) => `${head}怎么证明？`,
  },
  {
    asks: matches(/有哪些|是哪些|有什么/u),
    en: (head) => `What does the text say about ${head}?`,
    zh: (head) => `${head}有哪些？`,
  },
  {
    asks: matches(
      /\bwhat\b.*\b(?:include|contain|cover|go(?:es)? in\w*|belongs?|consist|write|put|in the|in our)\b|写什么|写哪些|包括|包含|怎么写|要写/u,
    ),
    en: (head) => `What must ${head} include?`,
    zh: (head) => `${head}要写什么？`,
  },
  {
    asks: matches(
      /\b(?:need|needed|have to|must|required?|mandatory|necessary)\b|需要|要不要|必须|一定要|要.{1,12}吗/u,
    ),
    en: (head) => `Do we need ${head}?`,
    zh: (head) => `需要${head}吗？`,
  },
  {
    asks: matches(/行不行|可以吗|行吗|可不可以/u),
    en: (head) => `What does the text say about ${head}?`,
    zh: (head) => `${head}可以吗？`,
  },
  {
    asks: matches(/\b(?:who|whom)\b|谁|哪个部门/u),
    en: (head) => `Who is responsible for ${head}?`,
    zh: (head) => `${head}由谁负责？`,
  },
];

const ANY: Frame = {
  asks: () => true,
  en: (head) => `What does the text say about ${head}?`,
  zh: (head) => `文本对${head}有什么规定？`,
};

/** Costs and the sample's lines: the first of the frames. */
const OWN_FRAMES = 2;

/** Another thing, the word before it ("for") and the verb it was asked with (也行, 也要); both may be empty. */
export interface Head {
  readonly head: string;
  readonly link: string;
  readonly verb: string;
}

/** "For X" goes with what was asked, unless the thing itself was a cost, a paper or a line. */
const LINKED = /^(?:for|with|in|on|from|under|to)$/u;

const OPEN = /^(?:what|which|when|where|who|how)\b/u;

/** The last question asked of another thing. */
export function put(before: Before, { head, link, verb }: Head, han: boolean): string {
  const frame = FRAMES.find(({ asks }) => asks(before)) ?? ANY;
  if (han) {
    const bare = head.replace(/^(?:这|那)个?/u, '');
    // Its own verb says what is asked, but of a cost and of a line of the sample.
    if (verb === '' || FRAMES.indexOf(frame) < OWN_FRAMES) return frame.zh(bare);
    return /要|需|得/u.test(verb) ? `需要${bare}吗？` : `${bare}可以吗？`;
  }
  const tail = new RegExp(`\\b${link} (?:(?:the|our|a|an) )?[\\p{L}\\p{N} -]+$`, 'u');
  if (LINKED.test(link) && tail.test(before.question))
    return before.question.replace(tail, `${link} ${head}`);
  // "What documents do we need" … "and for the first stage?"
  if (link === 'for' && OPEN.test(before.question) && FRAMES.indexOf(frame) >= OWN_FRAMES)
    return `${before.question} for ${head}`;
  return frame.en(head);
}

/** The last question under another condition: its own "if" is exchanged, or one is added. */
export function conditionOf(before: Before, condition: string, han: boolean): string {
  const topic = thingOf(before.question);
  if (han) {
    const full = condition.replace(/它们?|这个|那个/u, topic);
    return `${full}，${consequence(before)}？`;
  }
  const full = topic === '' ? condition : condition.replace(/\b(?:it|them|that|this|one)\b/u, topic);
  const bare = before.question.replace(/,? ?\bif\b.*$/u, '').trim();
  return `${bare} if ${full}`;
}

function consequence(before: Before): string {
  if (isCost(before)) return '可以列支吗';
  return /申报|能报|资格|条件|租|符合/u.test(before.question) ? '公司能申报吗' : '怎么办';
}

/** Another thing about what the last question was about. */
export function askAgain(before: Before, wanted: Wanted, han: boolean): string {
  const topic = topicOf(before.question) || (han ? '这一项' : 'that');
  return (han ? SLOTS_ZH : SLOTS_EN)[wanted](topic, isCost(before));
}

type Slot = (topic: string, cost: boolean) => string;

const SLOTS_EN: Readonly<Record<Wanted, Slot>> = {
  amount: (topic, cost) => (cost ? `How much can we claim for ${topic}?` : `How much is the ${topic}?`),
  count: (topic) => `How many ${topic}?`,
  rate: (topic) => `What percentage is the ${topic}?`,
  duration: (topic) => `How long is the ${topic}?`,
  frequency: (topic) => `How often ${topic}?`,
  when: (topic) => `When is the ${topic} due?`,
  who: (topic) => `Who handles the ${topic}?`,
  why: (topic) => `Why does the text ask for ${topic}?`,
  where: (topic) => `Where do we get the ${topic}?`,
  which: (topic) => `Which ${topic} does the text name?`,
  how: (topic) => `How do we show ${topic}?`,
  must: (topic) => `Is the ${topic} a must?`,
  musts: (topic) => `Which ${topic} are a must?`,
};

const SLOTS_ZH: Readonly<Record<Wanted, Slot>> = {
  amount: (topic, cost) => (cost ? `${topic}最多能列支多少？` : `${topic}是多少？`),
  count: (topic) => `${topic}要几项？`,
  rate: (topic) => `${topic}的比例是多少？`,
  duration: (topic) => `${topic}要多久？`,
  frequency: (topic) => `${topic}多久一次？`,
  when: (topic) => `${topic}什么时候截止？`,
  who: (topic) => `${topic}由谁负责？`,
  why: (topic) => `为什么要${topic}？`,
  where: (topic) => `${topic}在哪里办？`,
  which: (topic) => `${topic}包括哪些？`,
  how: (topic) => `${topic}怎么证明？`,
  must: (topic) => `${topic}是必须的吗？`,
  musts: (topic) => `${topic}哪些是必须的？`,
};

/** The words of a question that ask, say who asks, or stand for having and doing. */
const ASKING =
  /\b(?:what|which|when|where|who|whom|whose|how (?:much|many|long|often|big|high)|how|why|can|could|may|must|should|would|will|do|does|did|is|are|was|be|been|we|i|you|they|us|our|my|their|the|a|an|there|any|some|to|please|pls|need|needed|have|has|had|got|get|claim\w*|cover(?:ed)?|pay|paid|eligible|allow(?:ed|able)|require[ds]?|mandatory|apply|if|it|that|say|says|text|about|tell|me|so|and|also|ok|still|with the grant|due|state[ds]?|set)\b|[?.!,]/gu;
const ASKING_ZH =
  /请问|你好|我们|公司|企业|我司|咱们|能不能|可不可以|要不要|是不是|是否|有没有|能否|可否|需要|必须|一定要|可以|应该|申报|列支|报销|能报|什么时候|什么|多少钱|多少|多久|哪些|哪个|哪里|怎么|如何|为什么|规定|要求|如果|文本|吗|呢|么|啊|吧|的话|要|有|能|是(?=$|什|多|不)|几|谁|算|交|[？?。，,！!]/gu;

/** What a question is about: its words without those that ask. */
export function topicOf(question: string): string {
  return question
    .replace(/\p{Script=Han}/u.test(question) ? ASKING_ZH : ASKING, ' ')
    .trim()
    .replace(
      /^(?:(?:of|for|in|on|at|by|from|with|的)\s+)+|(?:\s+(?:of|for|in|on|at|by|from|with|的))+$/gu,
      ' ',
    )
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
    .replace(/的$/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The thing a pronoun means: the last thing named with an article, or all that the question is about. */
function thingOf(question: string): string {
  const named = [...question.matchAll(/\b(?:our|the|a|an|my|their) ((?:[\p{L}-]+ ?){1,3})/gu)].at(-1)?.[0];
  return named?.trim() ?? topicOf(question);
}
