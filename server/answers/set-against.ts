import type { Against } from '../contract/distribution.ts';
import { w1 } from '../measures/w1.ts';
import { distribution } from '../measures/distribution.ts';
import { Z_95 } from '../measures/z-95.ts';
import { effectiveSample, meanVariance, type PooledFigure } from './figure-measures.ts';

/**
 * How a figure differs from a reference on the same scale.
 *
 * Shapes: `inside` where the figure's people are all in the reference too: then
 *         var(x - y) = var(x) - var(y), since what they share moves both.
 * Units:  points of the scale, figure - reference; 95 %.
 */
export function setAgainst(figure: PooledFigure, reference: PooledFigure, inside: boolean): Against {
  const moved = w1(reference.counts, figure.counts);
  const [own, other] = [distribution(figure.counts), distribution(reference.counts)];
  if (!moved || !own || !other) return { reason: 'no ratings' };

  const value = own.mean - other.mean;
  const [x, y] = [meanVariance(figure), meanVariance(reference)];
  const variance = inside ? x - y : x + y;
  const half = variance > 0 ? Z_95 * Math.sqrt(variance) : null;
  return {
    people: reference.people,
    mean: {
      value,
      lower: half === null ? null : value - half,
      upper: half === null ? null : value + half,
      n: Math.min(effectiveSample(figure).n, effectiveSample(reference).n),
      method: 'cluster_mean',
    },
    w1: moved.w1,
    up: moved.up,
    down: moved.down,
  };
}
