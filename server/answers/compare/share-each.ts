import type { Share } from '../../contract/distribution.ts';
import { sum } from '../../measures/sum.ts';
import { wilsonDeff } from '../../measures/wilson-deff.ts';
import { effectiveSample, type PooledFigure } from '../figure-measures.ts';

/** Share of each position with Wilson's interval of the effective sample. */
export function shareEach(figure: PooledFigure): Share[] {
  const { deff } = effectiveSample(figure);
  const ratings = sum(figure.counts);
  return figure.counts.map((count) => {
    const share = wilsonDeff(count, ratings, deff);
    if (!share) throw new Error('a released group has nobody in it');
    return { p: share.estimate, lower: share.lower, upper: share.upper };
  });
}
