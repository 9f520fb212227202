import type { ReadHandle } from '../../db/connect.ts';
import { listLevelRows, type LevelRow } from '../../db/published/list-level-rows.ts';
import { columnsInside } from '../disclosure/answer.ts';
import { uniteReleased } from '../disclosure/released.ts';
import type { CellParts } from './cell.ts';
import type { Frame } from './frame.ts';
import type { ScaleLevels } from './levels-on-scale.ts';
import { releaseRow, type TableChoice } from './team-parts.ts';

/**
 * The company's answer for a set of levels: the union of the columns that lie wholly inside it. `of` counts
 * the people of these columns.
 */
export type LevelReader = (levelIds: readonly number[], competencyIds: readonly number[]) => CellParts;

/** Reads the company's level columns in one query, and gives a function to look a set of levels up. */
export async function readLevels(
  db: ReadHandle,
  tables: TableChoice,
  frame: Frame,
  onScale: ScaleLevels,
): Promise<LevelReader> {
  return lookUpLevels(await listLevelRows(db, tables), frame, onScale);
}

/** A function to look levels up in rows of one publication, source and scale. */
export function lookUpLevels(
  rows: readonly LevelRow[],
  { publication }: Frame,
  { columns }: ScaleLevels,
): LevelReader {
  const byCompetency = Map.groupBy(rows, (row) => row.competencyId);
  return (levelIds, competencyIds) => {
    const inside = new Set(columnsInside(columns, new Set(levelIds)).map((index) => columns[index]?.id));
    const held = competencyIds.map((id) =>
      (byCompetency.get(id) ?? []).filter((row) => inside.has(row.columnId)),
    );
    return {
      released: held.flatMap((rows) => {
        const parts = rows.flatMap((row) => releaseRow(row, publication));
        return parts.length > 0 ? [uniteReleased(parts)] : [];
      }),
      of: Math.max(0, ...held.map((rows) => rows.reduce((sum, row) => sum + row.ofPeople, 0))),
    };
  };
}
