import type { ReadHandle } from '../../db/connect.ts';
import { listLevelRows } from '../../db/published/list-level-rows.ts';
import { columnsInside } from '../disclosure/answer.ts';
import { uniteReleased } from '../disclosure/released.ts';
import type { CellParts } from './cell.ts';
import type { Frame } from './frame.ts';
import { releaseRow, type TableChoice } from './team-parts.ts';

/** The company's answer for a set of levels: the union of the columns that lie wholly inside it. */
export type LevelReader = (levelIds: readonly number[], competencyIds: readonly number[]) => CellParts;

/** Reads the company's level columns in one query, and gives a function to look a set of levels up. */
export async function readLevels(db: ReadHandle, tables: TableChoice, frame: Frame): Promise<LevelReader> {
  const rows = await listLevelRows(db, tables);
  const byCompetency = Map.groupBy(rows, (row) => row.competencyId);

  return (levelIds, competencyIds) => {
    const asked = new Set(levelIds);
    const inside = new Set(columnsInside(frame.columns, asked).map((index) => frame.columns[index]?.id));
    const touched = new Set(
      frame.columns
        .filter((column) => column.levelIds.some((id) => asked.has(id)))
        .map((column) => column.id),
    );

    const tablesHeld = competencyIds.map((id) => byCompetency.get(id) ?? []);
    return {
      released: tablesHeld.flatMap((columns) => {
        const parts = columns
          .filter((row) => inside.has(row.columnId))
          .flatMap((row) => releaseRow(row, frame.publication));
        return parts.length > 0 ? [uniteReleased(parts)] : [];
      }),
      of: Math.max(
        0,
        ...tablesHeld.map((columns) =>
          columns.reduce((sum, row) => sum + (touched.has(row.columnId) ? row.ofPeople : 0), 0),
        ),
      ),
    };
  };
}
