import type { Bilingual } from '../../program/bilingual.ts';
import type { Writing } from './writing.ts';

/** "9 invention patents, 14 utility models, 3 applications pending", each number known or a gap. */
export function rightsText(w: Writing): string {
  const { ip } = w.application;
  if (ip === null) {
    const what = {
      en: 'invention patents, utility models and applications pending, each with its number',
      zh: '发明专利、实用新型专利和在审专利申请数量',
    };
    return w.gap(what, 'research');
  }
  const count = (value: number | null | undefined, what: Bilingual) =>
    value === null || value === undefined ? w.gap(what, 'research') : String(value);
  const patents = count(ip.inventionPatents, { en: 'number of invention patents', zh: '发明专利数' });
  const models = count(ip.utilityModels, { en: 'number of utility models', zh: '实用新型专利数' });
  const pending = count(ip.pending, { en: 'number of applications pending', zh: '在审专利申请数' });
  return w.say({
    en: `The company holds ${patents} invention patents and ${models} utility models; ${pending} applications are pending`,
    zh: `企业拥有授权发明专利${patents}件、实用新型专利${models}件，另有${pending}件专利申请在审`,
  });
}

export function secretsText(w: Writing): string {
  const secrets = w.facts(
    w.application.ip?.secrets,
    { en: 'what is kept as a trade secret', zh: '商业秘密内容' },
    'research',
  );
  return w.say({ en: `Trade secrets: ${secrets}`, zh: `商业秘密：${secrets}` });
}

export function licencesText(w: Writing): string {
  const licences = w.facts(
    w.application.ip?.licences,
    { en: 'licences in and out', zh: '专利引进与许可情况' },
    'research',
  );
  return w.say({ en: `Licences: ${licences}`, zh: `许可情况：${licences}` });
}
