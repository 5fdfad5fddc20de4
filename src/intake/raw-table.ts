/** A line of the text and its number there, from 1. */
export interface TextLine {
  readonly text: string;
  readonly row: number;
}

export interface RawRow {
  readonly cells: readonly string[];
  readonly row: number;
}

/** A table before its columns are understood. A sheet of a workbook or a table of a document has the same shape. */
export interface RawTable {
  /** The title line or sheet name; null when it has none. */
  readonly name: string | null;
  /** Null: no header row was recognised. */
  readonly header: RawRow | null;
  readonly rows: readonly RawRow[];
}

/** What one form makes of the text. `notes` are lines outside every table (titles, units, remarks). */
export interface FormReading {
  readonly tables: readonly RawTable[];
  readonly notes: readonly TextLine[];
  /** Why the columns of a recognised table cannot be told apart, and from which row on. */
  readonly broken: { readonly why: 'open-quote' | 'cut-amounts'; readonly row: number } | null;
}

export function textLines(text: string): readonly TextLine[] {
  return text.split(/\r\n|\r|\n|\u2028|\u2029/).map((line, i) => ({ text: line.trimEnd(), row: i + 1 }));
}
