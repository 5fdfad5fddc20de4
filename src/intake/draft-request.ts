import type { Lang } from '../program/bilingual.ts';
import { isDraftSection } from './draft-section.ts';
import { draftSections } from './draft-sections.ts';

/** Sections to be drafted, one after the other. */
export type DraftRequest =
  | {
      readonly kind: 'draft';
      /** Ids, each once; the words as written where no section goes by them; none where none were said. */
      readonly sections: readonly string[];
      readonly draftLang: Lang | null;
      /** From the invented example company instead of the channel's own facts. */
      readonly example: boolean;
    }
  | {
      /** Beside the draft that was shown last, from the same facts. */
      readonly kind: 'draft-also';
      readonly sections: readonly string[];
      readonly draftLang: Lang;
      /** What the words ask where there is no draft yet; null: a draft all the same. */
      readonly question: string | null;
    };

/** Characters; what is longer is text and no request. */
const MOST = 400;

const GO_ON_EN = "(?:(?:and|now|also|then|next|please|ok(?:ay)?|can you|could you|let['’]?s)[\\s,]+)*";
const TOO_EN = '(?:[\\s,]+(?:too|as well|also|next|now|please))*';
const IN_EN = '(?:\\s+in\\s+(english|chinese)|\\s+(en|zh))?';
/** `write` is a verb of much else: what it names must be sections. */
const DRAFT_EN = new RegExp(
  `^${GO_ON_EN}(?:draft|(write|prepare))(?:\\s+up)?(?:\\s+(?:me|us))?\\s+(.+?)(?:\\s+of (?:our|the) (?:proposal|application))?${TOO_EN}${IN_EN}${TOO_EN}\\s*[.!?]?$`,
  'is',
);
const GO_ON_ZH = '(?:请|帮我们|帮我|麻烦|能不能|可以|再|接着|然后|继续|顺便|也|还|把|将|[，,\\s])*';
const DRAFT_ZH = new RegExp(
  `^${GO_ON_ZH}(?:起草|草拟|拟写|撰写|(补?写))(?:一下|一份|一个)?(.*?)[，,\\s]*(?:用)?(英文|中文|英语)?(?:版)?[。！]?$`,
  's',
);
/** The section stands before its verb: 知识产权部分也写一下. */
const DRAFT_ZH_AFTER = new RegExp(
  `^${GO_ON_ZH}(\\S{2,40}?)(?:也|再|都|一并|一起)*(?:起草|草拟|拟写|写)(?:一下|出来)?吧?[。！]?$`,
  'su',
);
/** A section's name alone, after a word that goes on: "now the IP one", 还有知识产权. */
const NEXT_EN = new RegExp(
  `^(?:(?:and|now|also|then|next)[\\s,]+)+(.+?)${TOO_EN}${IN_EN}\\s*[.!]?$|^(.+?)[\\s,]+(?:too|as well|next)${IN_EN}\\s*[.!]?$`,
  'is',
);
const NEXT_ZH = /^(?:还有|然后是?|接着是?|接下来是?|下一[节个](?:是|写)?)[，,\s]*(.+?)[。！]?$/su;
const GOES_ON_EN = /^(?:please\s+)?(?:and|now|also|then|next)\b|\b(?:too|as well|also)\b/i;
const GOES_ON_ZH =
  /^(?:请|麻烦|帮我们?|[，,\s])*(?:再|接着|然后|继续|顺便|也|还)|[也再](?:起草|草拟|拟写|写)/u;

/** What is to be drafted, as a message says it; null where it asks for no draft. */
export function draftRequest(said: string): DraftRequest | null {
  if (said.length > MOST) return null;
  const { rest, example } = withoutExample(said);
  const asked = withVerb(rest);
  if (asked === null) return nextOne(rest);
  const { sections, draftLang } = asked;
  const goesOn = GOES_ON_EN.test(rest) || GOES_ON_ZH.test(rest);
  return goesOn && !example
    ? { kind: 'draft-also', sections, draftLang, question: null }
    : { kind: 'draft', sections, draftLang, example };
}

/** What follows /torch-draft; without a language's name it is the words' own. */
export function draftCommand(said: string, lang: Lang | null): DraftRequest {
  const { rest, example } = withoutExample(said.replace(/^(?:draft\s+|(?:起草|草拟|拟写|撰写)\s*)/i, ''));
  const match = /^([\s\S]*?)(?:\s+(?:in\s+)?(en|zh|english|chinese|英文|中文))?$/i.exec(rest);
  const draftLang = namedLang(match?.[2]) ?? lang;
  return { kind: 'draft', sections: draftSections((match?.[1] ?? '').trim()), draftLang, example };
}

interface Asked {
  readonly sections: readonly string[];
  readonly draftLang: Lang;
}

function withVerb(text: string): Asked | null {
  const en = DRAFT_EN.exec(text);
  if (en !== null) return asked(en[2], en[3] ?? en[4], 'en', en[1] !== undefined);
  const zh = DRAFT_ZH.exec(text);
  const found = zh === null ? null : asked(zh[2], zh[3], 'zh', zh[1] !== undefined);
  return found ?? asked(DRAFT_ZH_AFTER.exec(text)?.[1], undefined, 'zh', true);
}

function nextOne(text: string): DraftRequest | null {
  const en = NEXT_EN.exec(text);
  const found =
    en === null
      ? asked(NEXT_ZH.exec(text)?.[1], undefined, 'zh', true)
      : asked(en[1] ?? en[4], en[2] ?? en[3] ?? en[5] ?? en[6], 'en', true);
  return found === null ? null : { kind: 'draft-also', ...found, question: text };
}

/** `sure`: each of them must be a section. */
function asked(words: string | undefined, named: string | undefined, own: Lang, sure: boolean): Asked | null {
  if (words === undefined) return null;
  const sections = draftSections(words.trim());
  if (sure && (sections.length === 0 || !sections.every(isDraftSection))) return null;
  return { sections, draftLang: namedLang(named) ?? own };
}

function namedLang(named: string | undefined): Lang | null {
  if (named === undefined) return null;
  return /^(?:en|英)/i.test(named) ? 'en' : 'zh';
}

const EXAMPLE_EN =
  /\s*\b(?:(?:with|using|from|for|of)\s+)?(?:the |an )?example(?:\s+company)?(?:['’]s)?(?:\s+(?:facts|data))?\b/i;
const EXAMPLE_ZH = /(?:用|以|按|根据)?示例(?:企业|公司)?(?:的?(?:资料|数据))?(?:为例|来|的)?[，,]?/;

/** The words without "with the example company", and whether they had it. */
function withoutExample(text: string): { rest: string; example: boolean } {
  const rest = text.replace(EXAMPLE_EN, '').replace(EXAMPLE_ZH, '').trim();
  return { rest, example: rest !== text.trim() };
}
