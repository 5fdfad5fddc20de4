import type { DocumentStatus } from '../program/application.ts';
import type { Bilingual, Lang } from '../program/bilingual.ts';
import type { CheckedDocument, DocumentCheck } from '../program/documents.ts';
import { findingLines } from './finding-lines.ts';

/** In the order in which something is left to do. */
const GROUPS: readonly (readonly [DocumentStatus, Bilingual])[] = [
  ['missing', { en: 'Missing', zh: '缺少' }],
  ['in-progress', { en: 'In progress', zh: '办理中' }],
  ['unknown', { en: 'Not told', zh: '尚未说明' }],
  ['not-applicable', { en: 'Not applicable', zh: '不适用' }],
  ['have', { en: 'At hand', zh: '已备' }],
];

/** The document check for a terminal: all documents by state, with owners and dates, then what is to be done. */
export function documentsReport(check: DocumentCheck, lang: Lang): string {
  const groups = GROUPS.flatMap(([state, name]) => {
    const items = check.items.filter((item) => item.state === state);
    if (items.length === 0) return [];
    const head = lang === 'zh' ? `${name.zh}（${items.length}项）：` : `${name.en} (${items.length}):`;
    return [head, ...items.map((item) => row(item, lang))];
  });
  return [...groups, '', ...findingLines(check.findings, lang)].join('\n');
}

function row({ id, name, owner, expires, due = null, reason }: CheckedDocument, lang: Lang): string {
  const until = expires === null ? null : lang === 'zh' ? `有效期至${expires}` : `until ${expires}`;
  const by = due === null ? null : lang === 'zh' ? `预计${due}备齐` : `due ${due}`;
  const beside = [owner?.[lang] ?? null, until, by, reason?.[lang] ?? null].filter((part) => part !== null);
  return `  ${id.padEnd(13)} ${name[lang]}${beside.length === 0 ? '' : `  ${beside.join(lang === 'zh' ? '，' : ', ')}`}`;
}
