import writeExcelFile, { type Cell } from 'write-excel-file/node';
import type { Column, Report, Table, Value } from '../model.ts';
import { listProvenance } from '../provenance.ts';
import { reasonOf } from '../reason-of.ts';
import type { ReportFile } from './report-file.ts';
import { sheetFilters } from './sheet-filters.ts';
import { setZipTime } from './zip-time.ts';

type Sheets = Parameters<typeof writeExcelFile>[0];
type Sheet = Sheets[number];

const MOST_WIDTH = 60; // characters
const HEAD = { fontWeight: 'bold', backgroundColor: '#f1eee6', wrap: true, alignVertical: 'top' } as const;
/** A reason in place of a number. */
const REASON = { fontStyle: 'italic', textColor: '#59606a', backgroundColor: '#f1eee6' } as const;

/**
 * A report as one workbook: what is in it, where it comes from, what each column means, and a sheet a table with
 * typed numbers, a frozen head and filters. Every text is a text, whatever it begins with.
 */
export async function writeXlsx(report: Report, name: string): Promise<ReportFile> {
  const tables = report.sections.flatMap((section) => section.tables);
  const sheets = [
    listSheet('Contents', ['Sheet', 'Section', 'Title', 'Rows'], contents(report)),
    listSheet('Provenance', ['Name', 'Value'], listProvenance(report)),
    listSheet('Columns', ['Sheet', 'Column', 'Name in data files', 'Unit', 'Meaning'], columns(tables)),
    ...tables.map(tableSheet),
  ];
  const bytes = await writeExcelFile(sheets, { features: [sheetFilters(sheets)] }).toBuffer();
  return { name: `${name}.xlsx`, bytes: setZipTime(bytes, new Date(report.publishedAt)) };
}

function contents({ sections }: Report): (string | number)[][] {
  return sections.flatMap((section) =>
    section.tables.map(({ key, title, rows }) => [key, section.title, title, rows.length]),
  );
}

function columns(tables: readonly Table[]): string[][] {
  return tables.flatMap(({ key: sheet, columns }) =>
    columns.map(({ key, title, unit, note }) => [sheet, title, key, unit, note]),
  );
}

function listSheet(
  sheet: string,
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): Sheet {
  const width = (at: number): number =>
    Math.min(MOST_WIDTH, 2 + Math.max(...[head, ...rows].map((row) => String(row[at] ?? '').length)));
  return {
    sheet,
    data: [head.map(headCell), ...rows.map((row) => row.map(plainCell))],
    columns: head.map((_, at) => ({ width: width(at) })),
    stickyRowsCount: 1,
  };
}

function tableSheet({ key, columns, rows }: Table): Sheet {
  const firstNumber = columns.findIndex(({ type }) => type !== 'text');
  return {
    sheet: key,
    data: [
      columns.map(({ title }) => headCell(title)),
      ...rows.map((row) => columns.map((column, at) => valueCell(column, row[at] ?? null))),
    ],
    columns: columns.map((column, at) => ({ width: widthOf(column, at, rows) })),
    stickyRowsCount: 1,
    ...(firstNumber > 0 && firstNumber <= 3 && { stickyColumnsCount: firstNumber }),
  };
}

function widthOf({ title, type }: Column, at: number, rows: Table['rows']): number {
  if (type !== 'text') return Math.max(10, Math.min(16, title.length + 4));
  const lengths = rows.map((row) => {
    const value = row[at];
    return typeof value === 'string' ? value.length : 0;
  });
  return Math.min(MOST_WIDTH, 2 + Math.max(title.length, ...lengths));
}

const headCell = (text: string): Cell => ({ value: text, type: String, ...HEAD });
const plainCell = (value: string | number): Cell =>
  typeof value === 'number' ? { value, type: Number } : { value, type: String };

function valueCell(column: Column, value: Value): Cell {
  if (value === null) return null;
  if (typeof value === 'number') return { value, type: Number, format: formatOf(column) };
  if (typeof value === 'string') return { value, type: String };
  return { value: reasonOf(value) ?? '', type: String, ...REASON };
}

function formatOf({ type, digits }: Column): string {
  const decimals = digits > 0 ? `.${'0'.repeat(digits)}` : '';
  if (type === 'percent') return `0${decimals}%`;
  return type === 'integer' ? '#,##0' : `0${decimals}`;
}
