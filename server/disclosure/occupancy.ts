import { countPeople, type Cells } from './cells.ts';

/** Longest scale whose scores fit the bits of one machine word. */
const MOST_POSITIONS = 31;

/** What the gate needs to know of the cells: head-counts, and which scores occur at all. */
export interface Occupancy {
  readonly blocks: number;
  readonly columns: number;
  /** `people[block * columns + column]`. */
  readonly people: Int32Array;
  /** `scores[block * columns + column]`: bit s is set if anybody of the cell has score s (from 0). */
  readonly scores: Int32Array;
}

/** Errors: RangeError for a scale of more than 31 positions. */
export function readOccupancy(cells: Cells): Occupancy {
  const positions = cells[0]?.[0]?.length ?? 0;
  if (positions > MOST_POSITIONS) {
    throw new RangeError(`a scale of ${positions} positions; level tables take at most ${MOST_POSITIONS}`);
  }
  const blocks = cells.length;
  const columns = cells[0]?.length ?? 0;
  const people = new Int32Array(blocks * columns);
  const scores = new Int32Array(blocks * columns);
  let cell = 0;
  for (const row of cells) {
    for (const counts of row) {
      people[cell] = countPeople(counts);
      scores[cell] = scoresOf(counts);
      cell += 1;
    }
  }
  return { blocks, columns, people, scores };
}

function scoresOf(counts: readonly number[]): number {
  let bits = 0;
  for (let score = 0; score < counts.length; score++) if ((counts[score] ?? 0) > 0) bits |= 1 << score;
  return bits;
}

/** Moves the people of one cell of a block to another, in place. */
export function moveCell(
  { columns, people, scores }: Occupancy,
  block: number,
  from: number,
  to: number,
): void {
  const source = block * columns + from;
  const target = block * columns + to;
  people[target] = (people[target] ?? 0) + (people[source] ?? 0);
  scores[target] = (scores[target] ?? 0) | (scores[source] ?? 0);
  people[source] = 0;
  scores[source] = 0;
}
