import type { DocumentStatus } from '../program/application.ts';
import type { Lang } from '../program/bilingual.ts';
import type { CheckedDocument, DocumentCheck } from '../program/documents.ts';
import { formatDay } from '../program/format-day.ts';
import { DOCUMENT_STATE } from '../program/state-words.ts';
import { findingLines } from './finding-lines.ts';

/** In the order in which something is left to do. */
const GROUPS: readonly DocumentStatus[] = ['missing', 'in-progress', 'unknown', 'not-applicable', 'have'];

/** The document check for a terminal: all documents by state, with owners and dates, then what is to be done. */
export function documentsReport(check: DocumentCheck, lang: Lang): string {
  const groups = GROUPS.flatMap((state) => {
    const items = check.items.filter((item) => item.state === state);
    if (items.length === 0) return [];
    const name = DOCUMENT_STATE[state][lang];
    const head =
      lang === 'zh'
        ? `${name}（${items.length}项）：`
        : `${name[0]?.toUpperCase()}${name.slice(1)} (${items.length}):`;
    return [head, ...items.map((item) => row(item, lang))];
  });
  return [...groups, '', ...findingLines(check.findings, lang)].join('\n');
}

function row({ id, name, owner, expires, due = null, reason }: CheckedDocument, lang: Lang): string {
  const until =
    expires === null
      ? null
      : lang === 'zh'
        ? `有效期至${formatDay(expires, lang)}`
        : `until ${formatDay(expires, lang)}`;
  const by =
    due === null ? null : lang === 'zh' ? `预计${formatDay(due, lang)}备齐` : `due ${formatDay(due, lang)}`;
  const beside = [owner?.[lang] ?? null, until, by, reason?.[lang] ?? null].filter((part) => part !== null);
  return `  ${id.padEnd(13)} ${name[lang]}${beside.length === 0 ? '' : `  ${beside.join(lang === 'zh' ? '，' : ', ')}`}`;
}
