import type { Random } from '../../demo/random.ts';
import type { Dealt } from './deal.ts';

/**
 * Worlds that an attacker cannot tell apart, down to the cells. A group of cells whose scores differ between any
 * two of them is not determined; one world shows that of thousands of groups at once.
 */
export class Pool {
  readonly #positions: number;
  readonly #random: Random;
  readonly #dealt: Dealt[] = [];
  /** A number for each cell: marks of a group add up to zero if its scores are the same in every world. */
  readonly marks: number[];

  constructor(cells: number, positions: number, random: Random) {
    this.#positions = positions;
    this.#random = random;
    this.marks = new Array<number>(cells).fill(0);
  }

  get size(): number {
    return this.#dealt.length;
  }

  add(dealt: Dealt): void {
    this.#dealt.push(dealt);
    const [first] = this.#dealt;
    if (!first || first === dealt) return;
    for (let s = 0; s < this.#positions; s++) {
      // Below 2 to the 30, so that sums over groups and worlds stay exact.
      const weight = Math.floor(this.#random.uniform() * 2 ** 30);
      for (const [cell, mark] of this.marks.entries()) {
        const at = cell * this.#positions + s;
        this.marks[cell] = mark + weight * ((dealt[at] ?? 0) - (first[at] ?? 0));
      }
    }
  }

  /** Scores of a group in the first world. */
  countsOf(group: readonly number[]): number[] {
    return this.#sum(this.#dealt[0], group);
  }

  /** Whether two of the worlds give the group other scores. */
  tellsApart(group: readonly number[]): boolean {
    const first = this.countsOf(group).join();
    return this.#dealt.some((dealt) => this.#sum(dealt, group).join() !== first);
  }

  #sum(dealt: Dealt | undefined, group: readonly number[]): number[] {
    return Array.from({ length: this.#positions }, (_, s) =>
      group.reduce((sum, cell) => sum + (dealt?.[cell * this.#positions + s] ?? 0), 0),
    );
  }
}
