import type { LevelColumnRow } from '../../db/published/list-level-columns.ts';
import type { TeamNode } from '../../db/reference/list-cycle-teams.ts';
import type { LevelRow } from '../../db/reference/list-cycle-levels.ts';
import type { Frame } from './frame.ts';

/** The levels whose people can be rated on one scale, and the publication's columns of them, lowest first. */
export interface ScaleLevels {
  levels: readonly LevelRow[];
  columns: readonly LevelColumnRow[];
}

/**
 * Cuts a publication's levels down to those of one scale. Columns join the levels of all ladders by grade;
 * in a table of one scale a column holds nobody of a ladder that has another.
 */
export function levelsOnScale({ levels, columns }: Frame, scaleId: number): ScaleLevels {
  const held = levels.filter((level) => level.scaleId === scaleId);
  const ids = new Set(held.map((level) => level.id));
  return {
    levels: held,
    columns: columns
      .map((column) => ({ ...column, levelIds: column.levelIds.filter((id) => ids.has(id)) }))
      .filter((column) => column.levelIds.length > 0),
  };
}

/** Each column once, whether it is the whole company's or one of every division. */
export function listBands(columns: readonly LevelColumnRow[]): LevelColumnRow[] {
  return [...new Map(columns.toReversed().map((column) => [column.key, column])).values()].reverse();
}

/** The columns of the company, which is the root; or of divisions, as far as these have some. */
export function columnsOf(
  columns: readonly LevelColumnRow[],
  nodes: readonly TeamNode[],
): readonly LevelColumnRow[] {
  if (nodes.some((node) => node.parentId === null)) return columns;
  return columns.filter((column) => nodes.some((node) => node.id === column.teamId));
}

/** Whether all of the nodes can be split by level: the company, and divisions where columns are by division. */
export function hasColumns({ columns }: ScaleLevels, nodes: readonly TeamNode[]): boolean {
  return nodes.every((node) => columnsOf(columns, [node]).length > 0);
}

/** Columns with any of the levels in them, each once. */
export function columnsTouched({ columns }: ScaleLevels, levelIds: readonly number[]): LevelColumnRow[] {
  return listBands(columns).filter((column) => column.levelIds.some((id) => levelIds.includes(id)));
}

/** Whether the levels are not just whole columns. */
export function cutsColumns({ columns }: ScaleLevels, levelIds: readonly number[]): boolean {
  const whole = columns.filter((column) => column.levelIds.every((id) => levelIds.includes(id)));
  const held = new Set(whole.flatMap((column) => column.levelIds));
  return levelIds.some((id) => !held.has(id));
}
