import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distribution } from '../../../server/measures/distribution.ts';
import { interpolatedMedian } from '../../../server/measures/interpolated-median.ts';
import python from '../../reference/measures-a-python.json' with { type: 'json' };
import r from '../../reference/measures-a-r.json' with { type: 'json' };
import { countLists, reversed } from './count-lists.ts';
import { expectNear } from './expect-near.ts';

describe('distribution', () => {
  // The example of agrmt::consensus, with the value that its manual prints.
  it('has the consensus of Tastle and Wierman', () => {
    expect(distribution([30, 40, 210, 130, 530, 50, 10])!.consensus).toBeCloseTo(0.7256876, 7);
  });

  // By hand: F = .1 .3 .6 .9, D = (.09 + .21 + .24 + .09) × 4/4.
  it('has the dispersion of Blair and Lacy', () => {
    expect(distribution([1, 2, 3, 3, 1])!.dispersion).toBeCloseTo(0.63, 14);
  });

  it.each(r.distribution)('agrees with mean(), var() and psych::interp.median(): $counts', (want) => {
    const { counts, mean, variance, median } = want;
    expectNear(distribution(counts), { mean, variance, median, sd: Math.sqrt(variance) });
  });

  it.each(python.entropy)('agrees with scipy.stats.entropy over ln K: $counts', ({ counts, entropy }) => {
    expectNear(distribution(counts), { entropy });
  });

  it('is as its docstrings say', () => {
    expectNear(
      distribution([1, 0, 1]),
      { mean: 2, median: 2, dispersion: 1, consensus: 0, entropy: 0.6309 },
      1e-4,
    );
    expect(interpolatedMedian([1, 2, 3, 1])).toBeCloseTo(2.6667, 4);
  });

  it('spreads evenly to an entropy of 1', () => {
    expect(distribution([4, 4, 4, 4, 4])!.entropy).toBeCloseTo(1, 14);
  });

  it('has nothing for nobody, and for one person no variance', () => {
    expect(distribution([0, 0])).toBeNull();
    expect(distribution([0, 1, 0])).toEqual({
      n: 1,
      shares: [0, 1, 0],
      cumulative: [0, 1, 1],
      mean: 2,
      median: 2,
      variance: null,
      sd: null,
      dispersion: 0,
      consensus: 1,
      entropy: 0,
      reason: 'one-person',
    });
  });

  it('knows no spread where all are the same, and the most at the two ends', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 7 }),
        fc.nat(6),
        fc.integer({ min: 1, max: 99 }),
        (size, at, n) => {
          const same = Array.from({ length: size }, (_, s) => (s === at % size ? n : 0));
          expect(distribution(same)).toMatchObject({ dispersion: 0, consensus: 1, entropy: 0 });
          const split = Array.from({ length: size }, (_, s) => (s === 0 || s === size - 1 ? n : 0));
          expectNear(distribution(split), { dispersion: 1, consensus: 0 });
        },
      ),
    );
  });

  it('is the same upside down, in larger numbers, and stays within its bounds', () => {
    fc.assert(
      fc.property(countLists, (counts) => {
        const { mean, median, dispersion, consensus, entropy, shares } = distribution(counts)!;
        const turned = counts.length + 1 - mean;
        expectNear(distribution(reversed(counts)), { mean: turned, dispersion, consensus, entropy }, 1e-12);
        const tenfold = distribution(counts.map((count) => count * 10));
        expectNear(tenfold, { mean, dispersion, consensus, entropy, shares }, 1e-12);
        expect([dispersion, consensus, entropy].every((x) => x >= 0 && x <= 1 + 1e-12)).toBe(true);
        expect(Math.abs(median - mean)).toBeLessThanOrEqual(counts.length - 1);
      }),
    );
  });

  it('refuses a scale of one and what is no count', () => {
    expect(() => distribution([5])).toThrow('at least two positions');
    expect(() => distribution([5, Number.NaN])).toThrow('position 2: NaN is not a count');
  });
});
