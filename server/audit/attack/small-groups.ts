/** Most cells in a group that is attacked: every cell, pair and triple (DISCLOSURE.md, section 4). */
export const MOST_CELLS = 3;

/** How many groups of one, two or three cells have fewer than k people together; empty cells are in none. */
export function countSmallGroups(people: readonly number[], k: number): number {
  // ways[cells][people]: the groups of so many cells and people among the cells seen so far
  const ways = Array.from({ length: MOST_CELLS + 1 }, () => new Array<number>(k).fill(0));
  const [none = []] = ways;
  none[0] = 1;
  for (const size of people) {
    if (size === 0 || size >= k) continue;
    for (let cells = MOST_CELLS; cells > 0; cells--) {
      const to = ways[cells] ?? [];
      const from = ways[cells - 1] ?? [];
      for (let total = k - 1; total >= size; total--)
        to[total] = (to[total] ?? 0) + (from[total - size] ?? 0);
    }
  }
  return ways.slice(1).reduce((sum, each) => sum + each.reduce((total, n) => total + n, 0), 0);
}

/**
 * Groups of two or three cells with fewer than k people whose marks add up to zero, each once.
 *
 * `cells` are those to combine, with `people[cell]` and `mark[cell]` by cell. A group that has the same scores in
 * every world that was looked at has marks that add up to zero; few others do.
 */
export function* listZeroGroups(
  cells: readonly number[],
  people: readonly number[],
  mark: readonly number[],
  k: number,
): Generator<number[]> {
  const byMark = Map.groupBy(cells, (cell) => mark[cell] ?? 0);
  const size = (cell: number): number => people[cell] ?? 0;
  /** Cells after this one in number that have this mark and are small enough. */
  const after = (cell: number, wanted: number, room: number): number[] =>
    (byMark.get(wanted) ?? []).filter((other) => other > cell && size(other) <= room);

  for (const [place, a] of cells.entries()) {
    const room = k - 1 - size(a);
    if (room < 1) continue;
    for (const b of after(a, 0 - (mark[a] ?? 0), room)) yield [a, b];
    if (room < 2) continue;
    for (let next = place + 1; next < cells.length; next++) {
      const b = cells[next] ?? -1;
      if (size(b) >= room) continue;
      const wanted = 0 - (mark[a] ?? 0) - (mark[b] ?? 0);
      if (!byMark.has(wanted)) continue;
      for (const c of after(b, wanted, room - size(b))) yield [a, b, c];
    }
  }
}
