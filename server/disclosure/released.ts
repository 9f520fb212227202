import { addCounts, countPeople } from './cells.ts';
import { checkCounts } from './check-counts.ts';
import type { Rules } from './rules.ts';

declare const released: unique symbol;

/** Counts that may be shown. Only the functions of this file make them, so a measure cannot be given others. */
export interface ReleasedCounts {
  /** People counted. Fewer than the sum of `counts` where several tables are pooled. */
  readonly people: number;
  /** Ratings per scale position, lowest first. */
  readonly counts: readonly number[];
  readonly [released]: true;
}

/**
 * The sum of whole blocks, or of whole columns, of one table; each given as its counts per position.
 *
 * Errors: RangeError if together they hold fewer than k people, differ in length, or a count is negative or
 *         not whole.
 */
export function release(parts: readonly (readonly number[])[], rules: Pick<Rules, 'k'>): ReleasedCounts {
  const counts = (parts[0] ?? []).map(() => 0);
  for (const part of parts) {
    checkCounts(part, counts.length, 'a released table');
    addCounts(counts, part);
  }
  return stamp(countPeople(counts), counts, rules.k);
}

/**
 * A row of the published schema, under the rules of its publication.
 *
 * Errors: RangeError if `people` is below k, more than the counts hold or not whole, or a count is negative
 *         or not whole: no publisher of ours wrote such a row.
 */
export function fromPublication(
  row: { readonly people: number; readonly counts: readonly number[] },
  rules: Pick<Rules, 'k'>,
): ReleasedCounts {
  checkCounts(row.counts, row.counts.length, 'a published row');
  if (!Number.isSafeInteger(row.people) || row.people > countPeople(row.counts)) {
    throw new RangeError(
      `a published row has ${row.people} people and ${countPeople(row.counts)} ratings; expected a rating each`,
    );
  }
  return stamp(row.people, row.counts, rules.k);
}

/**
 * Several released tables as one: ratings are added, and `people` is the most in any one of them, since the
 * same people stand in most (competencies), which one cannot tell from counts.
 *
 * Errors: RangeError if the list is empty or the tables differ in their number of positions.
 */
export function poolReleased(tables: readonly ReleasedCounts[]): ReleasedCounts {
  const [first] = tables;
  if (!first) throw new RangeError('nothing to pool; expected at least one released table');
  const counts = first.counts.map(() => 0);
  for (const table of tables) {
    checkCounts(table.counts, counts.length, 'a pooled table');
    addCounts(counts, table.counts);
  }
  return mark(Math.max(...tables.map(({ people }) => people)), counts);
}

/**
 * Released parts of one table that have nobody in common (blocks, or columns), as one: people and ratings add.
 *
 * Errors: RangeError if the list is empty or the parts differ in their number of positions.
 */
export function uniteReleased(parts: readonly ReleasedCounts[]): ReleasedCounts {
  const { counts } = poolReleased(parts);
  return mark(
    parts.reduce((sum, { people }) => sum + people, 0),
    counts,
  );
}

function stamp(people: number, counts: readonly number[], k: number): ReleasedCounts {
  if (people < k) throw new RangeError(`${people} people; expected at least ${k} to be shown`);
  return mark(people, counts);
}

/** The one place where the brand is given. It exists for the compiler only. */
function mark(people: number, counts: readonly number[]): ReleasedCounts {
  return { people, counts } as ReleasedCounts;
}
