import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { funnelBinomialLimits } from '../../../server/measures/funnel-binomial-limits.ts';
import python from '../../reference/measures-b-python.json' with { type: 'json' };
import { expectNear } from './expect-near.ts';

describe('funnelBinomialLimits', () => {
  it.each(python.funnelBinomialLimits)(
    'agrees with scipy.stats.binom for $n people at $theta0',
    ({ n, theta0, ...want }) => {
      expectNear(funnelBinomialLimits(n, theta0), want);
    },
  );

  it('gives what is worked out by hand for two people at a half', () => {
    // P(R <= 0, 1, 2) = 1/4, 3/4, 1. Upper: r = 2, (1 - 0.975) / (1/4) = 0.1 back, so 1.9 of 2.
    // Lower: r = 0, 0.9 back, so below 0.
    const got = funnelBinomialLimits(2, 0.5);
    expectNear(got, { lower95: 0, upper95: 0.95, lower998: 0, upper998: 0.998 });
  });

  it('closes on the target at 0 and 1, and has none for nobody', () => {
    expect(funnelBinomialLimits(9, 0)).toEqual({ lower95: 0, upper95: 0, lower998: 0, upper998: 0 });
    expect(funnelBinomialLimits(9, 1)?.upper95).toBe(1);
    expect(funnelBinomialLimits(0, 0.3)).toBeNull();
  });

  it('contains the target, the wide limits outside the narrow ones, closer for more people', () => {
    const target = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), target, (n, theta0) => {
        const got = funnelBinomialLimits(n, theta0)!;
        const inOrder = [0, got.lower998, got.lower95, theta0, got.upper95, got.upper998, 1];
        expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b));
        const many = funnelBinomialLimits(n * 100, theta0)!;
        expect(many.upper95 - theta0).toBeLessThanOrEqual(got.upper95 - theta0 + 1 / n);
      }),
    );
  });

  it.each([
    [1.5, 0.3],
    [-1, 0.3],
    [5, 1.2],
    [5, Number.NaN],
  ])('refuses %d people at %d', (n, theta0) => {
    expect(() => funnelBinomialLimits(n, theta0)).toThrow(RangeError);
  });
});
