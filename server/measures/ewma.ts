import { sum } from './sum.ts';

export interface EwmaPoint {
  /** What was seen, and its weighted average with the cycles before. */
  value: number;
  z: number;
  /** Standard error of z. */
  se: number;
  /** Control limits of z; null in the cycles that mu0 is made from, and where there is no mu0. */
  lower: number | null;
  upper: number | null;
  /** Where z has left its limits. */
  beyond: 'above' | 'below' | null;
}

export interface Ewma {
  /** What is normal: the line's centre. */
  mu0: number | null;
  points: EwmaPoint[];
  /** Why there are no limits: not enough cycles before the first to be judged, or no variance in any. */
  reason: 'too-few-cycles' | 'no-variance' | null;
}

/** Shapes and meaning: see `ewma`. */
export interface EwmaOptions {
  lambda?: number;
  L?: number;
  mu0?: number;
  baseline?: number;
}

/**
 * Control chart of a mean over cycles: exponentially weighted moving average.
 *
 *   z_t = lambda x_t + (1 - lambda) z_{t-1},  v_t = lambda² var_t + (1 - lambda)² v_{t-1},  mu0 +- L sqrt(v_t)
 *
 * Shapes: `values` the means, one a cycle in order; `variances` the variance of each (its squared se), or
 *         one for all. Given `mu0`, every cycle is judged by it. Else it is the mean of the first `baseline`
 *         cycles (4), and those after them are judged. z_0 is mu0; without one, the first value.
 * Units:  those of the values. lambda 0.3 and L 2.7 unless told: run length 193 without a change, 8.9
 *         cycles to see a step of one sigma.
 * Null:   no cycles: nothing at all. With no more than `baseline` cycles the line has no limits; nor has it
 *         where v_t is 0.
 * Errors: RangeError if a value is not finite, a variance is below 0, lambda is not in (0, 1], L or
 *         baseline is not above 0, or the lengths differ.
 * Source: Roberts (1959), Technometrics 1:239-250; Lucas & Saccucci (1990), Technometrics 32:1-12;
 *         spc::xewma.arl.
 *
 * @example
 * ewma([3.2, 3.6], 0.01, { mu0: 3 }) // => points z 3.06 and 3.222, upper 3.081 and 3.0989
 */
export function ewma(
  values: readonly number[],
  variances: readonly number[] | number,
  options: EwmaOptions = {},
): Ewma | null {
  const { lambda = 0.3, L = 2.7, baseline = 4 } = options;
  const each = typeof variances === 'number' ? values.map(() => variances) : variances;
  checkCycles(values, each);
  checkOptions({ lambda, L, baseline, mu0: options.mu0 ?? 0 });
  const [first] = values;
  if (first === undefined) return null;

  // The cycles that mu0 is made from cannot be judged by it.
  const judgedFrom = options.mu0 === undefined ? baseline : 0;
  const known = values.length > judgedFrom;
  const mu0 = known ? (options.mu0 ?? sum(values.slice(0, baseline)) / baseline) : null;
  let z = mu0 ?? first;
  let v = 0;
  const points = values.map((value, at) => {
    z = lambda * value + (1 - lambda) * z;
    v = lambda ** 2 * (each[at] ?? 0) + (1 - lambda) ** 2 * v;
    const half = mu0 !== null && at >= judgedFrom && v > 0 ? L * Math.sqrt(v) : null;
    return judge(value, z, Math.sqrt(v), mu0, half);
  });
  const limited = points.some(({ upper }) => upper !== null);
  return { mu0, points, reason: limited ? null : known ? 'no-variance' : 'too-few-cycles' };
}

function judge(value: number, z: number, se: number, mu0: number | null, half: number | null): EwmaPoint {
  if (mu0 === null || half === null) return { value, z, se, lower: null, upper: null, beyond: null };
  const [lower, upper] = [mu0 - half, mu0 + half];
  return { value, z, se, lower, upper, beyond: z > upper ? 'above' : z < lower ? 'below' : null };
}

function checkCycles(values: readonly number[], variances: readonly number[]): void {
  if (values.length !== variances.length)
    throw new RangeError(`${values.length} values and ${variances.length} variances`);
  for (const [at, value] of values.entries())
    if (!Number.isFinite(value)) throw new RangeError(`cycle ${at + 1}: ${value} is not a value`);
  for (const [at, variance] of variances.entries())
    if (!(variance >= 0 && Number.isFinite(variance)))
      throw new RangeError(`cycle ${at + 1}: ${variance} is not a variance`);
}

function checkOptions({ lambda, L, baseline, mu0 }: Required<EwmaOptions>): void {
  if (!(lambda > 0 && lambda <= 1)) throw new RangeError(`lambda lies in (0, 1], not at ${lambda}`);
  if (!(L > 0 && Number.isFinite(L))) throw new RangeError(`L is a number above 0, not ${L}`);
  if (!Number.isInteger(baseline) || baseline < 1)
    throw new RangeError(`a baseline is a number of cycles, not ${baseline}`);
  if (!Number.isFinite(mu0)) throw new RangeError(`mu0 is a number, not ${mu0}`);
}
