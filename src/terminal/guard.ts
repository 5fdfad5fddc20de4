import { createGuard } from '../advisor/guard/create-guard.ts';
import { type FigureCount, figureLine, verdictOf } from '../advisor/guard/review.ts';
import type { Bilingual, Lang } from '../program/bilingual.ts';
import { readJsonLines } from './json-lines.ts';
import { readOptions } from './options.ts';
import { type Session, UsageError } from './session.ts';

const USAGE = 'guard FILE.jsonl|- [--json] [--lang en|zh]';

/** `torch guard FILE.jsonl`: answers with their citations in, what in them the cited text does not say out. */
export async function guardCommand(args: readonly string[], session: Session): Promise<number> {
  const { values, positionals } = readOptions(args, {}, USAGE, { min: 1, max: 1 });
  const path = positionals[0] ?? '-';
  const rows = readJsonLines(await session.readText(path), path).map((row, i) => rowOf(row, i, path));
  const guard = createGuard(session.library);
  let flagged = 0;
  for (const { id, answer, citations } of rows) {
    const review = guard.review(answer, { citations });
    const { verdict, reasons } = verdictOf(review);
    if (verdict === 'flag') flagged += 1;
    session.out(
      values.json
        ? JSON.stringify({ id, verdict, reasons, figures: review.figures })
        : `${id ?? '–'}  ${verdictText(
            reasons.map(({ message }) => message),
            review.figures,
            session.lang,
          )}`,
    );
  }
  if (!values.json) session.out(SUMMARY[session.lang](rows.length - flagged, rows.length));
  return 0;
}

interface GuardRow {
  readonly id: string | number | null;
  readonly answer: string;
  readonly citations: readonly string[];
}

function rowOf(row: Record<string, unknown>, i: number, path: string): GuardRow {
  const { id, answer, citations } = row;
  const named = Array.isArray(citations) && citations.every((one) => typeof one === 'string');
  if (typeof answer !== 'string' || !named) {
    throw new UsageError({
      en: `${path}, answer ${i + 1} lacks its text or its citations. Write {"id":"1","answer":"…","citations":["funding"]}.`,
      zh: `${path} 第${i + 1}条缺少回答正文或引用。请写成 {"id":"1","answer":"…","citations":["funding"]}。`,
    });
  }
  return { id: typeof id === 'string' || typeof id === 'number' ? id : null, answer, citations };
}

function verdictText(faults: readonly Bilingual[], figures: FigureCount, lang: Lang): string {
  const matching = figureLine(figures);
  if (faults.length === 0)
    return `${PASS[lang]}${matching === null ? '' : `${lang === 'zh' ? '；' : '; '}${matching[lang]}`}`;
  return faults.map((say) => say[lang]).join(lang === 'zh' ? '' : ' ');
}

const PASS: Bilingual = { en: 'matches the cited text', zh: '与所引正文一致' };

const SUMMARY: Readonly<Record<Lang, (passed: number, all: number) => string>> = {
  en: (passed, all) => `${passed} of ${all} answers match the text they cite.`,
  zh: (passed, all) => `${all}条回答中有${passed}条与所引正文一致。`,
};
