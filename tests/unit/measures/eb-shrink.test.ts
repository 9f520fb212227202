import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ebShrink } from '../../../server/measures/eb-shrink.ts';
import r from '../../reference/measures-b-r.json' with { type: 'json' };
import { expectNear } from './expect-near.ts';

const teams = fc.array(
  fc.tuple(fc.double({ min: -3, max: 3, noNaN: true }), fc.double({ min: 0.01, max: 2, noNaN: true })),
  { minLength: 2, maxLength: 40 },
);
const split = (pairs: [number, number][]) => [pairs.map(([y]) => y), pairs.map(([, v]) => v)] as const;

describe('ebShrink', () => {
  // Case 0 is published: the 13 trials of BCG vaccine, Colditz et al. (1994), dat.bcg in metafor, tau² 0.3181.
  it.each(r.ebShrink)('agrees with metafor rma(method = "PM") and blup(), case %#', ({ y, v, ...want }) => {
    expectNear(ebShrink(y, v), want);
  });

  it('gives what is worked out by hand for equal variances', () => {
    // The mean square of 0, 2, 4 is 4 = v + tau².
    expectNear(
      ebShrink([0, 2, 4], [1, 1, 1]),
      { tau2: 3, mu: 2, seMu: Math.sqrt(4 / 3), shrunken: [0.5, 2, 3.5], b: [0.25, 0.25, 0.25], k: 3 },
      1e-12,
    );
  });

  it('draws all to the mean where they differ by no more than chance', () => {
    const got = ebShrink([0.1, 0.2, 0.3], [1, 1, 2]);
    expect(got?.tau2).toBe(0);
    expectNear(got?.shrunken, [got!.mu, got!.mu, got!.mu]);
    expectNear(got?.se, [got!.seMu, got!.seMu, got!.seMu]);
  });

  it('settles where they differ by just what chance gives, but for rounding', () => {
    // By hand: weights 0.8, 0.8, 0.4, 0.4, mean 0, so 0.5 of the three and 2.5 from the last: 3, which is k - 1.
    const got = ebShrink([-0.5, -0.5, -0.5, 2.5], [1.25, 1.25, 2.5, 2.5]);
    expect(got!.tau2).toBeLessThan(1e-12);
    const other = ebShrink([2.5, -0.5, -0.5, -0.5], [2.5, 1.25, 2.5, 1.25]);
    expect(other!.tau2).toBeLessThan(1e-12);
  });

  it('leaves out teams without a value or without variance, and needs two', () => {
    const got = ebShrink([0, null, 2, 9, 4, 1], [1, 1, 1, 0, 1, null]);
    expect(got?.k).toBe(3);
    expect(got?.shrunken.map((value) => value === null)).toEqual([false, true, false, true, false, true]);
    expectNear(got?.tau2, 3, 1e-12);
    expect(ebShrink([1], [1])).toBeNull();
    expect(ebShrink([1, 2], [1, 0])).toBeNull();
    expect(ebShrink([], [])).toBeNull();
  });

  it('finds the root where the variances are tiny or huge beside the effects', () => {
    for (const scale of [1e-12, 1e-6, 1e6]) {
      const v = [1, 2, 3, 1].map((value) => value * scale);
      const { tau2, mu } = ebShrink([-5, 0, 3, 8], v)!;
      const q = [-5, 0, 3, 8].reduce((total, y, at) => total + (y - mu) ** 2 / (v[at]! + tau2), 0);
      expect([tau2 === 0, Math.abs(q - 3) < 1e-9]).toEqual(scale > 1 ? [true, false] : [false, true]);
    }
  });

  it('shrinks between the raw value and the mean, whatever the order, and moves with the scale', () => {
    fc.assert(
      fc.property(teams, (pairs) => {
        const [y, v] = split(pairs);
        const got = ebShrink(y, v)!;
        for (const [at, value] of got.shrunken.entries()) {
          const [low, high] = [Math.min(y[at]!, got.mu), Math.max(y[at]!, got.mu)];
          expect([value! >= low - 1e-12, value! <= high + 1e-12]).toEqual([true, true]);
          expect([got.lower[at]! <= value!, value! <= got.upper[at]!]).toEqual([true, true]);
        }
        const turned = ebShrink([...y].reverse(), [...v].reverse())!;
        expectNear([...turned.shrunken].reverse(), got.shrunken, 1e-8);
        const moved = ebShrink(
          y.map((value) => 3 + 2 * value),
          v.map((value) => 4 * value),
        )!;
        expect(Math.abs(moved.tau2 - 4 * got.tau2)).toBeLessThanOrEqual(1e-8 * (1 + got.tau2));
        expect(Math.abs(moved.mu - 3 - 2 * got.mu)).toBeLessThanOrEqual(1e-8);
      }),
    );
  });

  it.each([
    [[1, 2], [1]],
    [
      [1, 2],
      [1, -1],
    ],
    [
      [1, Number.NaN],
      [1, 1],
    ],
  ])('refuses %j with variances %j', (y, v) => {
    expect(() => ebShrink(y, v)).toThrow(RangeError);
  });
});
