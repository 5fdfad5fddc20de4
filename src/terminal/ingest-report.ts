import { type DocumentComparison, NOT_COMPARED } from '../advisor/documents/document-comparison.ts';
import type { CallProposal } from '../intake/call/call-proposal.ts';
import type { Bilingual, Lang } from '../program/bilingual.ts';
import { CALL_NAMES, shareText } from '../program/call-fact-text.ts';
import { documentPlace } from '../program/document-place.ts';
import type { KeptDocument } from '../store/store.ts';
import { callValueText } from './call-facts-text.ts';
import { comparisonJson, comparisonLines, type NamedSections } from './comparison-report.ts';
import { shellWord } from './shell-word.ts';

/** What became of one file. */
export interface Ingested {
  readonly path: string;
  readonly name: string;
  readonly outcome: 'added' | 'replaced' | 'same' | 'refused';
  /** Why it was refused, and what to do. */
  readonly message: Bilingual | null;
  readonly document: KeptDocument | null;
  readonly hiddenSheets: readonly string[];
  readonly proposals: readonly CallProposal[];
  /** From the version it took the place of. */
  readonly changed: DocumentComparison | null;
}

const FORMATS: Readonly<Record<KeptDocument['format'], Bilingual>> = {
  pdf: { en: 'PDF', zh: 'PDF' },
  docx: { en: 'DOCX', zh: 'DOCX' },
  xlsx: { en: 'XLSX', zh: 'XLSX' },
  html: { en: 'web page', zh: '网页' },
  text: { en: 'text', zh: '文本' },
};

/** "PDF, 3 pages, Chinese, 1200 characters, added 2026-11-23". */
export function aboutDocument(document: KeptDocument, lang: Lang): string {
  const { format, pages, lang: of, characters, day } = document;
  const hidden = document.hiddenText;
  if (lang === 'zh')
    return [
      FORMATS[format].zh,
      ...(pages === null ? [] : [`${pages}页`]),
      of === 'zh' ? '中文' : '英文',
      `${characters}字`,
      `${day}收录`,
      ...(hidden ? ['不可见文字未收录'] : []),
    ].join('，');
  return [
    FORMATS[format].en,
    ...(pages === null ? [] : [pages === 1 ? '1 page' : `${pages} pages`]),
    of === 'zh' ? 'Chinese' : 'English',
    `${characters} characters`,
    `added ${day}`,
    ...(hidden ? ['text that readers do not see was left out'] : []),
  ].join(', ');
}

/** A sentence on the file, then what its call proposes, each with the line that accepts it. */
export function ingestedLines(one: Ingested, lang: Lang, named: NamedSections): readonly string[] {
  const zh = lang === 'zh';
  const { name, document, message, hiddenSheets, changed } = one;
  if (document === null) return [zh ? `未收录 ${name}：${message?.zh}` : `Refused ${name}: ${message?.en}`];
  const about = aboutDocument(document, lang);
  const does = {
    added: zh ? '已收录' : 'Added',
    replaced: zh ? '已替换' : 'Replaced',
    same: zh ? '内容未变' : 'Unchanged',
    refused: '',
  }[one.outcome];
  const sheets =
    hiddenSheets.length === 0
      ? []
      : [
          zh
            ? `  隐藏的工作表未收录：${hiddenSheets.join('、')}`
            : `  Hidden sheets were left out: ${hiddenSheets.join(', ')}`,
        ];
  const differs = changed === null || changed.same ? [] : comparisonLines(changed, lang, named);
  const unseen = one.outcome === 'replaced' && changed === null ? [`  ${NOT_COMPARED[lang]}`] : [];
  return [
    zh ? `${does}《${name}》（${about}）` : `${does} ${name} (${about})`,
    ...sheets,
    ...differs.map((line) => `  ${line}`),
    ...unseen,
    ...proposalLines(one, lang),
  ];
}

function proposalLines({ name, proposals }: Ingested, lang: Lang): readonly string[] {
  if (proposals.length === 0) return [];
  const zh = lang === 'zh';
  const head = zh
    ? '  文件中似有以下通知信息。请核对原文，确认后运行所附命令；系统不会自动采用：'
    : '  It seems to say this of the call. Check each against the document; nothing is taken over until you run its line:';
  const several = (key: string) => proposals.filter((each) => each.key === key).length > 1;
  const each = proposals.flatMap((proposal) => {
    const { key, value, quote, page, share } = proposal;
    const clash = several(key)
      ? zh
        ? '（文件前后不一，请选其一）'
        : ' (the document says otherwise too: choose)'
      : '';
    const place = page === null ? '' : zh ? `（第${page}页）` : ` (p. ${page})`;
    return [
      `  • ${CALL_NAMES[key][lang]}${zh ? '：' : ': '}${callValueText(key, value, lang)}${clash}`,
      `    “${quote}”${place}`,
      ...(share === undefined ? [] : [`    ${shareText(share)[lang]}`]),
      `    ${acceptLine(name, proposal, lang)}`,
    ];
  });
  return [head, ...each];
}

/** The command that makes a call fact of a proposal. */
/** The command that takes over what a document proposes. */
export function acceptLine(name: string, { key, value, page, heading }: CallProposal, lang: Lang): string {
  return `torch call set ${shellWord(`${key}=${value}`)} --source ${shellWord(documentPlace(name, page, lang, heading))}`;
}

export function ingestedJson({ path, name, outcome, message, document, ...one }: Ingested, lang: Lang) {
  return {
    path,
    name,
    outcome,
    message,
    title: document?.title ?? null,
    lang: document?.lang ?? null,
    format: document?.format ?? null,
    pages: document?.pages ?? null,
    characters: document?.characters ?? null,
    sha256: document?.sha256 ?? null,
    hiddenText: document?.hiddenText ?? null,
    hiddenSheets: one.hiddenSheets,
    proposals: one.proposals.map((proposal) => ({ ...proposal, accept: acceptLine(name, proposal, lang) })),
    changed: one.changed === null ? null : comparisonJson(one.changed),
  };
}
