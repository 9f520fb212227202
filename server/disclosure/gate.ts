import { checkCells, type Cells } from './cells.ts';
import { readOccupancy } from './occupancy.ts';
import { checkRules, type Rules } from './rules.ts';
import { openGate, type FailingCell } from './running-gate.ts';

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
  return openGate(readOccupancy(cells), rules).listFailing();
}
