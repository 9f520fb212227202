import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterSums } from '../../../server/measures/cluster-sums.ts';
import { designEffect, generalisedDeff, generalisedSe } from '../../../server/measures/design-effect.ts';
import r from '../../reference/measures-a-r.json' with { type: 'json' };
import { ratingsByPerson } from './count-lists.ts';
import { expectNear } from './expect-near.ts';

describe('designEffect', () => {
  it.each(r.clusterMean)('agrees with svymean(deff = "replace"), var() and aov(), case %#', (want) => {
    const { people, deff, sigma2, msb, msw } = want;
    expectNear(designEffect(clusterSums(people)), { deff, sigma2, msb, msw });
  });

  // lq2002 (R package multilevel; Bliese & Britt 2001), its two largest companies, LEAD01 to LEAD11:
  // ICC(1) = 0.43 and a design effect of 5.3.
  it('is that of real ratings', () => {
    const sums = { n: 193, M: 2123, M2: 23353, T: 6537, T2: 236911, TM: 71907, Q: 23055, B: 236911 / 11 };
    const got = designEffect(sums)!;
    expect(got.icc).toBeCloseTo(0.43, 2);
    expect(got.generalised).toBeCloseTo(5.3, 1);
    expect(got.deff).toBeCloseTo(5.3, 1);
  });

  it('is as its docstrings say', () => {
    expect(
      designEffect(
        clusterSums([
          [1, 1],
          [3, 3],
        ]),
      ),
    ).toMatchObject({ deff: 3, icc: 1, mbar: 2, generalised: 2 });
    expect(generalisedSe({ sigma2: 0.5, M: 50, mbar: 10, rho: 0.4 })).toBeCloseTo(0.2145, 4);
    expect(generalisedDeff(11, 0.43)).toBeCloseTo(5.3, 12);
  });

  it('is 1 where everyone is rated once', () => {
    expect(designEffect(clusterSums([[1], [4], [2]]))).toMatchObject({
      deff: 1,
      generalised: 1,
      icc: null,
      reason: 'one-rating-each',
    });
  });

  it('is undefined for nobody, for one person and where all ratings are alike', () => {
    expect(designEffect(clusterSums([]))).toBeNull();
    const none = { deff: null, generalised: null, icc: null };
    expect(designEffect(clusterSums([[1, 2]]))).toMatchObject({ ...none, reason: 'one-person' });
    expect(designEffect(clusterSums([[3, 3], [3]]))).toMatchObject({ ...none, reason: 'no-variance' });
    expect(generalisedSe({ sigma2: 1, M: 0, mbar: 1, rho: 0 })).toBeNull();
  });

  it('is made of sums that add up over groups, and has no number that is not finite', () => {
    fc.assert(
      fc.property(ratingsByPerson, ratingsByPerson, (some, others) => {
        const [a, b, both] = [clusterSums(some), clusterSums(others), clusterSums([...some, ...others])];
        for (const name of ['n', 'M', 'M2', 'T', 'T2', 'TM', 'Q', 'B'] as const)
          expect(a[name] + b[name]).toBeCloseTo(both[name], 9);
        const numbers = Object.values(designEffect(both)!).filter((value) => typeof value === 'number');
        expect(numbers.every(Number.isFinite)).toBe(true);
      }),
    );
  });

  // With every person rated equally often the generalised form is the exact one, but for (n - 1)/n terms.
  it('is nearly the generalised form where all have as many ratings', () => {
    const people = Array.from({ length: 400 }, (_, i) => [i % 5, (i + 1) % 4, i % 3, (i * 7) % 5]);
    const got = designEffect(clusterSums(people))!;
    expect(Math.abs(got.deff! - got.generalised!)).toBeLessThan(0.01);
  });

  it('refuses a variance below 0', () => {
    expect(() => generalisedSe({ sigma2: 1, M: 9, mbar: 3, rho: -0.9 })).toThrow(RangeError);
  });
});
