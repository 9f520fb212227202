import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterMean } from '../../../server/measures/cluster-mean.ts';
import { meanInterval } from '../../../server/measures/mean-interval.ts';
import r from '../../reference/measures-a-r.json' with { type: 'json' };
import { countLists } from './count-lists.ts';
import { expectNear } from './expect-near.ts';

describe('meanInterval', () => {
  it.each(r.meanInterval)('agrees with t.test: $counts', ({ counts, ...want }) => {
    expectNear(meanInterval(counts), want);
  });

  // Student (1908): the extra hours of sleep, +0.7 -1.6 -0.2 -1.2 -0.1 3.4 3.7 0.8 0.0 2.0, in tenths.
  it('agrees with Student’s own example', () => {
    const hours = [7, -16, -2, -12, -1, 34, 37, 8, 0, 20];
    const counts = Array.from({ length: 54 }, (_, at) => hours.filter((h) => h + 17 === at + 1).length);
    const got = meanInterval(counts)!;
    expect((got.estimate - 17) / 10).toBeCloseTo(0.75, 12);
    expect((got.se! * Math.sqrt(10)) / 10).toBeCloseTo(1.78901, 5);
  });

  it('has nothing for nobody, and no interval for one person or one score', () => {
    expect(meanInterval([0, 0])).toBeNull();
    expect(meanInterval([0, 1])).toMatchObject({ estimate: 2, lower: null, reason: 'one-person' });
    expect(meanInterval([0, 9])).toMatchObject({ estimate: 2, lower: null, se: null, reason: 'no-variance' });
  });

  it('is the clustered mean of people with one rating each', () => {
    fc.assert(
      fc.property(countLists, (counts) => {
        const people = counts.flatMap((count, at) => Array.from({ length: count }, () => [at + 1]));
        expectNear(meanInterval(counts), clusterMean(people), 1e-10);
      }),
    );
  });

  it('is wider the more confidence is asked for', () => {
    const width = (confidence: number) => {
      const { lower, upper } = meanInterval([1, 4, 6, 2], { confidence })!;
      return upper! - lower!;
    };
    expect(width(0.99)).toBeGreaterThan(width(0.95));
    expect(width(0.95)).toBeGreaterThan(width(0.9));
  });
});
