import type { Lang } from '../program/bilingual.ts';
import { draftSection } from './draft-section.ts';

/** A draft's file: its section, and its language where the name tells it. */
export interface DraftFile {
  readonly path: string;
  readonly section: string;
  readonly lang: Lang | null;
}

/** What each file of an application's folder is for; null is a part that is not there. */
export interface ApplicationFolder {
  readonly application: string | null;
  readonly budget: string | null;
  readonly call: string | null;
  readonly cash: string | null;
  readonly documents: string | null;
  readonly eligibility: string | null;
  readonly drafts: readonly DraftFile[];
  /** Names that stand for no part, and second files of a part. */
  readonly unknown: readonly string[];
}

/** Endings of each part's file, the fullest form first: where two are there, the first is read. */
const PARTS = {
  application: ['yaml', 'yml', 'json'],
  budget: ['xlsx', 'csv', 'tsv', 'md', 'txt', 'docx'],
  call: ['json'],
  cash: ['xlsx', 'csv', 'tsv', 'md', 'txt', 'yaml', 'json', 'docx'],
  documents: ['json', 'csv', 'tsv', 'md', 'txt'],
  eligibility: ['json', 'md', 'txt'],
} as const;
type PartName = keyof typeof PARTS;

/**
 * The parts of an application among the files of a folder, by their names: `budget.csv`, `drafts/talent.zh.md`. Of
 * files in both languages the one in `lang` is read; drafts are read in both.
 */
export function readApplicationFolder(names: readonly string[], lang: Lang): ApplicationFolder {
  const files = names
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !/(?:^|\/)(?:\.|~\$)/.test(path))
    .sort();
  const drafts = files.flatMap(draftFile);
  const one = (part: PartName) => fileOf(part, files, lang);
  const parts = {
    application: one('application'),
    budget: one('budget'),
    call: one('call'),
    cash: one('cash'),
    documents: one('documents'),
    eligibility: one('eligibility'),
  };
  const used = new Set([...Object.values(parts), ...drafts.map(({ path }) => path)]);
  return {
    ...parts,
    drafts,
    unknown: files.filter((path) => !used.has(path) && !otherLanguage(path, parts)),
  };
}

function fileOf(part: PartName, files: readonly string[], lang: Lang): string | null {
  const other = lang === 'en' ? 'zh' : 'en';
  const wanted = [
    ...PARTS[part].flatMap((ending) => [`${part}.${ending}`, `${part}.${lang}.${ending}`]),
    ...PARTS[part].map((ending) => `${part}.${other}.${ending}`),
  ];
  for (const name of wanted) {
    const found = files.find((path) => path.toLowerCase() === name);
    if (found !== undefined) return found;
  }
  return null;
}

/** The same part in the other language is not read, and is no stranger. */
function otherLanguage(path: string, parts: Readonly<Record<PartName, string | null>>): boolean {
  const [, part, ending] = /^(\w+)\.(?:en|zh)\.(\w+)$/.exec(path.toLowerCase()) ?? [];
  if (part === undefined || ending === undefined || !Object.hasOwn(parts, part)) return false;
  const read = parts[part as PartName];
  return read !== null && new RegExp(`^${part}\\.(?:en|zh)\\.${ending}$`, 'i').test(read);
}

/** drafts/risk-assessment.zh.md, drafts/风险评估.md. */
function draftFile(path: string): readonly DraftFile[] {
  const [, stem, said] = /^drafts\/([^/]+?)(?:\.(en|zh))?\.(?:md|markdown|txt|docx|pdf)$/i.exec(path) ?? [];
  const section = stem === undefined ? null : draftSection(stem);
  if (section === null) return [];
  return [{ path, section, lang: said === undefined ? null : said.toLowerCase() === 'zh' ? 'zh' : 'en' }];
}
