import { sum } from './sum.ts';

export interface PChartPoint {
  /** Share of the cycle; null where it has nobody. */
  p: number | null;
  /** Distance from the centre in binomial standard errors. */
  z: number | null;
  /** Control limits, cut at 0 and 1. */
  lower: number | null;
  upper: number | null;
  /** Where the share has left its limits. */
  beyond: 'above' | 'below' | null;
}

export interface PChart {
  /** The centre: the share of all cycles together. */
  pbar: number;
  /** How much more cycles vary than the binomial says (1 = not at all): mean |z_t - z_{t-1}| / 1.128. */
  sigmaZ: number | null;
  points: PChartPoint[];
  /** Why there are no limits: fewer than two cycles, or shares that do not vary. */
  reason: 'too-few-cycles' | 'no-variance' | null;
}

// Mean range of two standard normal values, as in Shewhart's tables.
const D2 = 1.128;

/**
 * Control chart of a share (top-box) over cycles: Laney's p', whose limits allow for the spread that cycles
 * have beyond the binomial.
 *
 * Shapes: `counts` of `totals`, one a cycle in order. A cycle of nobody has no point and is passed over.
 * Units:  shares. Limits at L = 3 standard errors unless told.
 * Null:   nobody in any cycle: nothing at all. Otherwise as `reason` says.
 * Errors: RangeError unless the lists have one length, 0 <= counts <= totals and L is above 0.
 * Source: Laney (2002), Qual. Eng. 14:531-537.
 *
 * @example
 * pChart([5, 8, 4], [50, 40, 40]) // => { pbar: 0.1308, sigmaZ: 1.6932, … }
 */
export function pChart(
  counts: readonly number[],
  totals: readonly number[],
  { L = 3 }: { L?: number } = {},
): PChart | null {
  if (counts.length !== totals.length) throw new RangeError('counts and totals are not of the same cycles');
  if (!(L > 0 && Number.isFinite(L))) throw new RangeError(`L is a number above 0, not ${L}`);
  const cycles = totals.map((total, at) => ({ total, count: counts[at] ?? 0 }));
  for (const [at, { count, total }] of cycles.entries())
    if (!(count >= 0 && count <= total && Number.isFinite(total)))
      throw new RangeError(`cycle ${at + 1}: ${count} of ${total}`);
  const people = sum(totals);
  if (people === 0) return null;

  const pbar = sum(counts) / people;
  const shares = cycles.map(({ count, total }) => {
    if (total === 0) return null;
    const sigma = Math.sqrt((pbar * (1 - pbar)) / total);
    const p = count / total;
    return { p, sigma, z: sigma === 0 ? null : (p - pbar) / sigma };
  });
  const sigmaZ = movingSigma(shares.flatMap((share) => (share?.z == null ? [] : [share.z])));
  const points = shares.map((share): PChartPoint => {
    const none = { lower: null, upper: null, beyond: null };
    if (share === null) return { p: null, z: null, ...none };
    const { p, z, sigma } = share;
    if (sigmaZ === null || sigmaZ === 0) return { p, z, ...none };
    const lower = Math.max(0, pbar - L * sigma * sigmaZ);
    const upper = Math.min(1, pbar + L * sigma * sigmaZ);
    return { p, z, lower, upper, beyond: p > upper ? 'above' : p < lower ? 'below' : null };
  });
  const seen = shares.filter((share) => share !== null).length;
  const reason = seen < 2 ? 'too-few-cycles' : sigmaZ === null || sigmaZ === 0 ? 'no-variance' : null;
  return { pbar, sigmaZ: reason === null ? sigmaZ : null, points, reason };
}

/** Standard deviation of values from their steps; null of fewer than two. */
function movingSigma(values: readonly number[]): number | null {
  if (values.length < 2) return null;
  const steps = values.slice(1).map((value, at) => Math.abs(value - (values[at] ?? 0)));
  return sum(steps) / steps.length / D2;
}
