import { gapAgainst, type AdjustedGap } from './gap-against.ts';
import { referenceLevels } from './reference-levels.ts';

/**
 * A team's mean against the company's at the team's own mix of levels (indirect standardisation).
 * The company includes the team, which draws the gaps of big teams a little to 0.
 *
 * Shapes: `counts` the team's [c_1..c_K]; `people` its people per level; `reference` the company's
 *         [c_1..c_K] per level, side by side with `people`. One competency; `poolGaps` adds several up, and
 *         `gapAgainst` reads the reference once for many teams. `deff` is the design effect, 1 unless told.
 * Units:  points of the scale; no rounding.
 * Null:   nobody in the team, or a level that the team has and the company has no rating of. Where all
 *         of such a mix have one score, the gap has no error (reason `no-variance`).
 * Errors: RangeError unless the team's counts and its people per level add up to the same (those without
 *         a level need an entry of their own with the company's distribution), and all are counts.
 * Source: Keiding & Clayton (2014), Stat. Sci. 29:529-558; Bross (1958), Biometrics 14:18-38.
 *
 * @example
 * adjustedGap([0, 1, 3], [2, 2], [[2, 2, 0], [0, 2, 2]]) // => { gap: 0.75, observed: 11, expected: 8, z: 3, … }
 */
export function adjustedGap(
  counts: readonly number[],
  people: readonly number[],
  reference: readonly (readonly number[])[],
  options: { deff?: number } = {},
): AdjustedGap | null {
  return gapAgainst(counts, people, referenceLevels(reference), options);
}
