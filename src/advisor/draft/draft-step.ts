import type { Bilingual, Lang } from '../../program/bilingual.ts';

/** One thing that was asked of a draft after it was written. Steps hold for both languages. */
export type DraftStep =
  | { readonly kind: 'shorter' }
  /** What else the section is to say, in the words it was asked with. */
  | { readonly kind: 'topic'; readonly topic: string }
  /** How it is to be worded, in the words it was asked with: only a model can. */
  | { readonly kind: 'wish'; readonly wish: string };

/** An instruction as it was read: the language that is wanted, and what is to be done; null where it names none. */
export interface Instruction {
  readonly lang: Lang | null;
  readonly step: DraftStep | null;
}

/** Characters of an instruction; what is longer is text and no instruction. */
const MOST = 300;

const CHINESE = /中文|汉语|简体|\bchinese\b|^zh$/i;
const ENGLISH = /英文|英语|\benglish\b|^en$/i;
const SHORTER =
  /\b(?:short|shorter|shorten|brief|briefer|concise|condense|condensed|tighten|tighter|trim)\b|cut (?:it|this|down)|精简|缩短|简短|简洁|压缩|删减|短一[点些]|更短/i;
const ADD =
  /(?:\b(?:add|include|insert|expand(?: on| upon)?|more (?:on|about)|elaborate(?: on)?|mention)\b|请?(?:补充|增加|加入|加上|添加|展开|扩写|写明|写上))\s*[:：]?\s*(.{2,80})/i;
const IN_LANGUAGE =
  /[\s,，;；]*(?:\b(?:and\s+)?(?:write it\s+)?(?:in|into|to)\s+(?:chinese|english)\b(?:\s+please)?|(?:并|，)?(?:用|换成|改成|改为|译成|翻译成)(?:中文|英文|英语))\s*$/i;
/** Said with nothing left but the language: "in Chinese please", 换成英文. */
const ONLY_LANGUAGE =
  /^(?:please|now|can you|could you|make|write|turn|translate|put|show|give|it|this|that|the|a|me|us|draft|section|version|in|into|to|chinese|english|simplified|zh|en|请|麻烦|帮我|把|将|它|这[节段]|本节|用|以|换|换成|改|改成|改为|变成|转成|译|译成|翻译|翻译成|写|写成|出|给我|一份|一版|中文|汉语|简体|英文|英语|版|版本|的|吧|[\s,，.。!！?？])+$/i;

/** What a person asks of a draft. An instruction that is neither a language, "shorter" nor a topic is a wish. */
export function readInstruction(instruction: string): Instruction {
  const said = instruction
    .slice(0, MOST)
    .trim()
    .replace(/[.。!！]+$/, '');
  const lang = CHINESE.test(said) ? 'zh' : ENGLISH.test(said) ? 'en' : null;
  const bare = said.replace(IN_LANGUAGE, '');
  const topic = ADD.exec(bare)?.[1]?.trim() ?? null;
  if (topic !== null) {
    const asked = IN_LANGUAGE.test(said) ? lang : null;
    return {
      lang: asked,
      step: { kind: 'topic', topic: topic.replace(/^(?:more (?:on|about)\s+)?(?:(?:the|an?|our)\s+)?/i, '') },
    };
  }
  if (SHORTER.test(said)) return { lang, step: { kind: 'shorter' } };
  const rest = bare.trim();
  if (!/\p{L}/u.test(rest) || ONLY_LANGUAGE.test(rest)) return { lang, step: null };
  return { lang: IN_LANGUAGE.test(said) ? lang : null, step: { kind: 'wish', wish: rest } };
}

/** A step in a few words, as it stands over a version: "shorter", "added: ISO 9001". */
export function stepName(step: DraftStep): Bilingual {
  switch (step.kind) {
    case 'shorter':
      return { en: 'shorter', zh: '精简' };
    case 'topic':
      return { en: `added: ${step.topic}`, zh: `补充：${step.topic}` };
    case 'wish':
      return { en: `asked: ${step.wish}`, zh: `要求：${step.wish}` };
  }
}
