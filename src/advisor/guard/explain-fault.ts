import type { Bilingual } from '../../program/bilingual.ts';
import type { ReasonKind } from './guard-rule.ts';

/** `hard`: never shown as it is. `soft`: withheld in an answer, marked for the writer in a draft. */
export type Grade = 'hard' | 'soft';

const HARD: ReadonlySet<ReasonKind> = new Set<ReasonKind>([
  'figure',
  'date',
  'unit',
  'currency',
  'quote',
  'relation',
  'citation',
]);

export function gradeOf(kind: ReasonKind): Grade {
  return HARD.has(kind) ? 'hard' : 'soft';
}

/** What stands against it: the figure itself, or the fact that says most of the sentence. */
export type Against = { readonly kind: 'figure' | 'fact'; readonly say: Bilingual };

/** What differs, what the text has there (null: no one thing stands against it), and what to do. */
export function explainFault(kind: ReasonKind, span: string, against: Against | null): Bilingual {
  const { differs, mend } = WORDS[kind];
  const says = against === null ? { en: '.', zh: '。' } : SAYS[against.kind](against.say);
  return {
    en: `“${span}” ${differs.en}${says.en} ${mend.en}`,
    zh: `“${span}”${differs.zh}${says.zh}${mend.zh}`,
  };
}

const SAYS: Readonly<Record<Against['kind'], (say: Bilingual) => Bilingual>> = {
  figure: ({ en, zh }) => ({ en: `, which says ${en}.`, zh: `，正文为${zh}。` }),
  fact: ({ en, zh }) => ({ en: `. The text: “${en}”`, zh: `。正文：“${zh}”` }),
};

interface Words {
  readonly differs: Bilingual;
  readonly mend: Bilingual;
}

const CITE_OR_DROP: Bilingual = {
  en: 'Write what the text says, or cite where this stands.',
  zh: '请按正文改写，或注明出处。',
};
const SAY_AS_TEXT: Bilingual = { en: 'Say it as the text does.', zh: '请按正文的意思改写。' };

const WORDS: Readonly<Record<ReasonKind, Words>> = {
  figure: {
    differs: { en: 'is not in the cited text', zh: '在所引正文中查不到' },
    mend: CITE_OR_DROP,
  },
  date: {
    differs: { en: 'is no date of the cited text', zh: '不是所引正文中的日期' },
    mend: CITE_OR_DROP,
  },
  unit: {
    differs: { en: 'has another unit in the cited text', zh: '与所引正文的单位不一致' },
    mend: { en: 'Use the unit of the text.', zh: '请改用正文的单位。' },
  },
  currency: {
    differs: { en: 'is not in the currency of the cited text', zh: '与所引正文的币种不一致' },
    mend: { en: 'Use the currency of the text; nothing is converted.', zh: '请改用正文的币种，不作换算。' },
  },
  quote: {
    differs: { en: 'is not word for word in the cited text', zh: '并非所引正文的原话' },
    mend: { en: 'Quote exactly, or take the quotation marks away.', zh: '请照录原文，或去掉引号改为转述。' },
  },
  relation: {
    differs: {
      en: 'stands with something else in the cited text',
      zh: '与所引正文的对应关系不一致',
    },
    mend: { en: 'Put it beside what it belongs to.', zh: '请核对其对应的项目。' },
  },
  citation: {
    differs: { en: 'is not said in the section that is cited', zh: '不见于所引部分' },
    mend: { en: 'Cite the section that says it.', zh: '请改引载有该内容的部分。' },
  },
  negation: {
    differs: { en: 'turns round what the cited text says', zh: '与所引正文意思相反' },
    mend: SAY_AS_TEXT,
  },
  modality: {
    differs: {
      en: 'makes it a duty or a choice that it is not in the cited text',
      zh: '改变了所引正文的要求程度（必须、应当、可以）',
    },
    mend: { en: 'Keep the must, should or may of the text.', zh: '请沿用正文的“必须”“应当”或“可以”。' },
  },
  overclaim: {
    differs: { en: 'promises or closes more than the cited text', zh: '说得比所引正文更绝对' },
    mend: { en: 'Leave open what the text leaves open.', zh: '正文未下定论的，请勿说死。' },
  },
  list: {
    differs: { en: 'is not in the list of the cited text', zh: '不在所引正文所列之内' },
    mend: {
      en: 'Keep to the members of the list, or say that this one is added.',
      zh: '请只写所列各项，或说明系另行补充。',
    },
  },
  entity: {
    differs: { en: 'is not what the cited text names here', zh: '与所引正文所指不同' },
    mend: CITE_OR_DROP,
  },
  invented: {
    differs: { en: 'is nothing that the cited text says', zh: '是所引正文没有的内容' },
    mend: { en: 'Leave it out, or cite where it stands.', zh: '请删去，或注明出处。' },
  },
};
