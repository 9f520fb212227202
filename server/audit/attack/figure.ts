/** A number that somebody was given: the counts of some cells, added up. Cells are indices into `Target.people`. */
export interface Figure {
  readonly cells: readonly number[];
  /** People per scale position, lowest first. */
  readonly counts: readonly number[];
}

/**
 * What an attacker has of one table (competency and source): who sits where, and every figure that he was given.
 * A cell is one home team and level; how many people it has is known (DISCLOSURE.md, A3).
 */
export interface Target {
  readonly people: readonly number[];
  readonly positions: number;
  readonly figures: readonly Figure[];
}
