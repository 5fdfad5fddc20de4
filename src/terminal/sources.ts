import { readOptions } from './options.ts';
import type { Session } from './session.ts';

const USAGE = 'sources [--json] [--lang en|zh]';

/** `torch sources`: which documents answers are made from. */
export async function sourcesCommand(args: readonly string[], session: Session): Promise<number> {
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
    session.out(JSON.stringify([{ ...source, ...counts }]));
    return 0;
  }
  session.out(
    session.lang === 'zh'
      ? `${origin.document}（${cycle}年度）：${origin.page.zh}\n  ${counts.sections}节，${counts.facts}条事实，${counts.silences}条“文本未说”；原网页更新于${origin.updated}，SHA-256 ${origin.checksum}`
      : `${origin.document} (cycle ${cycle}): ${origin.page.en}\n  ${counts.sections} sections, ${counts.facts} facts, ${counts.silences} things it does not say; page updated ${origin.updated}, SHA-256 ${origin.checksum}`,
  );
  return 0;
}
