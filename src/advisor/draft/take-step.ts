import type { WordRow } from '../../knowledge/read-word-table.ts';
import type { Bilingual, Lang } from '../../program/bilingual.ts';
import { addTopic } from './add-topic.ts';
import type { Draft, NoDraft } from './draft.ts';
import type { DraftStep } from './draft-step.ts';
import { shortenDraft } from './shorten-draft.ts';
import { topicIn } from './topic-in.ts';

/** What a step may draw on: other sections, written from the same facts. */
export interface StepGround {
  write(section: string, lang: Lang): Draft | NoDraft;
  /** Ids of the sections. */
  readonly sections: readonly string[];
  /** What topics are called in both languages; read when a topic is asked for. */
  topics(): readonly WordRow[];
}

export type StepTaken =
  | { readonly kind: 'taken'; readonly draft: Draft }
  /** `why`: in plain words, with what can be done. */
  | { readonly kind: 'undone'; readonly step: DraftStep; readonly why: Bilingual };

/** One step without a model: shorter, or a topic that the facts have. Never throws on what was asked. */
export function takeStep(draft: Draft, step: DraftStep, ground: StepGround): StepTaken {
  switch (step.kind) {
    case 'shorter': {
      const cut = shortenDraft(draft);
      return cut === null ? { kind: 'undone', step, why: SHORT_ENOUGH } : { kind: 'taken', draft: cut };
    }
    case 'topic':
      return withTopic(draft, step, ground);
    case 'fact':
      return { kind: 'undone', step, why: IN_THE_FACTS };
    case 'wish':
      return { kind: 'undone', step, why: NEEDS_MODEL };
  }
}

function withTopic(draft: Draft, step: DraftStep & { kind: 'topic' }, ground: StepGround): StepTaken {
  const topic = topicIn(step.topic, draft.lang, ground.topics());
  if (topic === null) return { kind: 'undone', step, why: OTHER_LANGUAGE(step.topic, draft.lang) };
  const others = ground.sections.flatMap((id) => {
    const other = id === draft.section ? null : ground.write(id, draft.lang);
    return other?.kind === 'draft' ? [other] : [];
  });
  const result = addTopic(draft, topic, others);
  if (result.kind === 'added') return { kind: 'taken', draft: result.draft };
  if (result.kind === 'there') {
    const why = {
      en: `The section has all that your facts say on “${topic}”: “${result.sentence}” Add facts to say more.`,
      zh: `关于“${topic}”，本节已写出资料中的全部内容：“${result.sentence}”如需展开，请先补充资料。`,
    };
    return { kind: 'undone', step, why };
  }
  const why = {
    en: `Your facts say nothing on “${topic}”, and nothing is made up. Add it to your facts and draft the section again.`,
    zh: `资料中没有关于“${topic}”的内容，不会凭空补写。请补充资料后重新起草本节。`,
  };
  return { kind: 'undone', step, why };
}

/** What can be asked of a draft where no model words it. */
export const NEEDS_MODEL: Bilingual = {
  en: 'Without a language model I can do three things with a draft: write it in the other language (“Chinese”), make it shorter (“shorter”), or add what your facts say on a topic (“add the ISO 9001 timeline”). It gets longer as your facts do. Tone and style need a model or your own hand.',
  zh: '未接入语言模型时，可对草稿做三种修改：换成另一种语言（“英文”）、精简（“精简”）、补充资料中已有的内容（“补充ISO 9001时间”）。篇幅随资料增加；语气和文风需接入模型，或由您修改。',
};

/** A figure is changed where it comes from: else two sections of one proposal would differ. */
const IN_THE_FACTS: Bilingual = {
  en: 'Figures, dates and names stand in a draft as your facts have them, so they are changed there: correct the facts, or the budget for an amount of it, then draft the section again. Nothing was changed here.',
  zh: '草稿中的数字、日期和名称均取自企业资料，请在资料中更正（预算金额在预算中更正），再重新起草本节。本次未作改动。',
};

/** A heading of two languages is none. */
const OTHER_LANGUAGE = (topic: string, lang: Lang): Bilingual =>
  lang === 'zh'
    ? {
        en: `The section is in Chinese, and I know no Chinese name for “${topic}”. Ask for it in Chinese words.`,
        zh: `本节为中文稿，“${topic}”没有已知的中文说法，请用中文写明要补充的内容。`,
      }
    : {
        en: `The section is in English, and I know no English name for “${topic}”. Ask for it in English words.`,
        zh: `本节为英文稿，“${topic}”没有已知的英文说法，请用英文写明要补充的内容。`,
      };

const SHORT_ENOUGH: Bilingual = {
  en: 'Nothing is left to cut: each sentence opens a part, has a figure of its own, or names a gap.',
  zh: '已无可删减：各句或为段首，或含独有数字，或为待补项，故未作改动。',
};
