import type { Division } from './divisions.ts';

/** A level of a ladder. Levels of one grade are one step of several ladders and share a column. */
export interface GradedLevel {
  readonly id: number;
  readonly grade: number;
}

/** A column of level tables: the levels whose people it counts, ascending by id. */
export interface Column {
  readonly levelIds: readonly number[];
  /** Whose people it counts; without it the whole company's. */
  readonly division?: Division;
}

export interface ColumnScheme {
  readonly name: string;
  /** Lowest grade first. */
  readonly columns: readonly Column[];
}

/** Grades below this place (from 1) keep a column of their own when the ones above are merged. */
const FIRST_MERGED = 5;

/**
 * The ways to cut levels into columns that a publication may choose from, finest first: each grade; the
 * fifth grade and above merged (if there are more than five); three bands; two bands; no columns. A scheme
 * that cuts as one before it is left out. Bands are runs of grades of equal number; what is over goes to the
 * upper ones, since there are fewer people there.
 *
 * Order:  does not depend on the order of `levels`.
 * Errors: RangeError if a level id is not a whole number or occurs twice, or a grade is not finite.
 *
 * @example
 * columnSchemes([{ id: 7, grade: 1 }, { id: 8, grade: 2 }, { id: 9, grade: 2 }])
 * // => [{ name: 'each grade', columns: [{ levelIds: [7] }, { levelIds: [8, 9] }] }, { name: 'none', columns: [] }]
 */
export function columnSchemes(levels: readonly GradedLevel[]): ColumnScheme[] {
  checkLevels(levels);
  const grades = [...new Set(levels.map(({ grade }) => grade))].sort((a, b) => a - b);

  // Each scheme as the places in `grades` at which a column starts.
  const each = [...grades.keys()];
  const starts: [name: string, starts: number[]][] = [];
  if (grades.length > 0) starts.push(['each grade', each]);
  if (grades.length > FIRST_MERGED)
    starts.push(['fifth grade and above merged', each.slice(0, FIRST_MERGED)]);
  if (grades.length >= 3) starts.push(['three bands', bandStarts(grades.length, 3)]);
  if (grades.length >= 2) starts.push(['two bands', bandStarts(grades.length, 2)]);
  starts.push(['none', []]);

  const seen = new Set<string>();
  return starts
    .filter(([, places]) => !seen.has(places.join()) && seen.add(places.join()))
    .map(([name, places]) => ({
      name,
      columns: places.map((place, i) => columnOf(levels, grades.slice(place, places[i + 1]))),
    }));
}

function bandStarts(grades: number, bands: number): number[] {
  return Array.from({ length: bands }, (_, band) => Math.floor((grades * band) / bands));
}

function columnOf(levels: readonly GradedLevel[], grades: readonly number[]): Column {
  const ids = levels.filter(({ grade }) => grades.includes(grade)).map(({ id }) => id);
  return { levelIds: ids.sort((a, b) => a - b) };
}

function checkLevels(levels: readonly GradedLevel[]): void {
  const ids = new Set<number>();
  for (const { id, grade } of levels) {
    if (!Number.isSafeInteger(id)) throw new RangeError(`level id ${id} is not a whole number`);
    if (!Number.isFinite(grade)) throw new RangeError(`level ${id} has grade ${grade}; expected a number`);
    if (ids.has(id)) throw new RangeError(`level ${id} is listed twice`);
    ids.add(id);
  }
}
