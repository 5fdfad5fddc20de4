import type { Bilingual, Lang } from '../program/bilingual.ts';
import type { KeptDocument } from '../store/store.ts';
import { aboutDocument } from './ingest-report.ts';
import { keptDocuments, PLACE } from './kept.ts';
import { readOptions } from './options.ts';
import type { Session } from './session.ts';

const USAGE = 'sources [--json] [--lang en|zh]';

/** `torch sources`: which documents answers are made from, the program's first, then one's own. */
export async function sourcesCommand(
  args: readonly string[],
  session: Session,
  { embeddings }: { readonly embeddings: { readonly model: string } | null } = { embeddings: null },
): Promise<number> {
  const { values } = readOptions(args, {}, USAGE, { min: 0, max: 0 });
  const { cycle, origin, sections, facts, silences } = session.library;
  const own = await keptDocuments(session);
  const source = {
    document: origin.document,
    kind: 'program',
    cycle,
    page: origin.page,
    updated: origin.updated,
    checksum: origin.checksum,
  };
  const counts = { sections: sections.length, facts: facts.length, silences: silences.length };
  if (values.json) {
    const model = embeddings?.model ?? null;
    const none = {
      ...{ title: null, lang: null, format: null, pages: null, characters: null },
      ...{ hiddenText: null, place: null, day: null },
    };
    session.out(JSON.stringify([{ ...source, ...counts, ...none, embeddings: model }, ...own.map(ownJson)]));
    return 0;
  }
  const program =
    session.lang === 'zh'
      ? `${origin.document}（${cycle}年度）：${origin.page.zh}\n  ${counts.sections}节，${counts.facts}条事实，${counts.silences}条“文本未说”；原网页更新于${origin.updated}，SHA-256 ${origin.checksum}`
      : `${origin.document} (cycle ${cycle}): ${origin.page.en}\n  ${counts.sections} sections, ${counts.facts} facts, ${counts.silences} things it does not say; page updated ${origin.updated}, SHA-256 ${origin.checksum}`;
  session.out([program, matching(embeddings)[session.lang], ...ownLines(own, session.lang)].join('\n'));
  return 0;
}

function matching(embeddings: { readonly model: string } | null): Bilingual {
  return embeddings === null
    ? {
        en: '  Questions are matched by words; no endpoint for embeddings is set.',
        zh: '  按词语检索；未设置向量服务。',
      }
    : {
        en: `  Questions are matched by words and, with ${embeddings.model}, by meaning.`,
        zh: `  按词语检索，并用 ${embeddings.model} 按语义检索。`,
      };
}

function ownJson(document: KeptDocument) {
  const { name, title, lang, format, pages, characters, hiddenText, day, sha256, parts } = document;
  return {
    document: name,
    kind: 'own',
    cycle: null,
    page: null,
    updated: null,
    checksum: sha256,
    sections: new Set(parts.map(({ heading }) => heading)).size,
    facts: null,
    silences: null,
    title,
    lang,
    format,
    pages,
    characters,
    hiddenText,
    place: PLACE,
    day,
    // Their sentences are matched by words alone.
    embeddings: null,
  };
}

function ownLines(own: readonly KeptDocument[], lang: Lang): readonly string[] {
  if (own.length === 0) return [];
  const head = {
    en: 'Your own documents (seen in this terminal only, quoted under their own names):',
    zh: '您收录的文件（仅在本终端可见，引用时注明文件名）：',
  };
  return [
    head[lang],
    ...own.map((one) => {
      const about = `${aboutDocument(one, lang)}${lang === 'zh' ? '，' : ', '}SHA-256 ${one.sha256}`;
      return lang === 'zh' ? `  《${one.name}》（${about}）` : `  ${one.name} (${about})`;
    }),
  ];
}
