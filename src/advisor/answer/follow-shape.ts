/** What a follow-up asks of the one before: another head noun, another condition, another thing about the same. */
export type FollowShape =
  | {
      readonly kind: 'head';
      readonly head: string;
      /** "for", "in", "with" before the head; empty when it stands alone. */
      readonly link: string;
      /** 也行, 也要: what is asked of it; empty where nothing is. */
      readonly verb: string;
      readonly sure: boolean;
    }
  | { readonly kind: 'condition'; readonly condition: string }
  | { readonly kind: 'slot'; readonly slot: string }
  | { readonly kind: 'pronoun'; fill(topic: string): string };

/** Words before a follow-up that carry nothing: "ok, thanks, and". */
const LEAD =
  /^(?:(?:ok(?:ay)?|so|well|hm+|thanks?|thank you|alright|right|i see|got it|thx|yes|no|then|n|&)[,.! ]+)+/u;
const LEAD_ZH = /^(?:好的?|嗯+|哦+|明白了?|知道了|谢谢|那好)[，,。.！! ]+/u;
const END = /[?？.。!！~～\s]+$/u;

const ASKING =
  '(?:what|when|where|who|whom|whose|which|how|why|can|could|may|do|does|did|is|are|was|must|should|would|will|if|has|have|then)';

/** A head noun after "what about", "and for", "same for"; a question word or a verb would start a question of its own. */
const HEAD: readonly RegExp[] = [
  /^(?:and |but |so )?(?:what|how) (?:about|of|abt) (?:(?<link>for|with|in|on|under|if it'?s?) )?(?<head>[^,;?]{1,60})$/u,
  /^(?:and|but|or|also|plus)(?: also)? (?<link>for|with|in|on|to|from|under) (?<head>[^,;?]{1,60})$/u,
  new RegExp(`^(?:and|or|also|plus)(?: also| then)? (?!${ASKING}\\b)(?<head>[^,;?]{1,60})$`, 'u'),
  /^(?:(?:is|would) (?:it|that) (?:be )?)?(?:also |the )*same(?: thing| rule| answer| goes)? (?<link>for|with) (?<head>[^,;?]{1,60})$/u,
  /^(?:and )?(?:does|do|is|would|will|can) (?:that|it|this|the same)(?: \w+){0,2} (?:go|hold|apply|work|count|true|ok|fine|valid)(?: also| too)? (?<link>for|with|to|in) (?<head>[^,;?]{1,60})$/u,
];
const HEAD_ZH: readonly RegExp[] = [
  /^(?:那么?|还有|然后|另外|以及)?[，,]?(?:换成|换做|改成|改为|对于?|至于|关于|说到)?(?!如果|要是|假如|万一)(?<head>[^，,；;？?]{1,20}?)(?:的话)?呢$/u,
  /^(?:那么?|还有)[，,]?(?<head>[^，,；;？?呢吗]{1,16}?)(?:也|又|是不是也|是否也)?(?<verb>可以|行|能|算|一样|要|需要|得|可|成)(?:不可以|不行|不能|不算|不要)?(?:报|列支|列|这样)?(?:吗|么|不|嘛)?$/u,
  /^(?<head>[^，,；;？?呢吗]{1,16}?)也(?<verb>可以|行|能|算|一样|要|需要|得|是)(?:报|列支|列|这样)?(?:吗|么|不|嘛)$/u,
  /^(?:那么?|还有|换成|换做)[，,]?(?:换成)?(?<head>[^，,；;？?呢吗]{2,12})$/u,
];

const CONDITION = /^(?:and |but |so |or )?(?:what |how about |also )?if (?<condition>[^?]{2,100})$/u;
const CONDITION_ZH =
  /^(?:那么?)?(?:如果|要是|假如|万一|若)(?<condition>[^？?]{1,40}?)(?:的话)?(?:呢|怎么办|行吗|可以吗|行不行|能报吗|吗)?$/u;

/** Nouns that ask another thing about the same: "what about the rate?" */
const SLOT_NOUNS: readonly (readonly [RegExp, string])[] = [
  [/^(?:the )?(?:rate|ratio|percentage|percent)$|^比例$|^百分比$/u, 'what rate'],
  [/^(?:the )?(?:amount|sum)$|^金额$|^额度$|^数额$/u, 'how much'],
];

/** What a head noun has none of. */
const OWN_QUESTION = /多久|多长|多少|什么|啥|怎|如何|谁|哪|几|为何|能不能|可不可以|要不要|是不是|有没有/u;

/** A question word and nothing it is about. What "we get" is the grant: "how much can we get" is about that. */
const SLOT =
  /^(?!.* (?:we|one) get\b)(?:and |but |so )?(?<slot>how much|how many|how long|how often|how|when|by when|who|why|where|which(?: ones?)?|what|(?:at |by )?what (?:rate|percent\w*|share|amount|date)|from when|until when|how so)(?: (?:is|are|was|does|do|would|must|should|can|of|to) ?(?:it|that|this|they|them|those|we|one)?(?: (?:need|have|be|cost|then|exactly|last|due|get|pay|in total))*)?(?: exactly| then| precisely| in total| max(?:imum)?| at most)?$/u;
const MUST =
  /^(?:and |but |so )?(?:is (?:it|that|this|all that)(?: really| also)? (?:a must|mandatory|required|obligatory|compulsory|optional|necessary)|(?:do|must) we (?:really )?(?:have|need)(?: to)?(?: (?:it|that|them|all of (?:it|them)))?|must we|is that so|really)$/u;
const SLOT_ZH =
  /^(?:那么?|具体|大概|一般|最多|最少|至少|到底|总共|一共|[，,])*(?:是|要|有|占|为(?!什么|啥)|在|给)*(?<slot>多少钱|多少比例|多少|多久|多长时间|几[年天个项份]月?|什么时候|何时|哪[一]?天|几号|谁|找谁|问谁|谁出|为什么|为啥|哪些|哪几个|什么|怎么算|怎么办|怎么写|怎么证明|如何证明|百分之几|几成|哪里|在哪)(?:呢|啊|吗|呀|的)?$/u;
const MUST_ZH =
  /^(?:那么?)?(?:这个?|那个?|它)?(?:是|都是)?(?:不是)?(?:必须|一定|非得?|强制|硬性|必要)(?:要|得|的|有|交|提供|要求|写|不可)*(?:吗|么|嘛)$/u;

const MUSTS =
  /^(?:and |but )?(?:which|what)(?: ones?| of (?:them|these|those)| parts?)? (?:is|are) (?:an? |really )*(?:absolute )?(?:musts?|mandatory|required|obligatory|compulsory)$|^(?:那|其中)?(?:哪些|哪几[项个样]|什么)(?:是)?(?:必须|必交|强制|硬性)(?:要|得|的|有|交|提供|要求)*$/u;

const PRONOUN = /\b(?:it|that one|this one|those|them|they|these)\b/u;
const PRONOUN_ZH = /它们?|这些|那些|这个|那个|这笔|该项/u;

/** The shape of folded words that hang on an earlier question; null when they do not. */
export function followShape(folded: string): FollowShape | null {
  const text = folded.replace(LEAD_ZH, '').replace(LEAD, '').replace(END, '').trim();
  const asked = folded.replace(END, '').trim();
  // "那…呢" must keep its particle, "thanks, and …" must lose its thanks.
  for (const said of [text, asked]) {
    const found = shapeOf(said);
    if (found !== null) return found;
  }
  const pronoun = PRONOUN.test(text) ? PRONOUN : PRONOUN_ZH.test(text) ? PRONOUN_ZH : null;
  if (pronoun === null) return null;
  return { kind: 'pronoun', fill: (topic) => text.replace(pronoun, () => topic) };
}

function shapeOf(text: string): FollowShape | null {
  const slot = (SLOT.exec(text) ?? SLOT_ZH.exec(text))?.groups?.slot;
  if (slot !== undefined) return { kind: 'slot', slot };
  if (MUSTS.test(text)) return { kind: 'slot', slot: 'musts' };
  if (MUST.test(text) || MUST_ZH.test(text)) return { kind: 'slot', slot: 'must' };
  const condition = (CONDITION.exec(text) ?? CONDITION_ZH.exec(text))?.groups?.condition;
  if (condition !== undefined) return { kind: 'condition', condition: condition.trim() };
  for (const pattern of [...HEAD, ...HEAD_ZH]) {
    const groups = pattern.exec(text)?.groups;
    const head = groups?.head?.replace(/ (?:too|as well|also|then|instead)$/u, '').trim();
    const slotNoun = SLOT_NOUNS.find(([pattern]) => head && pattern.test(head))?.[1];
    if (slotNoun !== undefined) return { kind: 'slot', slot: slotNoun };
    // "那多久能知道结果" is a question of its own.
    if (head && !OWN_QUESTION.test(head))
      return { kind: 'head', head, link: groups?.link ?? '', verb: groups?.verb ?? '', sure: true };
  }
  // A bare noun after a question: "software?", "wages too".
  const bare = /^(?<head>[\p{L}\p{N} -]{2,30}?)(?<also> too| as well| also)?$/u.exec(text)?.groups;
  if (
    bare?.head !== undefined &&
    !new RegExp(`^(?:${ASKING}|hi|hello|hey|thanks?|help|ok|okay)\\b`, 'u').test(text) &&
    words(bare.head) <= 3
  )
    return { kind: 'head', head: bare.head, link: '', verb: '', sure: bare.also !== undefined };
  return null;
}

function words(text: string): number {
  return /\p{Script=Han}/u.test(text) ? text.length / 2 : text.split(' ').length;
}

/** What a slot's words want: an amount, a rate, a day … */
export type Wanted =
  | 'amount'
  | 'count'
  | 'rate'
  | 'duration'
  | 'frequency'
  | 'when'
  | 'who'
  | 'why'
  | 'where'
  | 'which'
  | 'how'
  | 'must'
  | 'musts';

const WANTED: readonly (readonly [Wanted, RegExp])[] = [
  ['must', /^must$/u],
  ['musts', /^musts$/u],
  ['rate', /rate|percent|share|比例|百分|几成/u],
  ['duration', /how long|until when|多久|多长时间|几[年天个]/u],
  ['frequency', /how often/u],
  ['count', /how many|几[项份]/u],
  ['amount', /how much|amount|多少/u],
  ['when', /when|date|什么时候|何时|哪一?天|几号/u],
  ['who', /who|谁/u],
  ['why', /why|how so|为什么|为啥/u],
  ['where', /where|哪里|在哪/u],
  ['which', /which|what|哪些|哪几个|什么/u],
];

export function firstWanted(slot: string): Wanted {
  return WANTED.find(([, pattern]) => pattern.test(slot))?.[0] ?? 'how';
}
