import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placements } from '../../../server/measures/placements.ts';
import { superiority } from '../../../server/measures/superiority.ts';
import python from '../../reference/measures-a-python.json' with { type: 'json' };
import r from '../../reference/measures-a-r.json' with { type: 'json' };
import { countPairs, reversed } from './count-lists.ts';
import { expectNear } from './expect-near.ts';

describe('superiority', () => {
  // Brunner & Munzel (2000), section 5, pain scores on the third day: of the new treatment
  // 3 3 4 3 1 2 3 1 1 5 4, of the other 1 2 1 1 1 1 1 1 1 1 2 4 1 1.
  it('agrees with the published example', () => {
    expectNear(
      superiority([3, 1, 4, 2, 1], [11, 2, 0, 1, 0]),
      { theta: 0.788961, t: 3.1375, df: 17.683, p: 0.005786, lower: 0.5952169, upper: 0.9827052 },
      1e-4,
    );
  });

  it.each(python.superiority)(
    'agrees with rank_compare_2ordinal(ddof=1) and brunnermunzel: $x, $y',
    ({ x, y, ...want }) => {
      expectNear(superiority(x, y), want);
    },
  );

  it.each(r.mannWhitney)('agrees with coin::wilcox_test: $x, $y', ({ x, y, z }) => {
    expectNear(superiority(x, y), { z });
  });

  it('is as its docstrings say', () => {
    expectNear(
      superiority([3, 5, 2], [1, 4, 6]),
      { theta: 0.2955, delta: -0.4091, lower: 0.066, upper: 0.5249 },
      3e-4,
    );
    expect(placements([1, 1], [1, 1])).toEqual({ mean: 0.5, variance: 0.125 });
  });

  it('has no interval where one group is wholly above, but a test', () => {
    const got = superiority([4, 3, 0, 0], [0, 0, 5, 2])!;
    expect(got).toMatchObject({
      theta: 0,
      delta: -1,
      ...{ lower: null, upper: null, se: null, t: null, df: null },
      reason: 'complete-separation',
    });
    expect(got.p).toBeCloseTo(0.0011207, 6); // 2 pnorm(-3.2583226768794)
  });

  it('has neither where everyone has one score, nor anything for nobody', () => {
    expect(superiority([0, 3, 0], [0, 5, 0])).toMatchObject({
      theta: 0.5,
      z: null,
      p: null,
      reason: 'all-ties',
    });
    expect(superiority([0, 0], [1, 1])).toBeNull();
  });

  it('has no interval of one person', () => {
    expect(superiority([0, 1, 0], [2, 9, 4])).toMatchObject({ lower: null, t: null, reason: 'one-person' });
  });

  it('turns round with the groups and the scale, knows no empty category, and contains its estimate', () => {
    fc.assert(
      fc.property(countPairs, ([x, y]) => {
        const got = superiority(x, y)!;
        for (const turned of [superiority(y, x)!, superiority(reversed(x), reversed(y))!]) {
          expect(turned.theta).toBeCloseTo(1 - got.theta, 12);
          expectNear(turned, { p: got.p, se: got.se, df: got.df, reason: got.reason });
        }
        expectNear(superiority([0, ...x], [0, ...y]), got, 1e-12);
        if (got.lower !== null) {
          expect(got.lower).toBeLessThan(got.theta);
          expect(got.upper).toBeGreaterThan(got.theta);
        }
      }),
    );
  });

  it('is less sure by the root of the design effect', () => {
    const [one, four] = [superiority([3, 5, 2], [1, 4, 6])!, superiority([3, 5, 2], [1, 4, 6], { deff: 4 })!];
    expectNear(four, { theta: one.theta, se: 2 * one.se!, t: one.t! / 2, z: one.z! / 2, df: one.df! }, 1e-12);
    expect(four.p).toBeGreaterThan(one.p!);
  });

  it('refuses two scales and a design effect of 0', () => {
    expect(() => superiority([1, 2], [1, 2, 3])).toThrow('one scale');
    expect(() => superiority([1, 2], [1, 2], { deff: 0 })).toThrow(RangeError);
  });
});
