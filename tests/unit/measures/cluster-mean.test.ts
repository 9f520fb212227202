import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterMean, clusterMeanOfSums } from '../../../server/measures/cluster-mean.ts';
import { clusterSums } from '../../../server/measures/cluster-sums.ts';
import { ratioVariance } from '../../../server/measures/ratio-variance.ts';
import r from '../../reference/measures-a-r.json' with { type: 'json' };
import { ratingsByPerson, reversed } from './count-lists.ts';
import { expectNear } from './expect-near.ts';

describe('clusterMean', () => {
  it.each(r.clusterMean)('agrees with svymean(ids = ~person) and t with n - 1, case %#', (want) => {
    const { people, estimate, se, lower, upper } = want;
    expectNear(clusterMean(people), { estimate, se, lower, upper, people: people.length });
  });

  it.each(r.clusterMean)('gives the variance of a share from its 0/1 sums, case %#', (want) => {
    const at = want.people.map((scores) => scores.map((score) => Number(score >= want.cutoff)));
    expectNear(ratioVariance(clusterSums(at)), want.topVariance);
  });

  // lq2002 (R package multilevel; Bliese & Britt 2001), its two largest companies, LEAD01 to LEAD11.
  // The error is what svymean(ids = ~person) gives of the ratings themselves.
  it('is that of real ratings', () => {
    const sums = { n: 193, M: 2123, M2: 23353, T: 6537, T2: 236911, TM: 71907 };
    expectNear(clusterMeanOfSums(sums), { estimate: 3.07913330193, se: 0.0587950218356 }, 1e-11);
  });

  it('is as its docstrings say', () => {
    expect(clusterSums([[3, 4], [2]])).toEqual({ n: 2, M: 3, M2: 5, T: 9, T2: 53, TM: 16, Q: 29, B: 28.5 });
    expect(ratioVariance(clusterSums([[3, 4], [2], [5]]))).toBeCloseTo(0.421875, 14);
    expectNear(
      clusterMean([[3, 4], [2], [5]]),
      { estimate: 3.5, se: 0.6495, lower: 0.7053, upper: 6.2947, df: 2, people: 3, ratings: 4 },
      1e-4,
    );
  });

  it('has nothing without ratings', () => {
    expect(clusterMean([])).toBeNull();
    expect(clusterMean([[], []])).toBeNull();
  });

  it('has no interval for one person, nor where all people have one mean', () => {
    const none = { lower: null, upper: null, se: null };
    expect(clusterMean([[3, 4]])).toMatchObject({ estimate: 3.5, ...none, reason: 'one-person' });
    expect(clusterMean([[3, 3], [3], [3]])).toMatchObject({ estimate: 3, ...none, reason: 'no-variance' });
    expect(
      clusterMean([
        [2, 3],
        [3, 2],
        [2, 3, 3, 2],
      ]),
    ).toMatchObject({ ...none, reason: 'no-variance' });
    // Here the squares come out as 6e-14 by rounding.
    const sevenths = [3, 2, 2];
    const alike = [sevenths, sevenths, [...sevenths, ...sevenths], sevenths, sevenths];
    expect(clusterMean(alike)).toMatchObject({ ...none, reason: 'no-variance' });
  });

  it('contains its estimate, and does not know the order of people', () => {
    fc.assert(
      fc.property(ratingsByPerson, (people) => {
        const got = clusterMean(people)!;
        if (got.reason === null) {
          expect(got.lower).toBeLessThan(got.estimate);
          expect(got.upper).toBeGreaterThan(got.estimate);
        } else {
          expect([got.lower, got.upper, got.se]).toEqual([null, null, null]);
        }
        expectNear(clusterMean(reversed(people)), got, 1e-10);
      }),
    );
  });

  it('refuses a score that is none', () => {
    expect(() => clusterMean([[3, Number.NaN]])).toThrow('NaN is not a score');
  });
});
