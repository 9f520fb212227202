import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pChart } from '../../../server/measures/p-chart.ts';
import python from '../../reference/measures-a-python.json' with { type: 'json' };
import { reversed } from './count-lists.ts';
import { expectNear } from './expect-near.ts';

const cycles = fc
  .array(
    fc.integer({ min: 0, max: 60 }).chain((total) => fc.tuple(fc.nat(total), fc.constant(total))),
    { minLength: 1, maxLength: 12 },
  )
  .map((all) => ({ counts: all.map(([count]) => count), totals: all.map(([, total]) => total) }))
  .filter(({ totals }) => totals.some((total) => total > 0));

describe('pChart', () => {
  // By hand, Laney's steps: pbar = .5, sigma = .05, z = -2 2 0, mean step 3, sigmaZ = 3/1.128.
  it('follows the published steps', () => {
    const got = pChart([40, 60, 50], [100, 100, 100])!;
    expectNear(got, { pbar: 0.5, sigmaZ: 3 / 1.128 });
    expectNear(
      got.points.map(({ z }) => z),
      [-2, 2, 0],
    );
    expectNear(got.points[0], { p: 0.4, lower: 0.5 - (0.15 * 3) / 1.128, upper: 0.5 + (0.15 * 3) / 1.128 });
  });

  it('agrees with the formula in numpy', () => {
    const { counts, totals, pbar, sigmaZ, lower, upper } = python.pChart;
    const got = pChart(counts, totals)!;
    expectNear(got, { pbar, sigmaZ });
    expectNear(
      got.points.map((point) => point.lower),
      lower,
    );
    expectNear(
      got.points.map((point) => point.upper),
      upper,
    );
  });

  it('is as its docstring says, with limits cut at 0', () => {
    const got = pChart([5, 8, 4], [50, 40, 40])!;
    expectNear(got, { pbar: 0.1308, sigmaZ: 1.6932 }, 3e-4);
    expect(got.points[0]!.lower).toBe(0);
  });

  it('finds the cycle that stands out of steady ones', () => {
    const steady = [50, 51, 50, 49, 50, 51, 50, 49, 50, 50];
    const got = pChart(
      [...steady, 90],
      [...steady, 90].map(() => 100),
    )!;
    expect(got.points.map(({ beyond }) => beyond)).toEqual([...steady.map(() => null), 'above']);
  });

  it('passes over a cycle of nobody', () => {
    const got = pChart([40, 0, 60, 50], [100, 0, 100, 100])!;
    expect(got.points[1]).toEqual({ p: null, z: null, lower: null, upper: null, beyond: null });
    expect(got.sigmaZ).toBeCloseTo(3 / 1.128, 12);
  });

  it('has no limits of one cycle, nor where shares do not vary, and nothing for nobody', () => {
    const none = { sigmaZ: null, reason: 'no-variance' };
    expect(pChart([4], [9])).toMatchObject({ sigmaZ: null, reason: 'too-few-cycles' });
    expect(pChart([4, 4], [9, 9])).toMatchObject(none);
    expect(pChart([0, 0], [9, 7])).toMatchObject(none);
    expect(pChart([9, 7], [9, 7])).toMatchObject(none);
    expect(pChart([0, 0], [0, 0])).toBeNull();
    expect(pChart([4, 4], [9, 9])!.points[0]).toMatchObject({ lower: null, upper: null, beyond: null });
  });

  it('has the same limits read backwards, and mirrored ones of those not counted', () => {
    fc.assert(
      fc.property(cycles, ({ counts, totals }) => {
        const got = pChart(counts, totals)!;
        expectNear(pChart(reversed(counts), reversed(totals)), {
          sigmaZ: got.sigmaZ,
          points: reversed(got.points),
        });
        const others = pChart(
          totals.map((total, at) => total - counts[at]!),
          totals,
        )!;
        for (const [at, { lower, upper }] of got.points.entries()) {
          const other = others.points[at]!;
          expect(other.lower === null).toBe(upper === null);
          if (upper !== null) expect(other.lower).toBeCloseTo(1 - upper, 10);
          if (lower !== null)
            expect(lower >= 0 && lower <= got.pbar && upper! >= got.pbar && upper! <= 1).toBe(true);
        }
      }),
    );
  });

  it('refuses more than all, and an L of 0', () => {
    expect(() => pChart([1, 6], [5, 5])).toThrow('cycle 2: 6 of 5');
    expect(() => pChart([1], [5, 5])).toThrow('same cycles');
    expect(() => pChart([1], [5], { L: 0 })).toThrow(RangeError);
  });
});
