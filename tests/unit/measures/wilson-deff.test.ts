import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilson } from '../../../server/measures/wilson.ts';
import { wilsonDeff } from '../../../server/measures/wilson-deff.ts';
import python from '../../reference/measures-a-python.json' with { type: 'json' };
import { expectNear } from './expect-near.ts';

describe('wilsonDeff', () => {
  it.each(python.wilsonDeff)(
    'agrees with proportion_confint(count / deff, n / deff, method="wilson"): $count of $n, deff $deff',
    ({ count, n, deff, lower, upper }) => {
      expectNear(wilsonDeff(count, n, deff), { estimate: count / n, lower, upper, nEff: n / deff });
    },
  );

  it('is as its docstring says', () => {
    expectNear(wilsonDeff(81, 263, 4), { estimate: 0.308, lower: 0.2096, upper: 0.4276, nEff: 65.75 }, 2e-4);
  });

  // Newcombe (1998), table I: 81 of 263. Four times as many ratings with deff 4 tell as much.
  it('is Newcombe’s interval when the effective sample is his', () => {
    expectNear(wilsonDeff(324, 1052, 4), { lower: 0.2553, upper: 0.3662 }, 2e-4);
  });

  it('has no value for nobody', () => {
    expect(wilsonDeff(0, 0, 3)).toBeNull();
  });

  it('is the plain interval at deff 1, and wider the larger deff is', () => {
    const share = fc
      .integer({ min: 1, max: 1e5 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    fc.assert(
      fc.property(share, fc.double({ min: 1.01, max: 12, noNaN: true }), ([count, n], deff) => {
        const plain = wilson(count, n)!;
        expect(wilsonDeff(count, n, 1)).toEqual({ ...plain, nEff: n });
        const wider = wilsonDeff(count, n, deff)!;
        expect(wider.upper - wider.lower).toBeGreaterThan(plain.upper - plain.lower);
        expect(wider.lower).toBeLessThanOrEqual(wider.estimate);
        expect(wider.upper).toBeGreaterThanOrEqual(wider.estimate);
      }),
    );
  });

  it.each([0, -1, Number.NaN, Infinity])('refuses a design effect of %d', (deff) => {
    expect(() => wilsonDeff(1, 2, deff)).toThrow(RangeError);
  });
});
