/** A paired table as shares of its people. */
export interface SquareTable {
  /** People in the table. */
  n: number;
  /** Number of categories, K. */
  size: number;
  /** One entry a cell: row, column (from 0) and its share of the people. */
  cells: readonly { i: number; j: number; count: number; share: number }[];
  /** Shares of the people in each row and in each column. */
  rows: number[];
  columns: number[];
}

/**
 * Reads a paired table: rows = before or self, columns = after or manager.
 *
 * Shapes: `table` is K x K counts.
 * Null:   a table of nobody has no shares.
 * Errors: RangeError unless it is square, with counts that are finite and not below 0.
 */
export function readSquareTable(table: readonly (readonly number[])[]): SquareTable | null {
  const size = table.length;
  const counts = table.flatMap((row, i) => {
    if (row.length !== size)
      throw new RangeError(`row ${i + 1} of a table of ${size} rows has ${row.length} columns`);
    return row.map((count, j) => ({ i, j, count }));
  });
  for (const { i, j, count } of counts)
    if (!(count >= 0 && Number.isFinite(count)))
      throw new RangeError(`row ${i + 1}, column ${j + 1}: ${count} is not a count`);

  const n = counts.reduce((sum, { count }) => sum + count, 0);
  if (n === 0) return null;
  const cells = counts.map((cell) => ({ ...cell, share: cell.count / n }));
  const margin = (of: 'i' | 'j') =>
    table.map((_, at) => cells.reduce((sum, cell) => (cell[of] === at ? sum + cell.share : sum), 0));
  return { n, size, cells, rows: margin('i'), columns: margin('j') };
}
