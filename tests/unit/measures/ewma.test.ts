import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ewma } from '../../../server/measures/ewma.ts';
import python from '../../reference/measures-a-python.json' with { type: 'json' };
import { expectNear } from './expect-near.ts';

// NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.4, with lambda = 0.3, mean 50 and s = 2.0539.
const SEEN = [
  52, 47, 53, 49.3, 50.1, 47, 51, 50.1, 51.2, 50.5, 49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6,
  52.1,
];
const PRINTED = [
  50.6, 49.52, 50.56, 50.18, 50.16, 49.21, 49.75, 49.85, 50.26, 50.33, 50.11, 49.36, 49.52, 50.05, 49.38,
  49.92, 50.73, 51.23, 51.94, 51.99,
];

describe('ewma', () => {
  it('agrees with the NIST handbook, whose limits are those of the long run', () => {
    const { points, reason } = ewma(SEEN, 2.0539 ** 2, { mu0: 50, L: 3 })!;
    expectNear(
      points.map(({ z }) => Math.round(z * 100) / 100),
      PRINTED,
    );
    expect(points.at(-1)!.upper).toBeCloseTo(52.5884, 3);
    expect(points.at(-1)!.lower).toBeCloseTo(47.4115, 3);
    expect(points.every(({ beyond }) => beyond === null)).toBe(true);
    expect(reason).toBeNull();
  });

  it('agrees with the weighted sum in numpy where variances differ', () => {
    const { values, variances, mu0, z, half } = python.ewma;
    const { points } = ewma(values, variances, { mu0 })!;
    expectNear(
      points.map((point) => point.z),
      z,
    );
    expectNear(
      points.map((point) => point.upper! - mu0),
      half,
    );
    expectNear(
      points.map((point) => mu0 - point.lower!),
      half,
    );
    expectNear(
      points.map((point) => 2.7 * point.se),
      half,
    );
  });

  it('is as its docstring says', () => {
    const { points } = ewma([3.2, 3.6], 0.01, { mu0: 3 })!;
    expectNear(
      points,
      [
        { value: 3.2, z: 3.06, se: 0.03, upper: 3.081 },
        { value: 3.6, z: 3.222, upper: 3.0989 },
      ],
      1e-4,
    );
    expect(points.map(({ beyond }) => beyond)).toEqual([null, 'above']);
  });

  it('takes its centre from the first four cycles and judges those after', () => {
    const got = ewma([3, 3.2, 2.9, 3.1, 2.2], 0.01)!;
    expect(got.mu0).toBeCloseTo(3.05, 12);
    expect(got.points.map(({ upper }) => upper === null)).toEqual([true, true, true, true, false]);
    expect(got.points[4]!.beyond).toBe('below');
    expect(got.points[0]!.z).toBeCloseTo(0.7 * 3.05 + 0.3 * 3, 12);
  });

  it('draws the line without limits over too few cycles, and none over none', () => {
    const got = ewma([3, 3.2, 2.9, 3.1], 0.01)!;
    expect(got).toMatchObject({ mu0: null, reason: 'too-few-cycles' });
    expectNear(
      got.points.map(({ z }) => z),
      [3, 3.06, 3.012, 3.0384],
    );
    expect(got.points.every(({ lower, upper }) => lower === null && upper === null)).toBe(true);
    expect(ewma([], [])).toBeNull();
  });

  it('has no limits where nothing varies', () => {
    const got = ewma([3, 3], 0, { mu0: 3 })!;
    expect(got.reason).toBe('no-variance');
    expectNear(got.points[1], { z: 3, lower: null, upper: null, beyond: null });
  });

  it('moves with its values and is never outside them', () => {
    const values = fc.array(fc.double({ min: 1, max: 5, noNaN: true }), { minLength: 6, maxLength: 20 });
    fc.assert(
      fc.property(values, fc.double({ min: 0.05, max: 1, noNaN: true }), (seen, lambda) => {
        const got = ewma(seen, 0.02, { lambda })!;
        const moved = ewma(
          seen.map((value) => value + 10),
          0.02,
          { lambda },
        )!;
        for (const [at, { z, upper, lower }] of got.points.entries()) {
          expect(z >= Math.min(...seen) - 1e-9 && z <= Math.max(...seen) + 1e-9).toBe(true);
          expect(moved.points[at]!.z).toBeCloseTo(z + 10, 9);
          if (upper !== null) expect((upper + lower!) / 2).toBeCloseTo(got.mu0!, 9);
        }
      }),
    );
  });

  it.each([
    ['a lambda of 0', () => ewma([1], 1, { lambda: 0 })],
    ['half a baseline', () => ewma([1], 1, { baseline: 0.5 })],
    ['an L of 0', () => ewma([1], 1, { L: 0 })],
    ['a variance below 0', () => ewma([1], [-1])],
    ['too few variances', () => ewma([1, 2], [1])],
    ['a value that is none', () => ewma([Number.NaN], 1)],
  ])('refuses %s', (_what, act) => {
    expect(act).toThrow(RangeError);
  });
});
