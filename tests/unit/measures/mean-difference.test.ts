import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meanDifference } from '../../../server/measures/mean-difference.ts';
import { countPairs } from './count-lists.ts';
import { expectNear } from './expect-near.ts';

describe('meanDifference', () => {
  // R 4.2: t.test(rep(seq_along(x), x), rep(seq_along(y), y)), printed with 15 digits.
  it.each([
    {
      x: [1, 2, 1],
      y: [0, 1, 3],
      want: { difference: -0.75, se: 0.478713553878169, t: -1.56669890360128, df: 4.97260273972603 },
      limits: { lower: -1.9826144386844, upper: 0.482614438684398, p: 0.178284933264007 },
    },
    {
      x: [4, 11, 25, 9, 3],
      y: [0, 2, 5, 6, 1],
      want: {
        difference: -0.505494505494505,
        se: 0.264175817005415,
        t: -1.91347758937429,
        df: 22.8890245035949,
      },
      limits: { lower: -1.05213047009165, upper: 0.0411414591026351, p: 0.0682751823323349 },
    },
    {
      x: [0, 0, 0, 7],
      y: [3, 9, 2, 0],
      want: { difference: 2.07142857142857, se: 0.164560210240351, t: 12.5876636180952, df: 13 },
      limits: { lower: 1.71591785112439, upper: 2.42693929173275, p: 1.17530170940131e-8 },
    },
  ])("agrees with Welch's t.test in R: $x against $y", ({ x, y, want, limits }) => {
    expectNear(meanDifference(x, y), { ...want, ...limits, reason: null });
  });

  it('says why it has no interval', () => {
    expect(meanDifference([0, 0], [1, 1])).toBeNull();
    expect(meanDifference([1, 0], [2, 2])).toMatchObject({
      difference: -0.5,
      lower: null,
      reason: 'one-person',
    });
    expect(meanDifference([4, 0], [0, 3])).toMatchObject({ difference: -1, p: null, reason: 'no-variance' });
  });

  it('changes its sign and nothing else where the groups change places', () => {
    fc.assert(
      fc.property(countPairs, ([x, y]) => {
        const [one, other] = [meanDifference(x, y), meanDifference(y, x)];
        expectNear(other?.difference, -one!.difference);
        expectNear(other?.upper, one?.lower == null ? null : -one.lower, 1e-8);
        expect(other?.reason).toBe(one?.reason);
      }),
    );
  });
});
