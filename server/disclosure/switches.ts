import { countPeople, type Cells } from './cells.ts';

/** Longest scale whose scores fit the bits of one machine word. */
const MOST_POSITIONS = 31;

/** What the gate needs to know of the cells: head-counts, and which scores occur at all. */
export interface Occupancy {
  /** `people[block][column]`. */
  readonly people: readonly (readonly number[])[];
  /** `scores[block][column]`: bit s is set if anybody of the cell has score s (from 0). */
  readonly scores: readonly (readonly number[])[];
}

/** Errors: RangeError for a scale of more than 31 positions. */
export function readOccupancy(cells: Cells): Occupancy {
  const positions = cells[0]?.[0]?.length ?? 0;
  if (positions > MOST_POSITIONS) {
    throw new RangeError(`a scale of ${positions} positions; level tables take at most ${MOST_POSITIONS}`);
  }
  return {
    people: cells.map((row) => row.map(countPeople)),
    scores: cells.map((row) => row.map(scoresOf)),
  };
}

function scoresOf(counts: readonly number[]): number {
  let bits = 0;
  for (const [score, count] of counts.entries()) if (count > 0) bits |= 1 << score;
  return bits;
}

/** Whether the people of a cell share one score. */
export function isOneScore(scores: number): boolean {
  return scores !== 0 && (scores & (scores - 1)) === 0;
}

/**
 * Whether there is a switch at a rectangle of four cells (DISCLOSURE.md, rule 2): scores s != s' such that
 * the cell (i,j) and the opposite one (i',j') have s, and the two beside it, (i,j') and (i',j), have s'.
 * Exchanging s and s' at all four corners then changes no block and no column table.
 *
 * Each argument is a bit mask of `Occupancy.scores`.
 */
export function isSwitch(cell: number, opposite: number, inBlock: number, inColumn: number): boolean {
  const given = cell & opposite;
  const taken = inBlock & inColumn;
  const either = given | taken;
  return given !== 0 && taken !== 0 && (either & (either - 1)) !== 0;
}
