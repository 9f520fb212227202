/** A published figure: the counts of some cells added up. Cells are indices into the attacked organisation. */
export interface Figure {
  readonly cells: readonly number[];
  readonly counts: readonly number[];
}

/** A group of cells whose scores follow from the figures, with the scores. */
export interface Leak {
  readonly kind: 'determined' | 'pinned';
  readonly cells: readonly number[];
  readonly counts: readonly number[];
}

/**
 * What somebody who knows every head-count can conclude from `figures`, by trying every table of scores that
 * fits them (DISCLOSURE.md, section 4, number 1, without a solver: for tiny organisations only).
 *
 * Determined: a group of whole cells with fewer than k people has the same counts in every fitting table.
 * Pinned: everybody in a cell has one and the same score in every fitting table, however large the cell.
 *
 * `truth[cell][position]` are the real counts, `figures` must fit them.
 */
export function attack(truth: readonly (readonly number[])[], figures: readonly Figure[], k: number): Leak[] {
  const leaks: Leak[] = [];
  for (const group of smallGroups(truth.map(people), k)) {
    const counts = sum(group.map((cell) => truth[cell]!));
    if (!hasOtherWorld(truth, figures, group)) leaks.push({ kind: 'determined', cells: group, counts });
  }
  for (const [cell, counts] of truth.entries()) {
    // A cell of two scores is not pinned: the truth itself shows both. One score: any other world frees it.
    const oneScore = counts.filter((n) => n > 0).length === 1;
    if (oneScore && !hasOtherWorld(truth, figures, [cell]))
      leaks.push({ kind: 'pinned', cells: [cell], counts });
  }
  return leaks;
}

/** All sets of cells with people that have from 1 to k - 1 people together. */
function smallGroups(sizes: readonly number[], k: number, from = 0, budget = k - 1): number[][] {
  const groups: number[][] = [];
  for (let cell = from; cell < sizes.length; cell++) {
    const size = sizes[cell]!;
    if (size === 0 || size > budget) continue;
    groups.push([cell], ...smallGroups(sizes, k, cell + 1, budget - size).map((rest) => [cell, ...rest]));
  }
  return groups;
}

/** Whether some table that fits all figures gives the group other counts than the truth does. */
function hasOtherWorld(
  truth: readonly (readonly number[])[],
  figures: readonly Figure[],
  group: readonly number[],
): boolean {
  const positions = truth[0]!.length;
  const left = figures.map(({ counts }) => [...counts]);
  const figuresOf = truth.map((_, cell) =>
    [...figures.keys()].filter((f) => figures[f]!.cells.includes(cell)),
  );
  const order = [...group, ...[...truth.keys()].filter((cell) => !group.includes(cell))];
  const real = sum(group.map((cell) => truth[cell]!)).join();
  const tried = new Array<number>(positions).fill(0);

  function place(step: number): boolean {
    if (step === group.length && tried.join() === real) return false;
    const cell = order[step];
    if (cell === undefined) return true;
    for (const counts of spreads(people(truth[cell]!), positions)) {
      const fits = figuresOf[cell]!.every((f) => counts.every((n, s) => n <= left[f]![s]!));
      if (!fits) continue;
      const add = (sign: number) => {
        for (const [s, n] of counts.entries()) {
          for (const f of figuresOf[cell]!) left[f]![s]! -= sign * n;
          if (step < group.length) tried[s]! += sign * n;
        }
      };
      add(1);
      const found = place(step + 1);
      add(-1);
      if (found) return true;
    }
    return false;
  }
  // A figure's people are its cells' people: if no position is overdrawn, all are used up exactly.
  return place(0);
}

/** All ways to give `n` people one of `positions` scores each, as counts. */
function spreads(n: number, positions: number): number[][] {
  if (positions === 1) return [[n]];
  return Array.from({ length: n + 1 }, (_, first) =>
    spreads(n - first, positions - 1).map((rest) => [first, ...rest]),
  ).flat();
}

function people(counts: readonly number[]): number {
  return counts.reduce((total, n) => total + n, 0);
}

function sum(list: readonly (readonly number[])[]): number[] {
  return list[0]!.map((_, s) => list.reduce((total, counts) => total + counts[s]!, 0));
}
