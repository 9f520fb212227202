import type { Figure, Target } from './figure.ts';
import { listPieces } from './pieces.ts';

/**
 * A table as the solver sees it. Cells that are in the same pieces are one class: their people can change places in
 * every published figure, so only a class's total is bound, and any way of dealing it to its cells is as good.
 */
export interface Classes {
  readonly positions: number;
  /** Cells of each class. Cells in no figure are in no class: of them nothing is known. */
  readonly members: readonly (readonly number[])[];
  readonly people: readonly number[];
  /** Pieces that each class is in. */
  readonly piecesOf: readonly (readonly number[])[];
  /** Each piece in terms of classes. */
  readonly pieces: readonly { readonly classes: readonly number[]; readonly counts: readonly number[] }[];
  /** The class of each cell; undefined where it is in no figure, or has nobody in it. */
  readonly classOf: readonly (number | undefined)[];
}

/** Errors: ContradictionError as `listPieces`. */
export function buildClasses({ people, positions, figures }: Target): Classes {
  const pieces = listPieces(figures.map((figure) => withoutEmpty(figure, people)));
  const piecesOfCell: number[][] = people.map(() => []);
  for (const [piece, { cells }] of pieces.entries()) {
    for (const cell of cells) piecesOfCell[cell]?.push(piece);
  }

  const held = [...people.keys()].filter((cell) => (piecesOfCell[cell]?.length ?? 0) > 0);
  const members = [...Map.groupBy(held, (cell) => piecesOfCell[cell]?.join() ?? '').values()];
  const classOf = new Array<number | undefined>(people.length).fill(undefined);
  for (const [index, cells] of members.entries()) for (const cell of cells) classOf[cell] = index;
  return {
    positions,
    members,
    classOf,
    people: members.map((cells) => cells.reduce((sum, cell) => sum + (people[cell] ?? 0), 0)),
    piecesOf: members.map((cells) => piecesOfCell[cells[0] ?? -1] ?? []),
    pieces: pieces.map(({ cells, counts }) => ({
      classes: [...new Set(cells.flatMap((cell) => classOf[cell] ?? []))],
      counts,
    })),
  };
}

function withoutEmpty({ cells, counts }: Figure, people: readonly number[]): Figure {
  return { cells: cells.filter((cell) => (people[cell] ?? 0) > 0), counts };
}
