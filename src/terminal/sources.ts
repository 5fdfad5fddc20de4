import type { Bilingual } from '../program/bilingual.ts';
import { readOptions } from './options.ts';
import type { Session } from './session.ts';

const USAGE = 'sources [--json] [--lang en|zh]';

/** `torch sources`: which documents answers are made from. */
export async function sourcesCommand(
  args: readonly string[],
  session: Session,
  { embeddings }: { readonly embeddings: { readonly model: string } | null } = { embeddings: null },
): Promise<number> {
  const { values } = readOptions(args, {}, USAGE, { min: 0, max: 0 });
  const { cycle, origin, sections, facts, silences } = session.library;
  const source = {
    document: origin.document,
    cycle,
    page: origin.page,
    updated: origin.updated,
    checksum: origin.checksum,
  };
  const counts = { sections: sections.length, facts: facts.length, silences: silences.length };
  if (values.json) {
    session.out(JSON.stringify([{ ...source, ...counts, embeddings: embeddings?.model ?? null }]));
    return 0;
  }
  const program =
    session.lang === 'zh'
      ? `${origin.document}（${cycle}年度）：${origin.page.zh}\n  ${counts.sections}节，${counts.facts}条事实，${counts.silences}条“文本未说”；原网页更新于${origin.updated}，SHA-256 ${origin.checksum}`
      : `${origin.document} (cycle ${cycle}): ${origin.page.en}\n  ${counts.sections} sections, ${counts.facts} facts, ${counts.silences} things it does not say; page updated ${origin.updated}, SHA-256 ${origin.checksum}`;
  session.out([program, matching(embeddings)[session.lang]].join('\n'));
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
