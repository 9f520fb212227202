import type { ReadHandle } from '../../db/connect.ts';
import { listLevelRows, type LevelRow } from '../../db/published/list-level-rows.ts';
import type { TeamNode } from '../../db/reference/list-cycle-teams.ts';
import { columnsInside } from '../disclosure/answer.ts';
import { uniteReleased } from '../disclosure/released.ts';
import type { CellParts } from './cell.ts';
import type { Frame } from './frame.ts';
import { columnsOf, type ScaleLevels } from './levels-on-scale.ts';
import { releaseRow, type TableChoice } from './team-parts.ts';

/**
 * The answer for a set of levels of the company, or of some divisions: the union of the columns that lie wholly
 * inside it. `of` counts the people of these columns.
 */
export type LevelReader = (
  levelIds: readonly number[],
  competencyIds: readonly number[],
  nodes?: readonly TeamNode[],
) => CellParts;

/** Reads the level columns in one query, and gives a function to look a set of levels up. */
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
  return (levelIds, competencyIds, nodes) => {
    const held = nodes ? columnsOf(columns, nodes) : columns;
    const inside = new Set(columnsInside(held, new Set(levelIds)).map((index) => held[index]?.id));
    const rowsOf = competencyIds.map((id) =>
      (byCompetency.get(id) ?? []).filter((row) => inside.has(row.columnId)),
    );
    return {
      released: rowsOf.flatMap((rows) => {
        const parts = rows.flatMap((row) => releaseRow(row, publication));
        return parts.length > 0 ? [uniteReleased(parts)] : [];
      }),
      of: Math.max(0, ...rowsOf.map((rows) => rows.reduce((sum, row) => sum + row.ofPeople, 0))),
    };
  };
}
