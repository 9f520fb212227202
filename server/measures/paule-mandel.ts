import { sum } from './sum.ts';
import type { UsableEffect } from './usable-effects.ts';

/** The variance between groups, the weighted mean, and that mean's standard error. */
export interface BetweenGroups {
  tau2: number;
  mu: number;
  seMu: number;
}

const MOST_STEPS = 200;
/**
 * Newton doubles the right digits, so a step this small, relative to a group's whole variance, was taken from
 * a settled value. Relative to tau² alone it would never settle on a root that is 0 but for rounding.
 */
const SETTLED = 1e-12;

/**
 * Paule-Mandel: the tau² at which sum (y - mu)² / (v + tau²) = k - 1, 0 where it is below that at once.
 * The sum falls and is convex in tau², so Newton from the DerSimonian-Laird value climbs to the root.
 *
 * Shapes: two or more effects, every variance above 0.
 * Errors: Error if it has not settled after 200 steps.
 * Source: Paule & Mandel (1982), J. Res. NBS 87:377-385; DerSimonian & Kacker (2007), Contemp. Clin.
 *         Trials 28:105-114; metafor rma(method = "PM").
 */
export function pauleMandel(effects: readonly UsableEffect[]): BetweenGroups {
  const wanted = effects.length - 1;
  if (excess(effects, 0).q <= wanted) return pooled(effects, 0);

  const leastVariance = Math.min(...effects.map(({ v }) => v));
  let tau2 = derSimonianLaird(effects);
  for (let step = 0; step < MOST_STEPS; step++) {
    const { q, fall } = excess(effects, tau2);
    const next = Math.max(0, tau2 + (q - wanted) / fall);
    if (Math.abs(next - tau2) <= SETTLED * (next + leastVariance)) return pooled(effects, next);
    tau2 = next;
  }
  throw new Error(`tau² has not settled for ${effects.length} effects`);
}

/** The method of moments with weights 1/v. Source: DerSimonian & Laird (1986), Control. Clin. Trials 7:177-188. */
function derSimonianLaird(effects: readonly UsableEffect[]): number {
  const weights = effects.map(({ v }) => 1 / v);
  const total = sum(weights);
  const spread = total - sum(weights.map((weight) => weight ** 2)) / total;
  return Math.max(0, (excess(effects, 0).q - (effects.length - 1)) / spread);
}

/** Loops rather than lists: a page of gaps comes here some ten times a competency, for all teams. */
function pooled(effects: readonly UsableEffect[], tau2: number): BetweenGroups {
  let [total, weighted] = [0, 0];
  for (const { y, v } of effects) {
    const weight = 1 / (v + tau2);
    total += weight;
    weighted += weight * y;
  }
  return { tau2, mu: weighted / total, seMu: 1 / Math.sqrt(total) };
}

/** The weighted sum of squares at `tau2`, and how fast it falls there. */
function excess(effects: readonly UsableEffect[], tau2: number): { q: number; fall: number } {
  const { mu } = pooled(effects, tau2);
  let [q, fall] = [0, 0];
  for (const { y, v } of effects) {
    const part = (y - mu) / (v + tau2);
    q += part * (y - mu);
    fall += part ** 2;
  }
  return { q, fall };
}
