import { isBlank, cellItems, cellText } from '../cells.ts';
import type { Cell } from '../document/blocks.ts';
import { fieldKind, namesLevels } from '../field-names.ts';
import { isLevelName } from '../level-words.ts';
import type { TableContext } from './table-context.ts';
import { readColumns } from './level-columns.ts';
import { isLongTable, readLongTable } from './long-table.ts';
import { readRows } from './level-rows.ts';

const isNumber = (text: string) => /^\d{1,2}(?:\.\d+)?$/.test(text);

/** How many of the cells name levels, when at least two and at least half of those with words do; else 0. */
function countLevels(cells: readonly Cell[], isNamed: boolean): number {
  const texts = [...new Set(cells)].filter((cell) => !isBlank(cell)).map(cellText);
  const named = texts.filter((text) => isLevelName(text) || (isNamed && isNumber(text.split(' ')[0] ?? '')));
  return named.length >= 2 && named.length * 2 >= texts.length ? named.length : 0;
}

/** Rows and columns that say something; a row of a sheet may be empty, a column too. */
function trim(rows: readonly Cell[][]): Cell[][] {
  const said = rows.filter((row) => row.some((cell) => !isBlank(cell)));
  const columns = (said[0] ?? []).map((_, i) => said.some((row) => row[i] && !isBlank(row[i])));
  return said.map((row) => row.filter((_, i) => columns[i]));
}

/** How a table is made: a row for each thing asked, levels as columns, or levels as rows. */
type TableForm = { form: 'long' } | { form: 'columns' } | { form: 'rows'; levelColumn: number };

function formOf(rows: readonly Cell[][]): TableForm | undefined {
  const [header = []] = rows;
  if (rows.length < 2 || header.length === 0) return undefined;
  if (isLongTable(header)) return { form: 'long' };

  const corner = header[0] ? cellText(header[0]) : '';
  const across = countLevels(header.slice(1), namesLevels(corner));
  const down = header.slice(0, 2).map((title, i) =>
    countLevels(
      rows.slice(1).flatMap((row) => row[i] ?? []),
      namesLevels(cellText(title)),
    ),
  );
  const levelColumn = (down[0] ?? 0) > 0 ? 0 : 1;
  if (across > 0 && across >= (down[0] ?? 0) / 2) return { form: 'columns' };
  const isRows = (down[levelColumn] ?? 0) > 0 && header.length > levelColumn + 1;
  return isRows ? { form: 'rows', levelColumn } : undefined;
}

/**
 * Whether a table has levels as rows and only lists them with their titles, years or codes: a few words a cell,
 * never a thing to do; where a column holds their titles, a few more. Such a table says more about levels that others describe.
 */
export function isOverview(table: readonly Cell[][]): boolean {
  const rows = trim(table);
  const cells = rows
    .slice(1)
    .flatMap((row) => row.slice(1))
    .filter((cell) => !isBlank(cell));
  const isTitled = rows[0]?.some((cell, i) => i > 0 && fieldKind(cellText(cell)) === 'title') ?? false;
  const most = isTitled ? 10 : 5;
  return (
    formOf(rows)?.form === 'rows' &&
    cells.every((cell) => cellText(cell).split(' ').length <= most && cellItems(cell).length <= 1)
  );
}

/**
 * Reads a table whose columns or rows are levels, or whose rows say one thing each with its level. False, with
 * nothing read, when it is none of these.
 */
export function readLevelTable(table: readonly Cell[][], context: TableContext): boolean {
  const rows = trim(table);
  const form = formOf(rows);
  if (form?.form === 'long') readLongTable(rows, context);
  else if (form?.form === 'columns') readColumns(rows, context);
  else if (form) readRows(rows, form.levelColumn, context);
  return form !== undefined;
}
