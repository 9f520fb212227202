import { countTotal } from './count-total.ts';
import { sum } from './sum.ts';

/** One cycle by level: how many people (or their shares), and their mean; null where there is nobody. */
export interface LevelMeans {
  weights: readonly number[];
  means: readonly (number | null)[];
}

export interface Kitagawa {
  /** Change of the overall mean: rate + mix. */
  total: number;
  /** Part that comes from levels being rated differently. */
  rate: number;
  /** Part that comes from more or fewer people in each level. */
  mix: number;
  /** The same two parts, level by level. */
  byLevel: { rate: number; mix: number }[];
}

/**
 * Splits a change of the mean between two cycles into what was rated differently and what is only another
 * mix of levels. The mean of the first cycle + rate is where the mean would be had the mix not changed.
 *
 * Shapes: levels in the same order on both sides. A level that has people on one side only keeps the mean
 *         it has there, so that its coming or going is all mix.
 * Units:  those of the means (points of the scale, or shares); weights are turned into shares.
 * Null:   one side has nobody.
 * Errors: RangeError if the lengths differ, a weight is not a count, or a level with people has no mean.
 * Source: Kitagawa (1955), JASA 50:1168-1194, two-term form.
 *
 * @example
 * kitagawa({ weights: [1, 1], means: [2, 4] }, { weights: [1, 3], means: [2, 4] })
 * // => { total: 0.5, rate: 0, mix: 0.5, … }
 */
export function kitagawa(before: LevelMeans, after: LevelMeans): Kitagawa | null {
  const size = before.weights.length;
  if ([before.means, after.weights, after.means].some((list) => list.length !== size))
    throw new RangeError('weights and means are not of the same levels on both sides');
  const [n, m] = [countTotal(before.weights), countTotal(after.weights)];
  if (n === 0 || m === 0) return null;

  const byLevel = before.weights.map((_, at) => {
    const first = readLevel(before, at);
    const second = readLevel(after, at);
    const [share1, share2] = [first.weight / n, second.weight / m];
    const [mean1, mean2] = [first.mean ?? second.mean ?? 0, second.mean ?? first.mean ?? 0];
    return {
      rate: ((share1 + share2) / 2) * (mean2 - mean1),
      mix: ((mean1 + mean2) / 2) * (share2 - share1),
    };
  });
  const rate = sum(byLevel.map((level) => level.rate));
  const mix = sum(byLevel.map((level) => level.mix));
  return { total: rate + mix, rate, mix, byLevel };
}

/** A level's weight and mean; the mean of nobody is no mean, whatever number stands there. */
function readLevel({ weights, means }: LevelMeans, at: number): { weight: number; mean: number | null } {
  const [weight, mean] = [weights[at] ?? 0, means[at] ?? null];
  if (weight === 0) return { weight, mean: null };
  if (mean === null || !Number.isFinite(mean))
    throw new RangeError(`level ${at + 1} has ${weight} people and no mean`);
  return { weight, mean };
}
