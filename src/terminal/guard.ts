import { createGuard, type GuardVerdict } from '../advisor/guard/create-guard.ts';
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
    const verdict = guard(answer, { citations });
    if (verdict.verdict === 'flag') flagged += 1;
    session.out(
      values.json
        ? JSON.stringify({ id, ...verdict })
        : `${id ?? '–'}  ${verdictText(verdict, session.lang)}`,
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

function verdictText({ verdict, reasons }: GuardVerdict, lang: Lang): string {
  if (verdict === 'pass') return PASS[lang];
  return reasons.map(({ kind, span }) => `${KINDS[kind][lang]}: ${quoted(span, lang)}`).join('; ');
}

function quoted(span: string, lang: Lang): string {
  return lang === 'zh' ? `“${span}”` : `"${span}"`;
}

const PASS: Bilingual = { en: 'matches the cited text', zh: '与所引正文一致' };

const SUMMARY: Readonly<Record<Lang, (passed: number, all: number) => string>> = {
  en: (passed, all) => `${passed} of ${all} answers match the text they cite.`,
  zh: (passed, all) => `${all}条回答中有${passed}条与所引正文一致。`,
};

const KINDS: Readonly<Record<GuardVerdict['reasons'][number]['kind'], Bilingual>> = {
  figure: { en: 'this figure is not in the cited text', zh: '所引正文没有这个数字' },
  date: { en: 'this date is not in the cited text', zh: '所引正文没有这个日期' },
  unit: { en: 'the cited text has this figure in another unit', zh: '所引正文中该数字的单位不同' },
  currency: { en: 'the cited text has another currency', zh: '所引正文的币种不同' },
  quote: { en: 'these are not the words of the cited text', zh: '所引正文没有这段原话' },
  relation: { en: 'this stands elsewhere or the other way round in the text', zh: '正文中的对应关系不同' },
  citation: { en: 'the cited section does not say this', zh: '所引部分没有这个内容' },
  negation: { en: 'the text says the opposite', zh: '与正文意思相反' },
  modality: {
    en: 'the text says this more weakly or more strongly',
    zh: '与正文的要求程度不同（必须、应当、可以）',
  },
  overclaim: { en: 'the text does not promise this', zh: '正文没有如此肯定' },
  list: { en: 'not in the list that the text gives', zh: '不在正文所列清单内' },
  entity: { en: 'the text names something else here', zh: '正文此处所指不同' },
  invented: { en: 'the text does not say this', zh: '正文没有这个说法' },
};
