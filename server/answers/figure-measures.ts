import type { Measure } from '../contract/measure.ts';
import { distribution } from '../measures/distribution.ts';
import { tUpperQuantile } from '../measures/distributions/student-t.ts';
import { sum } from '../measures/sum.ts';
import { wilsonDeff } from '../measures/wilson-deff.ts';
import { Z_95 } from '../measures/z-95.ts';
import type { CompanyRho } from './company-rho.ts';
import { momentsOf } from './drift/moments.ts';
import { pooledDeff } from './pooled-deff.ts';

/** A group's ratings, of one competency or pooled over several, and what their intervals need to know. */
export interface PooledFigure {
  /** The most in any one competency. */
  people: number;
  counts: readonly number[];
  /** How alike one person's ratings are. */
  rho: CompanyRho;
  /** Variance of one rating in the company, on the same competencies; null: the group's own. */
  companyVariance: number | null;
}

/** Design effect of a figure's mean, and the sample of independent ratings that would tell as much. */
export function effectiveSample({ people, counts, rho }: PooledFigure): { deff: number; n: number } {
  const ratings = sum(counts);
  const deff = pooledDeff({ people, ratings }, rho.score);
  return { deff, n: ratings / deff };
}

/**
 * Mean position with its interval: of one competency by Student's t, pooled in the generalised form of
 * STATISTICS.md (section 2), with the company's variance and correlation.
 */
export function meanMeasure(figure: PooledFigure): Measure {
  const { people, counts } = figure;
  const method = 'cluster_mean';
  const moments = momentsOf(counts);
  if (!moments) return { value: null, reason: 'no ratings', method };
  const { mean: value, n: ratings } = moments;
  const { n } = effectiveSample(figure);
  const se = Math.sqrt(meanVariance(figure));
  if (se === 0) return { value, lower: null, upper: null, n, method };
  const half = (ratings === people ? tQuantile(people - 1) : Z_95) * se;
  return { value, lower: value - half, upper: value + half, n, method };
}

/** Kept, since solving for one takes as long as all the rest of a cell, and teams share their sizes. */
const tQuantiles = new Map<number, number>();

function tQuantile(df: number): number {
  const quantile = tQuantiles.get(df) ?? tUpperQuantile(0.025, df);
  tQuantiles.set(df, quantile);
  return quantile;
}

/** Squared standard error of the mean; 0 where nothing varies. */
export function meanVariance(figure: PooledFigure): number {
  const { counts, people, companyVariance } = figure;
  const own = momentsOf(counts)?.variance ?? 0;
  const sigma2 = sum(counts) === people ? own : (companyVariance ?? own);
  return sigma2 / effectiveSample(figure).n;
}

/** Design effect of the share of ratings at or above a position (from 1). */
export function shareDeff({ people, counts, rho }: PooledFigure, from: number): number {
  return pooledDeff({ people, ratings: sum(counts) }, rho.from(from));
}

/** Share of ratings at or above a position (from 1), with Wilson's interval of the effective sample. */
export function shareMeasure(figure: PooledFigure, from: number): Measure {
  const deff = shareDeff(figure, from);
  const method = deff === 1 ? 'wilson' : 'wilson_deff';
  const share = wilsonDeff(sum(figure.counts.slice(from - 1)), sum(figure.counts), deff);
  if (!share) return { value: null, reason: 'no ratings', method };
  const { estimate: value, lower, upper, nEff: n } = share;
  return { value, lower, upper, n, method };
}

/** Ordinal dispersion: 0 = all the same, 1 = half at each end. */
export function dispersionMeasure(figure: PooledFigure): Measure {
  const method = 'distribution';
  const shape = distribution(figure.counts);
  if (!shape) return { value: null, reason: 'no ratings', method };
  return { value: shape.dispersion, lower: null, upper: null, n: effectiveSample(figure).n, method };
}
