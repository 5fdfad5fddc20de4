import type { Bilingual, Lang } from '../../program/bilingual.ts';

/** One thing that was asked of a draft after it was written. Steps hold for both languages. */
export type DraftStep =
  | { readonly kind: 'shorter' }
  /** What else the section is to say, in the words it was asked with. */
  | { readonly kind: 'topic'; readonly topic: string }
  /** Another figure or date than the facts have, in the words it was asked with: the facts say it, no draft does. */
  | { readonly kind: 'fact'; readonly fact: string }
  /** How it is to be worded, in the words it was asked with: only a model can. */
  | { readonly kind: 'wish'; readonly wish: string };

/** An instruction as it was read: the language that is wanted, null where none is named, and what is to be done. */
export interface Instruction {
  readonly lang: Lang | null;
  readonly steps: readonly DraftStep[];
}

/** Characters of an instruction; what is longer is text and no instruction. */
const MOST = 300;

const PLEASE_EN = '(?:(?:please|now|then|also|and|but|can you|could you|would you|just)[\\s,]+)*';
const IT_EN = '(?:\\s+(?:it|this|that|the (?:draft|section|text|version)))?';
const SHORTER_EN = new RegExp(
  `^${PLEASE_EN}(?:(?:make|keep|write|get)${IT_EN}\\s+)?(?:(?:a (?:bit|little|lot)|much|even|still|more)\\s+)?(?:short|shorter|brief|briefer|concise|tighter|condensed)(?: version)?(?:,? please)?$`,
  'i',
);
const SHORTEN_EN = new RegExp(
  `^${PLEASE_EN}(?:shorten|condense|tighten|trim|cut(?: down)?)${IT_EN}(?: down)?(?: a (?:bit|little))?(?:,? please)?$`,
  'i',
);
const SHORTER_ZH =
  /^(?:请|麻烦|帮我|能不能|可以|把|将|它|这[节段篇]|本节|草稿|全文|内容|再|更|稍微?|尽量|写得?|改得?|弄得?|一下|[，,\s])*(?:精简|缩短|简短|简洁|压缩|删减|短)(?:一?[些点]|一下|版)?(?:吧)?$/u;
const LANGUAGE_EN =
  /^(?:(?:please|now|then|also|and|can you|could you|would you|make|write|turn|translate|put|show|give|it|this|that|the|a|me|us|draft|section|version|in|into|to|simplified)[\s,]+)*(chinese|english|zh|en)(?: version)?(?:,? please)?$/i;
const LANGUAGE_ZH =
  /^(?:请|麻烦|帮我|能不能|可以|再|把|将|它|这[节段篇]|本节|草稿|用|以|换|改|变|转|译|翻译|写|出|给|要|成|为|我|一|[份版个]|[，,\s])*(中文|汉语|简体|英文|英语)(?:[的版本吧写]|一[份版])*$/u;
const ADD_EN = new RegExp(
  `^${PLEASE_EN}(?:(?:add|include|insert|mention|expand(?: on| upon)?|elaborate(?: on)?|say)(?: more(?: on| about)?)?|more (?:on|about))\\s*[:：]?\\s*(?:(?:the|an?|our)\\s+)?(\\S.*)$`,
  'i',
);
const ADD_ZH =
  /^(?:请|麻烦|帮我|再|并|[，,\s])*(?:补充|增加|加入|加上|添加|展开|扩写|写明|写上)(?:一?[些点下])?(?:我们的?|我司的?|本公司的?)?\s*[:：]?\s*(\S.+)$/u;
/** Something of the facts to be made something else; how long the text is is none of them. */
const FACT =
  /^(?!.*(?:\d\s*(?:字|页|句|段|words?|pages?|sentences?|lines?)|paragraph)).*(?:(?:改成|改为|改到|换成|写成|调整为|调到)\D*[\d一二两三四五六七八九十]|\b(?:change|set|correct|update|make|put|raise|lower|increase|reduce)\b.*\d)/isu;
/** "…, in Chinese" at the end of something else. */
const IN_LANGUAGE =
  /[\s,，;；]+(?:(?:in|into)\s+(chinese|english)(?:,? please)?)$|[，,；;\s]*(?:并)?(?:用|换成|改成|改为|译成|翻译成)(中文|英文|英语)$/iu;
/** Between two things that are asked at once; what comes after is one by itself. */
const APART =
  /[,，;；。.]?\s*(?:\band\b|\bbut\b|并且?|同时|[,，;；。.]\s*(?:然后|再|并且?)?|\bthen\b)\s*(?=(?:make |keep |add |include |mention |shorten|shorter|in (?:chinese|english)|translate|补充|增加|加入|加上|精简|缩短|简短|简洁|换成|改成[中英]|用[中英]文|翻译))/iu;

/** What a person asks of a draft. What is neither a language, "shorter", a topic nor a fact is a wish. */
export function readInstruction(instruction: string): Instruction {
  const said = instruction.slice(0, MOST).trim();
  const read = said.split(APART).map((clause) => readClause(clause.replace(/[.。!！?？]+$/, '').trim()));
  return {
    lang: read.findLast(({ lang }) => lang !== null)?.lang ?? null,
    steps: read.flatMap(({ steps }) => steps),
  };
}

function readClause(clause: string): Instruction {
  const only = (LANGUAGE_EN.exec(clause) ?? LANGUAGE_ZH.exec(clause))?.[1];
  if (only !== undefined) return { lang: langOf(only), steps: [] };
  const ends = IN_LANGUAGE.exec(clause);
  const lang = ends === null ? null : langOf(ends[1] ?? ends[2] ?? '');
  const bare = ends === null ? clause : clause.slice(0, ends.index).trim();
  if (!/\p{L}/u.test(bare)) return { lang, steps: [] };
  if ([SHORTER_EN, SHORTEN_EN, SHORTER_ZH].some((pattern) => pattern.test(bare)))
    return { lang, steps: [{ kind: 'shorter' }] };
  const topic = (ADD_EN.exec(bare) ?? ADD_ZH.exec(bare))?.[1]?.trim();
  if (topic !== undefined) return { lang, steps: [{ kind: 'topic', topic }] };
  if (FACT.test(bare)) return { lang, steps: [{ kind: 'fact', fact: bare }] };
  return { lang, steps: [{ kind: 'wish', wish: bare }] };
}

function langOf(name: string): Lang {
  return /^(?:english|en|英文|英语)$/i.test(name) ? 'en' : 'zh';
}

/** A step in a few words, as it stands over a version: "shorter", "added: ISO 9001". */
export function stepName(step: DraftStep): Bilingual {
  switch (step.kind) {
    case 'shorter':
      return { en: 'shorter', zh: '精简' };
    case 'topic':
      return { en: `added: ${step.topic}`, zh: `补充：${step.topic}` };
    case 'fact':
      return { en: `asked: ${step.fact}`, zh: `要求：${step.fact}` };
    case 'wish':
      return { en: `asked: ${step.wish}`, zh: `要求：${step.wish}` };
  }
}
