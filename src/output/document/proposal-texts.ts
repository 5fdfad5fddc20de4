import type { Bilingual } from '../../program/bilingual.ts';

/** What the document says of itself, around the sections. */
export const PROPOSAL = {
  draft: { en: 'Working draft', zh: '工作稿' },
  contents: { en: 'Contents', zh: '目录' },
  source: { en: 'About the source', zh: '依据说明' },
  covers: { en: 'Asked of this section', zh: '本章应涵盖' },
  budget: { en: 'The budget as a picture', zh: '预算构成图' },
  gaps: { en: 'Still to fill in', zh: '待补事项' },
  noGaps: { en: 'Nothing is missing of what these sections need.', zh: '本文所需资料齐全，无待补事项。' },
  noneInRest: {
    en: 'Nothing is missing in what these sections keep; they were made shorter.',
    zh: '本文经过精简，保留部分无待补事项。',
  },
  gapsHead: {
    en: ['No.', 'Section', 'What is missing', 'Who has it'],
    zh: ['序号', '章节', '待补内容', '责任部门'],
  },
  nobody: { en: 'not assigned yet', zh: '尚未确定' },
  findings: { en: 'Findings of the checks', zh: '检查结果' },
  noFindings: { en: 'These checks found nothing to mend.', zh: '本次检查未发现需要修改之处。' },
  findingsHead: {
    en: ['Section', 'Weight', 'What it is and what to do', 'Basis', 'Rule'],
    zh: ['章节', '级别', '问题与处理建议', '依据类别', '规则编号'],
  },
} as const satisfies Readonly<Record<string, Bilingual | Readonly<Record<'en' | 'zh', readonly string[]>>>>;

/** "Page 2 of 5" is written as three parts around two fields. */
export const PAGE_OF: Readonly<Record<'en' | 'zh', readonly [string, string, string]>> = {
  en: ['Page ', ' of ', ''],
  zh: ['第', '页，共', '页'],
};

export const APPENDIX: Readonly<Record<'en' | 'zh', readonly string[]>> = {
  en: ['Appendix A', 'Appendix B', 'Appendix C'],
  zh: ['附录一', '附录二', '附录三'],
};

/** Of what is found: how often a check passed, and that this approves nothing. */
export function passedText(passed: number, unmade: number): Bilingual {
  const { en, zh } = NO_JUDGEMENT;
  const [notEn, notZh] = unmade === 0 ? ['', ''] : [`, ${unmade} could not be made`, `，${unmade}项未能检查`];
  return {
    en: `${passed} further ${passed === 1 ? 'check' : 'checks'} passed${notEn}. ${en}`,
    zh: `另有${passed}项检查通过${notZh}。${zh}`,
  };
}

const NO_JUDGEMENT: Bilingual = {
  en: 'The checks find what is there and what is not; they do not judge how good it is. The bureau decides.',
  zh: '检查只看内容是否齐备、前后是否一致，不评价水平高低，最终以主管部门审核为准。',
};
