/** What is asked of the draft that was shown last in a thread. Elsewhere the same words are a question. */
export type ReviseRequest =
  | { readonly kind: 'revise'; readonly instruction: string }
  /** An earlier version again; null: the one before. */
  | { readonly kind: 'draft-version'; readonly version: number | null };

const PLEASE =
  "(?:(?:please|now|ok(?:ay)?|can you|could you|would you|let['’]?s|i['’]?d like you to)[\\s,]+)*";
const IT =
  '(?:it|this|that|them|the (?:draft|section|text|version|whole(?: thing)?|(?:first|second|third|last) paragraph))';
/** How a text is to become. */
const HOW =
  '(?:(?:a (?:bit|little|lot)|much|even|still) )?(?:shorter|briefer|tighter|longer|simpler|clearer|(?:more|less) (?:concise|formal|casual|stiff|direct|detailed?|confident|technical|readable|natural))';
/** What is said of a text that one has before one's eyes. */
const REVISE_EN: readonly RegExp[] = [
  new RegExp(
    `^${PLEASE}(?:make|write|rewrite|rephrase|reword|turn|translate|put|shorten|condense|tighten|trim|cut|polish|simplify|soften|proofread|expand|edit|change|revise|improve)\\s+${IT}\\b[^?\\n]{0,200}$`,
    'i',
  ),
  new RegExp(
    `^${PLEASE}${HOW}(?: version)?(?:[,\\s]+(?:and|but)\\s+[^?\\n]{1,80})?(?:,? please)?[.!]?$`,
    'i',
  ),
  new RegExp(
    `^${PLEASE}(?:make|keep|write)\\s+(?:the|our|this|that|each|every)\\s+[^?\\n]{2,60}\\s${HOW}(?:,? please)?[.!]?$`,
    'i',
  ),
  new RegExp(
    `^${PLEASE}(?:change|set|turn)\\s+(?:the|our|this|that)\\s+[^?\\n]{2,60}\\s(?:in)?to\\s+[^?\\n]{1,60}$`,
    'i',
  ),
  new RegExp(
    `^${PLEASE}(?:translate )?(?:(?:now )?(?:in|into|to) )?(?:simplified )?(?:chinese|english)(?: version)?(?:,? please)?[.!]?$`,
    'i',
  ),
  new RegExp(
    `^${PLEASE}(?:shorten|condense|tighten|trim|rephrase|reword|polish|simplify|proofread)(?:,? please)?[.!]?$`,
    'i',
  ),
  new RegExp(`^${PLEASE}(?:add|include|insert|expand on|elaborate on|mention)\\s+[^?\\n]{2,120}$`, 'i'),
  new RegExp(
    `^${PLEASE}(?:use|avoid|remove|drop|leave out|take out|emphasi[sz]e|stress)\\s+[^?\\n]{2,120}$`,
    'i',
  ),
];
const REVISE_ZH: readonly RegExp[] = [
  /^(?:请|麻烦|帮我|能不能|可以|再|把(?:它|这[节段一篇]*|本节|草稿|全文)?|将(?:其|本节)?|[，,\s])*(?:写得?|改得?|弄得?|说得?)?(?:再|更|稍微?)?(?:精简|缩短|简短|简洁|压缩|删减|短|长|正式|口语化?|通俗|自然|专业|通顺|流畅|书面|具体|详细|有力|清楚|直接)(?:化)?(?:一?[些点]|一下)?(?:吧|[。！!])*$/u,
  /^(?:请|麻烦|帮我|把(?:它|这[节段一篇]*|本节|草稿)?|将(?:其|本节)?|[，,\s])*(?:换成?|改成|改为|变成|转成|译成|翻译成|翻成|用|要|出|写成|给我)?(?:一?[份版个])?(?:中文|英文|英语|汉语|简体)(?:版本?|的)?(?:再?写?一?[遍版份次])?(?:吧|[。！!])*$/u,
  /^(?:请|麻烦|帮我|再|[，,\s])*(?:补充|增加|加入|加上|添加|展开|扩写|写明|写上|突出|强调|删掉|删去|去掉)[^?？\n]{2,80}$/u,
  /^(?:请|麻烦|帮我|再|[，,\s])*(?:把|将)[^?？\n]{1,40}?(?:改成|改为|改到|换成|换为|调成|调整为|调整到|写成|写得|写为|删掉|删去|去掉)[^?？\n]{0,60}$/u,
  /^(?:请|麻烦|帮我|把)*(?:语气|文风|措辞|口吻|表述)[^?？\n]{1,60}$/u,
  /^(?:请|麻烦|帮我|再)*(?:润色|改写|重写|修改)(?:一下|一遍|(?:这[节段]|本节|草稿)[^?？\n]{0,60})?[。！!]?$/u,
];
const BACK =
  /^(?:please\s+)?(?:(?:(?:go|take (?:it|me)|get)?\s*back(?: to)?|return to|restore|show(?: me)?(?: again)?|use)\s+)?(?:the\s+)?(?:(?:version|v)\s*(\d{1,2})|(?:last|previous|earlier|first) (?:version|draft))[.!]?$|^(?:请)?(?:回到|恢复|退回到?|返回|查看|看|用)?(?:第\s*(\d{1,2})\s*[版稿]|上一[版稿]|前一[版稿]|之前那?一?[版稿])[。！!]?$/iu;

const POLITE = /^(?:please\s+)?(?:can|could|would|will) you\b|^(?:请|麻烦|能不能|能否|可以)/iu;
const QUESTION = /什么时候|怎么|如何|多少|哪[里个些]|几[份个天]|吗|\b(?:what|when|where|how|why|who)\b/iu;

/** Said of the list of questions or of kept documents. */
const OF_ELSE =
  /^(?:add|include) (?:this|it|that|these|them)[.!]?$|\b(?:list|questions?|documents?|files?|budget|data|line(?: \d+)?)[.!]?$|\bline \d|(?:清单|列表|文件|预算)[。！!]?$/i;

/** Null where the words are about no draft. */
export function reviseRequest(text: string): ReviseRequest | null {
  // "Can you make it shorter?" asks for it.
  const said = POLITE.test(text) ? text.replace(/[?？]\s*$/, '') : text;
  const back = BACK.exec(said);
  if (back !== null) {
    const number = back[1] ?? back[2];
    const first = /\bfirst\b/i.test(text) ? 1 : null;
    return { kind: 'draft-version', version: number === undefined ? first : Number(number) };
  }
  if (OF_ELSE.test(said) || QUESTION.test(said)) return null;
  // Of two things asked at once the first tells.
  const [first = ''] = said.split(/[,，;；]|\s+and\s+|并且?|同时/iu);
  const asked = [said, first.trim()].some((words) =>
    [...REVISE_EN, ...REVISE_ZH].some((pattern) => pattern.test(words)),
  );
  return asked ? { kind: 'revise', instruction: text } : null;
}
