import type { Random } from '../../demo/random.ts';
import type { Classes } from './classes.ts';
import type { World } from './world.ts';

/** A world down to the cells: people by cell and position, `dealt[cell * positions + position]`. */
export type Dealt = Int32Array;

/** Cells of one class whose scores together are given. */
export interface FixedPart {
  readonly index: number;
  readonly cells: readonly number[];
  readonly counts: readonly number[];
}

/**
 * Deals a world's scores to the cells of each class at random. Every such deal fits all figures, for they only
 * hold whole classes. Cells without figures stay empty here: of them nothing is known.
 *
 * `cellPeople` are the people of each cell; `fixed` says what some cells of a class get together, at most one part
 * a class.
 */
export function dealWorld(
  classes: Classes,
  cellPeople: readonly number[],
  world: World,
  random: Random,
  fixed: readonly FixedPart[] = [],
): Dealt {
  const { positions, members } = classes;
  const dealt = new Int32Array(cellPeople.length * positions);
  const partOf = new Map(fixed.map((part) => [part.index, part]));
  for (const [index, cells] of members.entries()) {
    const part = partOf.get(index);
    const counts = Array.from({ length: positions }, (_, s) => world[index * positions + s] ?? 0);
    if (part) {
      dealCounts(dealt, part.cells, part.counts, cellPeople, random);
      const rest = counts.map((count, s) => count - (part.counts[s] ?? 0));
      dealCounts(
        dealt,
        cells.filter((cell) => !part.cells.includes(cell)),
        rest,
        cellPeople,
        random,
      );
    } else {
      dealCounts(dealt, cells, counts, cellPeople, random);
    }
  }
  return dealt;
}

function dealCounts(
  dealt: Dealt,
  cells: readonly number[],
  counts: readonly number[],
  cellPeople: readonly number[],
  random: Random,
): void {
  const positions = counts.length;
  const scores = counts.flatMap((count, s) => new Array<number>(count).fill(s));
  const order = cells.length > 1 ? random.shuffled(scores) : scores;
  let next = 0;
  for (const cell of cells) {
    for (let n = cellPeople[cell] ?? 0; n > 0; n--) {
      const at = cell * positions + (order[next] ?? 0);
      dealt[at] = (dealt[at] ?? 0) + 1;
      next += 1;
    }
  }
}
