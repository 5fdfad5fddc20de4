/** Section ids with the words people use for them, both languages; matched as a whole, lower case. */
const SECTIONS: Readonly<Record<string, readonly string[]>> = {
  'executive-summary': ['executive summary', 'summary', '执行摘要', '项目摘要', '摘要'],
  'technology-brief': ['technology brief', 'technology', 'technical brief', '技术简介', '技术方案', '技术'],
  'financial-snapshot': ['financial snapshot', 'financials', 'finance', '财务概况', '财务状况', '财务'],
  'project-plan': ['project plan', 'plan', 'work plan', '项目计划', '实施方案', '实施计划'],
  'market-analysis': ['market analysis', 'market', '市场分析', '市场'],
  'risk-assessment': [
    'risk assessment',
    'risk assessment and mitigation',
    'risk and mitigation',
    'risk',
    'risks',
    '风险评估',
    '风险评估与应对',
    '风险分析',
    '风险与应对',
    '风险',
  ],
  'environmental-impact': [
    'environmental impact',
    'environmental impact statement',
    'environment',
    '环境影响说明',
    '环境影响',
    '环境影响评价',
    '环保',
  ],
  'commercialization-roadmap': [
    'commercialization roadmap',
    'commercialisation roadmap',
    'commercialization',
    'roadmap',
    '产业化路线',
    '产业化路线图',
    '商业化路线图',
    '成果转化',
  ],
  esg: ['esg', 'esg section', 'esg and compliance', 'esg与合规'],
  talent: [
    'talent',
    'talent development',
    'talent and knowledge transfer',
    '人才培养与知识转移',
    '人才',
    '人才培养',
    '人才队伍',
  ],
  'budget-narrative': ['budget narrative', 'budget', '预算说明', '预算编制说明', '经费说明', '预算'],
  monitoring: [
    'monitoring',
    'reporting and monitoring',
    'monitoring and reporting',
    'kpi',
    '监测',
    '监测与报告',
    '绩效监测',
  ],
  'policy-alignment': ['policy alignment', 'policy', '政策符合性', '政策契合', '政策'],
  'ip-and-data': [
    'ip and data',
    'ip',
    'intellectual property',
    'intellectual property and data',
    '知识产权与数据',
    '知识产权',
  ],
};

const BY_WORDS = new Map(
  Object.entries(SECTIONS).flatMap(([id, words]) => [id, ...words].map((word) => [word, id] as const)),
);

/** Ids, in the order of a proposal. */
export const ALL_SECTIONS: readonly string[] = Object.keys(SECTIONS);

export function isDraftSection(id: string): boolean {
  return Object.hasOwn(SECTIONS, id);
}

/** The section a person means; null when no section goes by these words. */
export function draftSection(words: string): string | null {
  const plain = words
    .toLowerCase()
    .replace(/[_-]+/g, ' ')
    .replace(/[“”"'《》「」。.！!]/g, '')
    .replace(/^(?:the|a|an|our|my|this)\s+/, '')
    .replace(/\s*(?:sections?|chapters?|parts?|one)$/, '')
    .replace(/\s*(?:这)?(?:部分|章节|一章|一节|章|节)$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  return BY_WORDS.get(plain) ?? BY_WORDS.get(plain.replace(/ /g, '-')) ?? null;
}
