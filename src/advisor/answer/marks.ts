import type { Bilingual, Lang } from '../../program/bilingual.ts';
import type { Fact, Modality } from '../../program/fact.ts';

/** Short names of the sections, as they stand in citation marks. */
const SECTIONS: Readonly<Record<string, Bilingual>> = {
  summary: { en: 'summary', zh: '页首' },
  overview: { en: 'overview', zh: '总览' },
  funding: { en: 'funding', zh: '资金' },
  eligibility: { en: 'eligibility', zh: '资格' },
  process: { en: 'process', zh: '流程' },
  planning: { en: 'planning', zh: '项目规划' },
  'sample-budget': { en: 'sample budget', zh: '样例预算' },
  market: { en: 'market', zh: '市场' },
  esg: { en: 'ESG', zh: 'ESG' },
  risk: { en: 'risk', zh: '风险' },
  talent: { en: 'talent', zh: '人才' },
  reporting: { en: 'reporting', zh: '报告' },
  checklist: { en: 'checklist', zh: '清单' },
  tips: { en: 'tips', zh: '提示' },
};

// A plain statement needs no word: it says how the program works.
const MODALITIES: Readonly<Record<Modality, Bilingual | null>> = {
  must: { en: 'must', zh: '必须' },
  should: { en: 'should', zh: '应当' },
  example: { en: 'example', zh: '示例' },
  states: null,
};

export function sectionName(section: string, lang: Lang): string {
  return SECTIONS[section]?.[lang] ?? section;
}

/** "[funding, must]" or "〔资金，必须〕", the same way for one fact or several: "[sample budget; funding]". */
export function mark(facts: readonly Fact[], lang: Lang): string {
  const parts = facts.map(({ section, modality }) => {
    const name = sectionName(section, lang);
    const word = MODALITIES[modality];
    if (word === null) return name;
    return lang === 'zh' ? `${name}，${word.zh}` : `${name}, ${word.en}`;
  });
  const unique = [...new Set(parts)];
  return lang === 'zh' ? `〔${unique.join('；')}〕` : `[${unique.join('; ')}]`;
}

/** A sentence with its mark inside the full stop: "… is a must [funding, must]." */
export function marked(sentence: string, facts: readonly Fact[], lang: Lang): string {
  const stop = /[.。]$/u.exec(sentence)?.[0] ?? '';
  const bare = stop === '' ? sentence : sentence.slice(0, -stop.length);
  const end = lang === 'zh' ? '。' : '.';
  return lang === 'zh' ? `${bare}${mark(facts, lang)}${end}` : `${bare} ${mark(facts, lang)}${end}`;
}
