import type { Classes } from './classes.ts';

/**
 * Splits pieces in two: some that have nobody in common (blocks), and the others (columns), as indices. As many
 * as possible go to the first, since a search keeps them right by itself. Where pieces of the second overlap too,
 * the search may fail; then the solver is asked.
 */
export function splitPieces({ pieces, piecesOf }: Pick<Classes, 'pieces' | 'piecesOf'>): {
  exact: ReadonlySet<number>;
  others: readonly number[];
} {
  const side = new Map<number, 0 | 1>();
  const sizes = [0, 0];
  const sides: Map<number, 0 | 1>[] = [];
  for (const start of pieces.keys()) {
    if (side.has(start)) continue;
    // Two-coloured from here on: what overlaps with a piece of one side goes to the other.
    const here = new Map<number, 0 | 1>([[start, 0]]);
    for (const [piece, its] of here) {
      side.set(piece, its);
      for (const each of pieces[piece]?.classes ?? []) {
        for (const other of piecesOf[each] ?? []) if (!here.has(other)) here.set(other, its === 0 ? 1 : 0);
      }
    }
    sides.push(here);
  }

  const exact = new Set<number>();
  const taken = new Set<number>();
  for (const here of sides) {
    sizes.fill(0);
    for (const its of here.values()) sizes[its] = (sizes[its] ?? 0) + 1;
    const larger = (sizes[1] ?? 0) > (sizes[0] ?? 0) ? 1 : 0;
    for (const [piece, its] of here) {
      const classes = pieces[piece]?.classes ?? [];
      if (its !== larger || classes.some((each) => taken.has(each))) continue;
      exact.add(piece);
      for (const each of classes) taken.add(each);
    }
  }
  return { exact, others: [...pieces.keys()].filter((piece) => !exact.has(piece)) };
}
