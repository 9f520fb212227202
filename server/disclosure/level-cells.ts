import { addCounts, type Cells } from './cells.ts';
import { checkCounts } from './check-counts.ts';
import type { Column } from './column-schemes.ts';
import { openColumns } from './find-column.ts';
import type { Block } from './team-cut.ts';

/** People of one home team and level, per scale position. `level` is null where it is not known. */
export interface LevelRow {
  readonly home: number;
  readonly level: number | null;
  readonly counts: readonly number[];
}

/**
 * Sorts the rows of one table into cells for `levelCut`: `cells[block][column][position]`, with the people
 * without a level in one column more. People outside every block are dropped: they are in no figure.
 * Without columns everybody is in that last one.
 *
 * Order:  does not depend on the order of `rows`.
 * Errors: RangeError that names home and level, if a level is in no column, rows differ in their number of
 *         positions, or a count is negative or not whole.
 */
export function levelCells(
  blocks: readonly Block[],
  columns: readonly Column[],
  rows: readonly LevelRow[],
): Cells {
  const positions = rows[0]?.counts.length ?? 0;
  const blockOf = new Map(blocks.flatMap(({ homes }, block) => homes.map((home) => [home, block])));
  const columnOf = openColumns(columns);

  // Most cells are empty, above all by division, or hold one row: they share its list, or that of no people. A list
  // of their own for each would be most of the memory that a large company takes.
  const empty: readonly number[] = new Array<number>(positions).fill(0);
  const cells: (readonly number[])[][] = blocks.map(() =>
    new Array<readonly number[]>(columns.length + 1).fill(empty),
  );
  for (const { home, level, counts } of rows) {
    checkCounts(counts, positions, `the row of home ${home} and level ${level ?? 'unknown'}`);
    const column = level === null || columns.length === 0 ? columns.length : columnOf(home, level);
    if (column === undefined) throw new RangeError(`level ${String(level)} of home ${home} is in no column`);
    const row = cells[blockOf.get(home) ?? -1];
    if (!row) continue;
    const held = row[column] ?? empty;
    row[column] = held === empty ? counts : sumOf(held, counts);
  }
  return cells;
}

function sumOf(held: readonly number[], more: readonly number[]): number[] {
  const sum = [...held];
  addCounts(sum, more);
  return sum;
}
