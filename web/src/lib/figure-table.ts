import { formatCsv, type CsvValue } from './csv.ts';
import type { Provenance } from './provenance.ts';

/** A column on screen, and the columns that it is in a file: a value with its interval is three there. */
export interface FigureColumn {
  name: string;
  number: boolean;
  csv: readonly string[];
}

export interface FigureCell {
  text: string;
  /** One value for each of the column's names in the file, not rounded for the eye. */
  csv: readonly CsvValue[];
  /** Smaller, below the text: an interval, a remark. */
  more?: string;
  /** There is no number and the text says why: withheld cells are hatched, others are only empty. */
  absent?: 'withheld' | 'nothing';
  /** How many columns it covers; what it covers is not in `cells` and is empty in the file. */
  span?: number;
  href?: string;
}

export interface FigureRow {
  key: string;
  /** The first cell is the head of its row. */
  cells: readonly FigureCell[];
  /** The row of everything, against which the others are read. */
  total?: boolean;
}

/** The same numbers as a figure shows, for the table behind it and for the file. */
export interface FigureTable {
  columns: readonly FigureColumn[];
  rows: readonly FigureRow[];
}

/**
 * RFC 4180, one line a row: where the numbers come from, why there is no number where there is none, then the
 * columns of the table.
 */
export function figureCsv(heading: string, table: FigureTable, provenance: Provenance): string {
  const head = ['figure', ...provenance.columns.map(([name]) => name)];
  const lead: CsvValue[] = [heading, ...provenance.columns.map(([, value]) => value)];
  return formatCsv([
    [...head, 'withheld', ...table.columns.flatMap((column) => column.csv)],
    ...table.rows.map((row) => [...lead, reasons(row), ...values(row, table.columns)]),
  ]);
}

function reasons({ cells }: FigureRow): CsvValue {
  const absent = cells.filter((cell) => cell.absent !== undefined).map(({ text }) => text);
  return absent.length === 0 ? undefined : [...new Set(absent)].join('; ');
}

function values({ cells }: FigureRow, columns: readonly FigureColumn[]): CsvValue[] {
  let column = 0;
  return cells.flatMap((cell) => {
    const covered = columns.slice(column, (column += cell.span ?? 1)).flatMap(({ csv }) => csv);
    return covered.map((_, index) => cell.csv[index]);
  });
}
