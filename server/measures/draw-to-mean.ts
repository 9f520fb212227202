import type { BetweenGroups } from './paule-mandel.ts';
import { Z_95 } from './z-95.ts';

export interface DrawnToMean {
  shrunken: number;
  se: number;
  /** 95 % limits. */
  lower: number;
  upper: number;
  /** How far it is drawn, v / (v + tau²). */
  b: number;
}

/**
 * One effect drawn to the mean of groups that are known, the more the less it is known: what `ebShrink` does
 * with each of its groups, also for one that is not among them.
 *
 * Shapes: `y` the effect, `v` its variance, above 0.
 *
 * @example
 * drawToMean({ y: 4, v: 1 }, { tau2: 3, mu: 2, seMu: 0 }) // => { shrunken: 3.5, b: 0.25, se: 0.8660, … }
 */
export function drawToMean(
  { y, v }: { y: number; v: number },
  { tau2, mu, seMu }: BetweenGroups,
): DrawnToMean {
  const b = v / (v + tau2);
  const shrunken = b * mu + (1 - b) * y;
  const se = Math.sqrt((b * seMu) ** 2 + (1 - b) * v);
  return { shrunken, se, lower: shrunken - Z_95 * se, upper: shrunken + Z_95 * se, b };
}
