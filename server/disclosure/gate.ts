import { checkCells, type Cells } from './cells.ts';
import { checkRules, type Rules } from './rules.ts';
import { isOneScore, isSwitch, readOccupancy, type Occupancy } from './switches.ts';
import { growVertexCover } from './vertex-cover.ts';

/** A cell whose people the block and column tables together might give away. Indices from 0. */
export interface FailingCell {
  readonly block: number;
  readonly column: number;
  /** A: its people share one score and no switch gives them a second. B: a group below k around it. */
  readonly rule: 'A' | 'B';
}

/**
 * The cells that forbid showing both the block tables and the column tables (DISCLOSURE.md, rule 2).
 *
 * Pass (A): every cell whose people share one score has a switch. Pass (B): every cell of fewer than k people
 * has, with the lightest vertex cover of its switches (j' weighted with cell (i,j'), i' with cell (i',j)), at
 * least k people. A cell that fails both is listed with A. Empty cells pass.
 *
 * Shapes: `cells[block][column][position]`; every column counts, also that of the people in no level table.
 * Order:  by block, then column; whether a cell passes does not depend on the order of blocks or columns.
 * Errors: RangeError as `checkRules`, `checkCells` and `readOccupancy`.
 *
 * @example
 * // Two teams and two levels with 1, 6, 6 and 6 people, everybody with both scores beside them:
 * // the lone person and the cover of at least 4 make 5, so nobody is given away
 * gate([[[1, 0], [3, 3]], [[3, 3], [3, 3]]], { k: 5, d: 2, insider: true }) // => []
 */
export function gate(cells: Cells, rules: Rules): FailingCell[] {
  checkRules(rules);
  checkCells(cells);
  const seen = readOccupancy(cells);
  const blocksOf = blocksByColumn(seen);

  const failing: FailingCell[] = [];
  for (const [block, row] of seen.people.entries()) {
    for (const [column, people] of row.entries()) {
      if (people === 0) continue;
      const oneScore = isOneScore(at(seen.scores, block, column));
      const need = Math.max(rules.k - people, oneScore ? 1 : 0);
      const cover = need > 0 ? coverUpTo(need, seen, block, column, blocksOf[column] ?? []) : 0;
      // Nobody's cell is a corner of a switch, so one switch is a cover of at least 1.
      if (oneScore && cover === 0) failing.push({ block, column, rule: 'A' });
      else if (people + cover < rules.k) failing.push({ block, column, rule: 'B' });
    }
  }
  return failing;
}

/**
 * The lightest cover of a cell's switches if it is lighter than `need`, else some number of at least `need`.
 * No cover below `need` holds a vertex of that weight, so weights are cut to it: less flow to look for.
 */
function coverUpTo(
  need: number,
  seen: Occupancy,
  block: number,
  column: number,
  blocks: readonly number[],
): number {
  const inBlock = seen.scores[block] ?? [];
  const cell = inBlock[column] ?? 0;
  const cover = growVertexCover((seen.people[block] ?? []).map((people) => Math.min(people, need)));
  let weight = 0;
  for (const other of blocks) {
    if (other === block) continue;
    const opposite = seen.scores[other] ?? [];
    const inColumn = opposite[column] ?? 0;
    const joined: number[] = [];
    for (let j = 0; j < inBlock.length; j++) {
      if (j !== column && isSwitch(cell, opposite[j] ?? 0, inBlock[j] ?? 0, inColumn)) joined.push(j);
    }
    if (joined.length > 0) weight = cover.addRight(Math.min(at(seen.people, other, column), need), joined);
    if (weight >= need) break;
  }
  return weight;
}

/** For each column the blocks with people in it. */
function blocksByColumn({ people }: Occupancy): number[][] {
  const columns: number[][] = (people[0] ?? []).map(() => []);
  for (const [block, row] of people.entries()) {
    for (const [column, count] of row.entries()) if (count > 0) columns[column]?.push(block);
  }
  return columns;
}

function at(table: readonly (readonly number[])[], block: number, column: number): number {
  return table[block]?.[column] ?? 0;
}
