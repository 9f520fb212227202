import { checkCounts } from './check-counts.ts';

/** People per scale position (lowest first) by block and column: `cells[block][column][position]`. */
export type Cells = readonly (readonly (readonly number[])[])[];

/**
 * Refuses cells that are not a full table of counts.
 *
 * Errors: RangeError that names block and column (indices from 0), if a block has another number of columns
 *         than the first, a cell another number of positions, or a count is negative or not whole.
 */
export function checkCells(cells: Cells): void {
  const columns = cells[0]?.length ?? 0;
  const positions = cells[0]?.[0]?.length ?? 0;
  for (const [block, row] of cells.entries()) {
    if (row.length !== columns) {
      throw new RangeError(`block ${block} has ${row.length} columns; expected ${columns} as in block 0`);
    }
    for (const [column, counts] of row.entries()) {
      checkCounts(counts, positions, `the cell of block ${block} and column ${column}`);
    }
  }
}

export function countPeople(counts: readonly number[]): number {
  let people = 0;
  for (const count of counts) people += count;
  return people;
}

/** Adds `more` to `counts` in place, position by position. */
export function addCounts(counts: number[], more: readonly number[]): void {
  for (let position = 0; position < more.length; position++) {
    counts[position] = (counts[position] ?? 0) + (more[position] ?? 0);
  }
}
