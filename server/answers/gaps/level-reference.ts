import type { LevelColumnRow } from '../../../db/published/list-level-columns.ts';
import type { LevelRow } from '../../../db/published/list-level-rows.ts';
import { referenceLevels, type ReferenceLevel } from '../../measures/reference-levels.ts';

/** What people of each level are expected to be rated in one competency. */
export interface LevelReference {
  /** One a mix position: the company first, then its columns. None is null where the company has ratings. */
  levels: readonly (ReferenceLevel | null)[];
  /** Mix position of a level. People without a level stand at 0, and so do levels that are not here. */
  positionOf: ReadonlyMap<number, number>;
}

/**
 * The company's distribution by level (STATISTICS.md, M9). Every level of a column takes the whole column's;
 * people without a level, and levels whose column is withheld, take the company's.
 *
 * Shapes: `rows` the level rows of one competency, `company` its counts [c_1..c_K]. Where the columns are
 *         those of divisions, a level takes all columns that hold it together.
 */
export function buildLevelReference(
  columns: readonly LevelColumnRow[],
  rows: readonly LevelRow[],
  company: readonly number[],
): LevelReference {
  const shown = new Map(rows.flatMap((row) => (row.counts ? [[row.columnId, row.counts] as const] : [])));
  const held = new Map<number, number[]>();
  for (const column of columns) {
    if (!shown.has(column.id)) continue;
    for (const level of column.levelIds) held.set(level, [...(held.get(level) ?? []), column.id]);
  }

  const counts = [company];
  const positions = new Map<string, number>();
  const positionOf = new Map<number, number>();
  for (const [level, ids] of held) {
    const key = ids.join();
    const known = positions.get(key);
    positionOf.set(level, known ?? counts.length);
    if (known !== undefined) continue;
    positions.set(key, counts.length);
    counts.push(company.map((_, at) => ids.reduce((sum, id) => sum + (shown.get(id)?.[at] ?? 0), 0)));
  }
  return { levels: referenceLevels(counts), positionOf };
}
