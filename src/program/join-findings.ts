import type { Bilingual } from './bilingual.ts';
import type { Finding } from './finding.ts';

/** Lines named one by one; of more, the rest are counted. */
const MOST_NAMED = 12;

/** What is said of several lines alike, as one finding that names them all, in the place of the first. For reading: every line keeps its own finding. */
export function joinFindings(findings: readonly Finding[]): readonly Finding[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = keyOf(finding);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return findings.flatMap((finding) => {
    const group = groups.get(keyOf(finding) ?? '') ?? [];
    if (group.length < 2) return [finding];
    return group[0] === finding ? [joined(finding, group)] : [];
  });
}

function keyOf({ rule, status, together, where }: Finding): string | null {
  if (together === undefined || where?.line === undefined) return null;
  return [rule, status, where.sheet ?? '', together.said.en].join('\n');
}

/** It stands at no line of its own, but on the sheet of them all. */
function joined(first: Finding, group: readonly Finding[]): Finding {
  const shown = group.slice(0, MOST_NAMED);
  const more = group.length - shown.length;
  const names = (lang: keyof Bilingual) =>
    shown.map(({ where, together }) => ({ n: where?.line ?? 0, name: together?.name[lang] ?? '' }));
  const en = names('en').map(({ n, name }) => `${n} ("${name}")`);
  const zh = names('zh').map(({ n, name }) => `第${n}行“${name}”`);
  const said = first.together?.said ?? { en: '', zh: '' };
  const { line: _line, row: _row, cell: _cell, ...where } = first.where ?? {};
  return {
    ...first,
    message: {
      en: `Lines ${en.join(', ')}${more > 0 ? ` and ${more} more` : ''} ${said.en}`,
      zh: `${zh.join('、')}${more > 0 ? `等共${group.length}行` : ''}均${said.zh}`,
    },
    where,
  };
}
