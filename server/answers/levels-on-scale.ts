import type { LevelColumnRow } from '../../db/published/list-level-columns.ts';
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

/** Columns with any of the levels in them. */
export function columnsTouched({ columns }: ScaleLevels, levelIds: readonly number[]): LevelColumnRow[] {
  return columns.filter((column) => column.levelIds.some((id) => levelIds.includes(id)));
}

/** Whether the levels are not just whole columns. */
export function cutsColumns({ columns }: ScaleLevels, levelIds: readonly number[]): boolean {
  const whole = columns.filter((column) => column.levelIds.every((id) => levelIds.includes(id)));
  const held = new Set(whole.flatMap((column) => column.levelIds));
  return levelIds.some((id) => !held.has(id));
}
