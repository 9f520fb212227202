import type { Occupancy } from './occupancy.ts';
import type { Rules } from './rules.ts';
import { isOneScore, isSwitch } from './switches.ts';
import { growVertexCover } from './vertex-cover.ts';

/** Where people are, so that empty cells are passed over. Lists may name cells that have become empty since. */
export interface PeopledCells extends Occupancy {
  /** Columns with people, by block. */
  readonly columnsOf: readonly (readonly number[])[];
  /** All scores of a block, whatever the column, as in `scores`. */
  readonly scoresOf: Int32Array;
  /** Blocks with people, by column. */
  readonly blocksOf: readonly (readonly number[])[];
}

export interface CellCheck {
  /** The rule that the cell breaks; undefined where it passes. */
  readonly broken: 'A' | 'B' | undefined;
  /**
   * Blocks whose switches alone let it pass. While they and the cell's own block stay as they are it passes,
   * whatever else is moved.
   */
  readonly witnesses: readonly number[];
}

const PASSES: CellCheck = { broken: undefined, witnesses: [] };

/** Checks one cell with people against (A) and (B) of DISCLOSURE.md, rule 2; see `gate`. */
export function checkCell(cells: PeopledCells, block: number, column: number, { k }: Rules): CellCheck {
  const at = block * cells.columns;
  const people = cells.people[at + column] ?? 0;
  const scores = cells.scores[at + column] ?? 0;
  const oneScore = isOneScore(scores);
  const need = Math.max(k - people, oneScore ? 1 : 0);
  if (need === 0) return PASSES;

  const { cover, witnesses } = coverUpTo(need, cells, block, column);
  // Nobody's cell is a corner of a switch, so one switch is a cover of at least 1.
  if (oneScore && cover === 0) return { broken: 'A', witnesses };
  return { broken: people + cover < k ? 'B' : undefined, witnesses };
}

/**
 * The lightest cover of a cell's switches if it is lighter than `need`, else some number of at least `need`.
 * No cover below `need` holds a vertex of that weight, so weights are cut to it: less flow to look for.
 */
function coverUpTo(
  need: number,
  { columns, people, scores, columnsOf, scoresOf, blocksOf }: PeopledCells,
  block: number,
  column: number,
): { cover: number; witnesses: number[] } {
  const own = block * columns;
  const cell = scores[own + column] ?? 0;
  // Columns in which a switch is possible at all: two scores are needed between the two cells.
  const beside = (columnsOf[block] ?? []).filter((j) => {
    const inBlock = scores[own + j] ?? 0;
    return j !== column && inBlock !== 0 && !isOneScore(cell | inBlock);
  });
  const weights = beside.map((j) => Math.min(people[own + j] ?? 0, need));
  const besideScores = beside.reduce((union, j) => union | (scores[own + j] ?? 0), 0);
  // More than all of the left side no cover weighs: once it is reached, there is nothing more to find.
  const most = Math.min(
    need,
    weights.reduce((sum, weight) => sum + weight, 0),
  );

  const graph = growVertexCover(weights);
  const witnesses: number[] = [];
  const others = blocksOf[column] ?? [];
  let cover = 0;
  // Every block starts elsewhere in the list, so that not all cells lean on the same few witnesses.
  for (let step = 0; step < others.length && cover < most; step++) {
    const other = others[(block + step) % others.length] ?? block;
    const across = other * columns;
    const inColumn = scores[across + column] ?? 0;
    // Most blocks without a switch are known by their scores as a whole: the opposite cell needs one of this
    // cell's, its column one of those beside.
    if (other === block || (inColumn & besideScores) === 0 || ((scoresOf[other] ?? 0) & cell) === 0) continue;
    let joined: number[] | undefined;
    for (let left = 0; left < beside.length; left++) {
      const j = beside[left] ?? 0;
      if (isSwitch(cell, scores[across + j] ?? 0, scores[own + j] ?? 0, inColumn)) (joined ??= []).push(left);
    }
    if (!joined) continue;
    const before = cover;
    cover = graph.addRight(Math.min(people[across + column] ?? 0, need), joined);
    if (cover > before) witnesses.push(other);
  }
  return { cover, witnesses };
}
