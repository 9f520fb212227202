import type { Figure } from './figure.ts';

/** Figures that say different things of the same people: no table of scores fits them. */
export class ContradictionError extends Error {}

const DIFFER = 'two figures of the same people differ';
const FEWER = 'a figure has fewer people of a score than a part of it';

interface Growing {
  cells: Set<number>;
  counts: number[];
}

/**
 * The same knowledge in smaller figures: of a figure that holds another wholly, the difference, until none does.
 * Company, divisions and teams become the parts that they are sums of, so that most of the attack is done by
 * subtraction and the solver gets only what overlaps.
 *
 * Shapes: every figure is a sum of the pieces, and every piece a difference of figures.
 * Errors: ContradictionError where a difference has a count below zero, or two figures of the same cells differ.
 *
 * @example
 * listPieces([{ cells: [0, 1], counts: [3, 1] }, { cells: [1], counts: [2, 1] }])
 * // => [{ cells: [1], counts: [2, 1] }, { cells: [0], counts: [1, 0] }]
 */
export function listPieces(figures: readonly Figure[]): Figure[] {
  const waiting = figures
    .map(({ cells, counts }): Growing => ({ cells: new Set(cells), counts: [...counts] }))
    .sort((a, b) => b.cells.size - a.cells.size);
  const pieces = new Set<Growing>();
  const piecesOf = new Map<number, Set<Growing>>();

  const place = (piece: Growing, held: boolean): void => {
    if (held) pieces.add(piece);
    else pieces.delete(piece);
    for (const cell of piece.cells) {
      const at = piecesOf.get(cell) ?? new Set();
      piecesOf.set(cell, at);
      if (held) at.add(piece);
      else at.delete(piece);
    }
  };

  // The smallest first, so that the larger ones find their parts there. Ends: every subtraction takes cells away.
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const touched = new Set([...next.cells].flatMap((cell) => [...(piecesOf.get(cell) ?? [])]));
    for (const piece of touched) if (piece.cells.isSubsetOf(next.cells)) subtract(next, piece);
    if (next.cells.size === 0) {
      if (next.counts.some((count) => count !== 0)) {
        throw new ContradictionError(DIFFER);
      }
      continue;
    }
    for (const piece of touched) {
      if (!next.cells.isSubsetOf(piece.cells)) continue;
      // Comes back at once, and finds this one as a part of it.
      place(piece, false);
      waiting.push(piece);
    }
    place(next, true);
  }
  return [...pieces].map(({ cells, counts }) => ({ cells: [...cells].sort((a, b) => a - b), counts }));
}

function subtract(from: Growing, part: Growing): void {
  for (const cell of part.cells) from.cells.delete(cell);
  for (const [position, count] of part.counts.entries()) {
    const left = (from.counts[position] ?? 0) - count;
    if (left < 0) throw new ContradictionError(from.cells.size === 0 ? DIFFER : FEWER);
    from.counts[position] = left;
  }
}
