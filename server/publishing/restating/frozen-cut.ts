import type { LeftOutCellTable } from '../../../db/schema.ts';
import { addCounts, countPeople, type Cells } from '../../disclosure/cells.ts';
import type { Column } from '../../disclosure/column-schemes.ts';
import { openColumns } from '../../disclosure/find-column.ts';
import { levelCells, type LevelRow } from '../../disclosure/level-cells.ts';
import type { LevelCut } from '../../disclosure/level-cut.ts';
import type { Block } from '../../disclosure/team-cut.ts';

/** The blocks and columns that one table has in every version. */
export interface FrozenShape {
  blocks: readonly Block[];
  columns: readonly Column[];
  /** `kept[block][column]`, as levelCut gives it. */
  kept: readonly (readonly boolean[])[];
}

/** Which cells of some blocks are in their column, by what was left out of the version before. */
export function keptCells(
  blocks: readonly Block[],
  columns: readonly Column[],
  leftOut: readonly Pick<LeftOutCellTable, 'team_id' | 'kind' | 'column_id'>[],
): boolean[][] {
  const out = new Set(leftOut.map((cell) => `${cell.team_id} ${cell.kind} ${cell.column_id}`));
  return blocks.map(({ node, kind }) => columns.map((_, index) => !out.has(`${node} ${kind} ${index + 1}`)));
}

/**
 * Sorts people into the cells of their table, with those who are left out of their column in the last one, where
 * whoever has a level that no column knows is too: columns are settled by the first version.
 *
 * Shapes: `cells[block][column][position]`, as for levelCut.
 */
export function frozenCells({ blocks, columns, kept }: FrozenShape, rows: readonly LevelRow[]): Cells {
  const columnOf = openColumns(columns);
  const known = rows.map((row) =>
    row.level !== null && columnOf(row.home, row.level) === undefined ? { ...row, level: null } : row,
  );
  return levelCells(blocks, columns, known).map((row, block) => {
    const aside = [...(row.at(-1) ?? [])];
    const shown = row.slice(0, -1).map((counts, column) => {
      if (kept[block]?.[column] !== false) return counts;
      addCounts(aside, counts);
      return counts.map(() => 0);
    });
    return [...shown, aside];
  });
}

/** What levelCut would give, if it left the same cells out as before; or, with `levels` false, all of them. */
export function frozenCut(shape: FrozenShape, rows: readonly LevelRow[], levels: boolean): LevelCut {
  const cells = frozenCells(shape, rows);
  const all = levelCells(
    shape.blocks,
    [],
    rows.filter(({ level }) => level !== null),
  );
  const withLevel = all.flat().reduce((sum, counts) => sum + countPeople(counts), 0);
  const columns = shape.columns.map((_, column) => {
    const sum = (rows[0]?.counts ?? []).map(() => 0);
    if (levels) for (const row of cells) addCounts(sum, row[column] ?? []);
    return sum;
  });
  const inColumns = columns.reduce((sum, counts) => sum + countPeople(counts), 0);
  return { columns, kept: shape.kept, leftOut: withLevel - inColumns, withLevel };
}
