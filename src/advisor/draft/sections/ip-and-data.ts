import { part, table } from '../build-blocks.ts';
import type { DraftBlock } from '../draft.ts';
import { licencesText, rightsText, secretsText } from '../ip-texts.ts';
import type { Writing } from '../writing.ts';

/** The rights, how they are kept, and where data are kept and how. */
export function writeIpAndData(w: Writing): readonly DraftBlock[] {
  const { ip, esg, project } = w.application;
  const features = w.facts(
    project?.technology,
    { en: 'technical features of the project', zh: '本项目的技术要点' },
    'research',
  );
  const kept = w.fact(
    ip?.dataKept,
    { en: 'where production and customer data are kept', zh: '生产和客户数据存放地点' },
    'administration',
  );
  return [
    part(w, w.term('proprietary-ip', { en: 'intellectual property', zh: '知识产权' }), rightsText(w)),
    ...rightsTable(w),
    part(
      w,
      { en: 'Rights and the project', zh: '权利与本项目的关系' },
      w.say({ en: `Features that the project uses: ${features}`, zh: `本项目运用的技术要点：${features}` }),
      licencesText(w),
      secretsText(w),
    ),
    part(
      w,
      { en: 'Safeguards', zh: '保护措施' },
      ...w.each(
        ip?.safeguards,
        { en: 'how rights and secrets are protected', zh: '权利与秘密的保护措施' },
        'research',
      ),
    ),
    part(
      w,
      { en: 'Data protection and cybersecurity', zh: '数据与网络安全' },
      ...w.each(
        ip?.dataProtection,
        {
          en: 'data protection measures under the Data Security Law',
          zh: '《数据安全法》要求的数据保护措施',
        },
        'administration',
      ),
    ),
    part(w, w.term('data-localization', { en: 'where data are kept', zh: '数据存放' }), kept),
    part(w, { en: 'Backup and recovery', zh: '备份与恢复' }, backup(w)),
    part(
      w,
      { en: 'Oversight', zh: '监督机制' },
      ...w.each(
        esg?.governance,
        { en: 'what the board oversees and how often', zh: '董事会监督事项及频次' },
        'administration',
      ),
    ),
  ];
}

/** Only the numbers that are known: what is missing is named above. */
function rightsTable(w: Writing): readonly DraftBlock[] {
  const { ip } = w.application;
  const granted = w.say({ en: 'Granted', zh: '已授权' });
  const rows = [
    [ip?.inventionPatents, w.say({ en: 'Invention patents', zh: '发明专利' }), granted],
    [ip?.utilityModels, w.say({ en: 'Utility models', zh: '实用新型专利' }), granted],
    [ip?.pending, w.say({ en: 'Patent applications', zh: '专利申请' }), w.say({ en: 'Pending', zh: '在审' })],
  ].flatMap(([count, name, state]) =>
    count === null || count === undefined ? [] : [[String(name), String(count), String(state)]],
  );
  const header = [
    { en: 'Right', zh: '权利类别' },
    { en: 'Number', zh: '数量（件）' },
    { en: 'State', zh: '状态' },
  ];
  return rows.length === 0 ? [] : [table(w, header, rows)];
}

function backup(w: Writing): string {
  const measures = w.application.risk.continuity.flatMap(({ hazard, measure }) =>
    hazard === 'data' && measure !== null ? [measure] : [],
  );
  return w.facts(
    measures,
    { en: 'backup and date of the last restore test', zh: '备份措施及最近一次恢复测试时间' },
    'administration',
  );
}
