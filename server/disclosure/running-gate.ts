import { checkCell } from './cell-check.ts';
import { moveCell, type Occupancy } from './occupancy.ts';
import type { Rules } from './rules.ts';

/** A cell whose people the block and column tables together might give away. Indices from 0. */
export interface FailingCell {
  readonly block: number;
  readonly column: number;
  /** A: its people share one score and no switch gives them a second. B: a group below k around it. */
  readonly rule: 'A' | 'B';
}

/** The gate on cells that are being repaired. It looks again only at what a move can have changed. */
export interface RunningGate {
  /** People of a cell as it is now. */
  people(block: number, column: number): number;
  /** Moves the people of one cell of a block into another. */
  move(block: number, from: number, to: number): void;
  /** Every failing cell in a block moved in since the last call, or that leant on one; all of them the first time. */
  listFailing(): FailingCell[];
}

/**
 * Opens the gate on one table's cells, which it changes in place.
 *
 * A move takes switches away, or adds some where the people go. A cell that passed by the switches of certain
 * blocks (its witnesses) still passes unless one of these, or its own block, was moved in; so the failing cells
 * listed are all there are, if in every block that had one something was moved since.
 */
export function openGate(seen: Occupancy, rules: Rules): RunningGate {
  const { blocks, columns, people } = seen;
  const columnsOf = Array.from({ length: blocks }, (): number[] => []);
  const blocksOf = Array.from({ length: columns }, (): number[] => []);
  for (let block = 0; block < blocks; block++) {
    for (let column = 0; column < columns; column++) enter(block, column);
  }
  const cells = { ...seen, columnsOf, blocksOf, scoresOf: readBlockScores(seen) };
  /** Cells, as block * columns + column, that lean on a block; some may not any more. */
  const leaning: (Set<number> | undefined)[] = [];
  let touched = new Set<number>();
  let isOpened = false;

  function enter(block: number, column: number): void {
    if ((people[block * columns + column] ?? 0) === 0) return;
    columnsOf[block]?.push(column);
    blocksOf[column]?.push(block);
  }

  function listTouched(): number[] {
    if (!isOpened) {
      isOpened = true;
      return columnsOf.flatMap((held, block) => held.map((column) => block * columns + column));
    }
    const listed = new Set<number>();
    for (const block of touched) {
      for (const column of columnsOf[block] ?? []) listed.add(block * columns + column);
      for (const cell of leaning[block] ?? []) listed.add(cell);
      leaning[block] = undefined;
    }
    touched = new Set();
    return [...listed].sort((a, b) => a - b);
  }

  return {
    people: (block, column) => people[block * columns + column] ?? 0,

    move(block, from, to) {
      const wasEmpty = people[block * columns + to] === 0;
      moveCell(seen, block, from, to);
      if (wasEmpty) enter(block, to);
      touched.add(block);
    },

    listFailing() {
      const failing: FailingCell[] = [];
      for (const cell of listTouched()) {
        if ((people[cell] ?? 0) === 0) continue;
        const block = Math.floor(cell / columns);
        const column = cell % columns;
        const { broken, witnesses } = checkCell(cells, block, column, rules);
        if (broken) failing.push({ block, column, rule: broken });
        else for (const witness of witnesses) (leaning[witness] ??= new Set()).add(cell);
      }
      return failing;
    },
  };
}

/** A move stays within its block, so these never change. */
function readBlockScores({ blocks, columns, scores }: Occupancy): Int32Array {
  return Int32Array.from({ length: blocks }, (_, block) =>
    scores.subarray(block * columns, (block + 1) * columns).reduce((union, bits) => union | bits, 0),
  );
}
