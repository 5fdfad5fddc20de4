import type { Application } from '../../program/application.ts';
import type { Bilingual, Lang } from '../../program/bilingual.ts';
import type { SentenceChange } from '../documents/document-comparison.ts';
import { addTopic } from './add-topic.ts';
import type { Draft, NoDraft } from './draft.ts';
import { draftChanges } from './draft-changes.ts';
import { draftsApart } from './drafts-apart.ts';
import { shortenDraft } from './shorten-draft.ts';

/** What a revision may draw on: the facts, and sections written from them again. */
export interface RevisionGround {
  readonly application: Application;
  /** A section as the template writes it, from the same facts and budget. */
  write(section: string, lang: Lang): Draft | NoDraft;
  /** Ids of the sections. */
  readonly sections: readonly string[];
}

export type Revision =
  /** `changes` is empty for another language: every sentence is another one, and `note` says whether the figures agree. */
  | {
      readonly kind: 'revised';
      readonly draft: Draft;
      readonly changes: readonly SentenceChange[];
      readonly note: Bilingual | null;
    }
  | { readonly kind: 'cannot'; readonly message: Bilingual };

const CHINESE = /中文|汉语|简体|\bchinese\b|^zh$/i;
const ENGLISH = /英文|英语|\benglish\b|^en$/i;
const SHORTER =
  /\b(?:short|shorter|shorten|brief|briefer|concise|condense|condensed|tighten|tighter|trim)\b|cut (?:it|this|down)|精简|缩短|简短|简洁|压缩|删减|短一[点些]|更短/i;
const ADD =
  /(?:\b(?:add|include|insert|expand(?: on| upon)?|more (?:on|about)|elaborate(?: on)?|mention)\b|请?(?:补充|增加|加入|加上|添加|展开|扩写|写明|写上))\s*[:：]?\s*(.{2,80})/i;

/**
 * A drafted section changed as a person asks, without a model: the other language, shorter, or a topic that the facts
 * have. What a template cannot do is said, with what it can. Never throws on an instruction.
 */
export function reviseDraft(draft: Draft, instruction: string, ground: RevisionGround): Revision {
  const said = instruction.trim().replace(/[.。!！]+$/, '');
  const topic = ADD.exec(said)?.[1]?.trim() ?? null;
  if (topic !== null) return withTopic(draft, topic.replace(/^(?:the|an?|our)\s+/i, ''), ground);
  const lang = CHINESE.test(said) ? 'zh' : ENGLISH.test(said) ? 'en' : null;
  const shorter = SHORTER.test(said);
  if (lang !== null && lang !== draft.lang) return inLanguage(draft, lang, shorter, ground);
  if (shorter) return shortened(draft);
  return { kind: 'cannot', message: lang === null ? CANNOT : ALREADY[lang] };
}

function inLanguage(draft: Draft, lang: Lang, shorter: boolean, ground: RevisionGround): Revision {
  const [here, there] = [ground.write(draft.section, draft.lang), ground.write(draft.section, lang)];
  if (there.kind !== 'draft') return { kind: 'cannot', message: there.message };
  const [en, zh] = lang === 'zh' ? [here, there] : [there, here];
  const agree =
    en.kind === 'draft' && zh.kind === 'draft' && draftsApart(en, zh, ground.application).length === 0;
  const cut = shorter ? shortenDraft(there) : null;
  return { kind: 'revised', draft: cut ?? there, changes: [], note: agree ? SAME_FIGURES : CHECK_FIGURES };
}

function shortened(draft: Draft): Revision {
  const cut = shortenDraft(draft);
  return cut === null
    ? { kind: 'cannot', message: SHORT_ENOUGH }
    : { kind: 'revised', draft: cut, changes: draftChanges(draft, cut), note: null };
}

function withTopic(draft: Draft, topic: string, ground: RevisionGround): Revision {
  const others = ground.sections.flatMap((id) => {
    const other = id === draft.section ? null : ground.write(id, draft.lang);
    return other?.kind === 'draft' ? [other] : [];
  });
  const result = addTopic(draft, topic, others);
  if (result.kind === 'added') {
    return { kind: 'revised', draft: result.draft, changes: draftChanges(draft, result.draft), note: null };
  }
  if (result.kind === 'there') {
    return {
      kind: 'cannot',
      message: {
        en: `The section has all that your facts say on “${topic}”: “${result.sentence}” Add facts to say more.`,
        zh: `关于“${topic}”，本节已写出资料中的全部内容：“${result.sentence}”如需展开，请先补充资料。`,
      },
    };
  }
  return {
    kind: 'cannot',
    message: {
      en: `Your facts say nothing on “${topic}”, and nothing is made up. Add it to your facts and draft the section again.`,
      zh: `资料中没有关于“${topic}”的内容，不会凭空补写。请补充资料后重新起草本节。`,
    },
  };
}

const CANNOT: Bilingual = {
  en: 'Without a language model I can do three things with a draft: write it in the other language (“Chinese”), make it shorter (“shorter”), or add what your facts say on a topic (“add the ISO 9001 timeline”). Tone and style need a model or your own hand.',
  zh: '未接入语言模型时，可对草稿做三种修改：换成另一种语言（“英文”）、精简（“精简”）、补充资料中已有的内容（“补充ISO 9001时间”）。语气和文风需接入模型，或由您修改。',
};

const ALREADY: Readonly<Record<Lang, Bilingual>> = {
  en: { en: 'The section is in English already.', zh: '本节已是英文。' },
  zh: { en: 'The section is in Chinese already.', zh: '本节已是中文。' },
};

const SHORT_ENOUGH: Bilingual = {
  en: 'The section has no sentence left that only repeats its tables and lists, so there is nothing to cut without losing a fact.',
  zh: '本节正文已没有与表格、清单重复的句子，再删就会丢失事实，故未作改动。',
};

const SAME_FIGURES: Bilingual = {
  en: 'Both language versions carry the same figures, dates, names and gaps.',
  zh: '中英文两版的数字、日期、名称和待补项一致。',
};

const CHECK_FIGURES: Bilingual = {
  en: 'The two language versions differ in a figure, date, name or gap: compare them before you use both.',
  zh: '中英文两版的数字、日期、名称或待补项不一致，同时使用前请先核对。',
};
