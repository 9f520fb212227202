import type { Measure } from '../../contract/measure.ts';
import { meanDifference } from '../../measures/mean-difference.ts';
import { sum } from '../../measures/sum.ts';
import { superiority } from '../../measures/superiority.ts';
import { Z_95 } from '../../measures/z-95.ts';
import { effectiveSample, meanMeasure, meanVariance, type PooledFigure } from '../figure-measures.ts';
import { pooledDeff } from '../pooled-deff.ts';

/**
 * Difference of two groups' means, a - b. One competency: Welch's interval. Pooled: in the generalised form, with
 * the company's variance and the correlation of one person's ratings.
 *
 * Shapes: both on the same competencies. n is the smaller of their effective samples.
 */
export function differenceMeasure(a: PooledFigure, b: PooledFigure): Measure {
  const n = Math.min(effectiveSample(a).n, effectiveSample(b).n);
  if (isSingle(a) && isSingle(b)) {
    const method = 'mean_difference';
    const got = meanDifference(a.counts, b.counts);
    if (!got) return { value: null, reason: 'no ratings', method };
    return { value: got.difference, lower: got.lower, upper: got.upper, n, method };
  }

  const method = 'cluster_mean';
  const [ofA, ofB] = [meanMeasure(a), meanMeasure(b)];
  if (ofA.value === null || ofB.value === null) return { value: null, reason: 'no ratings', method };
  const value = ofA.value - ofB.value;
  const variance = meanVariance(a) + meanVariance(b);
  if (variance === 0) return { value, lower: null, upper: null, n, method };
  const half = Z_95 * Math.sqrt(variance);
  return { value, lower: value - half, upper: value + half, n, method };
}

function isSingle({ people, counts }: PooledFigure): boolean {
  return people === sum(counts);
}

/** Chance that one of a is rated above one of b, ties half; its variance times the design effect of both together. */
export function superiorityMeasure(a: PooledFigure, b: PooledFigure): Measure {
  const method = 'superiority';
  const together = { people: a.people + b.people, ratings: sum(a.counts) + sum(b.counts) };
  const got = superiority(a.counts, b.counts, { deff: pooledDeff(together, a.rho.score) });
  if (!got) return { value: null, reason: 'no ratings', method };
  const n = Math.min(effectiveSample(a).n, effectiveSample(b).n);
  return { value: got.theta, lower: got.lower, upper: got.upper, n, method };
}
