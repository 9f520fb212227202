export interface SpreadChange {
  /** Standard deviation after over before, less one; with its 95 % limits. */
  value: number;
  lower: number;
  upper: number;
}

/**
 * How much wider or narrower ratings lie after than before, from their counts.
 *
 * The error is that of the logarithm of a standard deviation, sqrt((kurtosis - 1) / 4n), both taken as
 * independent; they are of the same people, so that the interval is rather too wide.
 *
 * Shapes: counts [c_1..c_K] on one scale; `n` independent ratings that each is worth (after the design effect).
 * Null:   nobody, or one score only, on either side.
 * Source: Rao (1973), Linear Statistical Inference, 6a.2 (delta method).
 */
export function spreadChange(
  before: { counts: readonly number[]; n: number },
  after: { counts: readonly number[]; n: number },
): SpreadChange | null {
  const [first, second] = [spreadOf(before.counts), spreadOf(after.counts)];
  if (!first || !second) return null;
  const log = Math.log(second.sd / first.sd);
  const se = Math.sqrt((first.kurtosis - 1) / (4 * before.n) + (second.kurtosis - 1) / (4 * after.n));
  const [lower, upper] = [log - 1.959963984540054 * se, log + 1.959963984540054 * se];
  return { value: Math.exp(log) - 1, lower: Math.exp(lower) - 1, upper: Math.exp(upper) - 1 };
}

function spreadOf(counts: readonly number[]): { sd: number; kurtosis: number } | null {
  const moment = (power: number, about: number): number =>
    counts.reduce((sum, count, at) => sum + count * (at + 1 - about) ** power, 0) / total;
  const total = counts.reduce((sum, count) => sum + count, 0);
  const mean = moment(1, 0);
  const variance = moment(2, mean);
  return variance > 0 ? { sd: Math.sqrt(variance), kurtosis: moment(4, mean) / variance ** 2 } : null;
}
