import { part } from '../build-blocks.ts';
import type { DraftBlock } from '../draft.ts';
import { indicatorBlocks, indicatorText } from '../environment-indicators.ts';
import { environmentGap, environmentList } from '../environment-items.ts';
import type { Writing } from '../writing.ts';

/** Environment with its indicators, people, governance, and who certifies it. */
export function writeEsg(w: Writing): readonly DraftBlock[] {
  const { esg, ip, talent } = w.application;
  const safeguards = w.facts(
    ip?.safeguards,
    { en: 'how rights are protected', zh: '知识产权保护措施' },
    'research',
  );
  const training = talent?.training ?? [];
  return [
    part(w, { en: 'Environment', zh: '环境管理' }, ...indicatorText(w), environmentGap(w)),
    ...environmentList(w),
    ...indicatorBlocks(w),
    part(
      w,
      { en: 'Social responsibility', zh: '社会责任' },
      ...w.each(
        esg?.social,
        { en: 'safety, training and community measures', zh: '安全、培训和社区措施' },
        'people',
      ),
      ...training.map((one) => w.say({ en: `Training: ${one.en}`, zh: `技能培训：${one.zh}` })),
    ),
    part(
      w,
      { en: 'Governance', zh: '公司治理' },
      ...w.each(
        esg?.governance,
        { en: 'what the board oversees and how often', zh: '董事会监督事项及频次' },
        'administration',
      ),
      w.say({ en: `Protection of intellectual property: ${safeguards}`, zh: `知识产权保护：${safeguards}` }),
    ),
    part(
      w,
      { en: 'Data and cybersecurity', zh: '数据与网络安全' },
      ...w.each(
        ip?.dataProtection,
        {
          en: 'data protection measures under the Data Security Law',
          zh: '《数据安全法》要求的数据保护措施',
        },
        'administration',
      ),
    ),
    part(
      w,
      w.term('third-party-certification', { en: 'third-party certification', zh: '第三方认证' }),
      ...w.each(
        esg?.certification,
        { en: 'third-party certification or audit', zh: '第三方认证或审核' },
        'quality',
      ),
    ),
  ];
}
