/** Whether the people of a cell share one score. */
export function isOneScore(scores: number): boolean {
  return scores !== 0 && (scores & (scores - 1)) === 0;
}

/**
 * Whether there is a switch at a rectangle of four cells (DISCLOSURE.md, rule 2): scores s != s' such that
 * the cell (i,j) and the opposite one (i',j') have s, and the two beside it, (i,j') and (i',j), have s'.
 * Exchanging s and s' at all four corners then changes no block and no column table.
 *
 * Each argument is a bit mask of `Occupancy.scores`.
 */
export function isSwitch(cell: number, opposite: number, inBlock: number, inColumn: number): boolean {
  const given = cell & opposite;
  const taken = inBlock & inColumn;
  const either = given | taken;
  return given !== 0 && taken !== 0 && (either & (either - 1)) !== 0;
}
