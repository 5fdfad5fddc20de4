/** Cells of a table's line: Markdown pipes or tabs; empty when the line is of no table. `inTable`: a neighbour is. */
export function cellsOf(line: string, inTable: boolean): readonly string[] {
  const bare = line.trim();
  const pipes = bare.startsWith('|') || (inTable && /[^|]\|[^|]/.test(bare));
  if (pipes && bare.includes('|')) {
    const inner = bare.replace(/^\|/, '').replace(/\|$/, '');
    const cells = inner.split(/(?<!\\)\|/).map(plain);
    return cells.length > 1 ? cells : [];
  }
  const tabs = line.split('\t');
  return inTable && tabs.length > 2 ? tabs.map(plain) : [];
}

/** The line of dashes between a Markdown header and its rows. */
export function isRuleRow(cells: readonly string[]): boolean {
  return cells.every((cell) => /^:?-{2,}:?$|^:?-:?$/.test(cell)) && cells.length > 0;
}

function plain(cell: string): string {
  return cell
    .replaceAll('\\|', '|')
    .replaceAll('**', '')
    .replace(/<br\s*\/?>/gi, '; ')
    .trim();
}
