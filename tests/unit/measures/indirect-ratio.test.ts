import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indirectRatio } from '../../../server/measures/indirect-ratio.ts';
import r from '../../reference/measures-b-r.json' with { type: 'json' };
import { expectNear } from './expect-near.ts';

describe('indirectRatio', () => {
  // Garwood (1936), table: exact limits of a Poisson count.
  it.each([
    [0, 0, 3.69],
    [1, 0.0253, 5.57],
    [10, 4.8, 18.39],
    [50, 37.11, 65.92],
  ])('agrees with the published limits of a count of %i', (count, lower, upper) => {
    const got = indirectRatio(count, 1)!;
    expect(Math.abs(got.lower - lower)).toBeLessThan(0.006);
    expect(Math.abs(got.upper - upper)).toBeLessThan(0.006);
  });

  it.each(r.indirectRatio)('agrees with poisson.test() for $observed of $expected', (want) => {
    expectNear(indirectRatio(want.observed, want.expected), want);
  });

  it('has no ratio where nothing is expected', () => {
    expect(indirectRatio(3, 0)).toBeNull();
  });

  it('widens by the design effect as the same ratio of fewer would', () => {
    const got = indirectRatio(30, 24, { deff: 3 });
    expect(got?.estimate).toBe(1.25);
    expectNear([got?.lower, got?.upper], [0.5994235870165543, 2.2987945052522223]); // those of 10 of 8
  });

  it('contains the ratio, closer for more', () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.double({ min: 0.01, max: 2000, noNaN: true }), (count, expected) => {
        const got = indirectRatio(count, expected)!;
        expect([got.lower <= got.estimate, got.estimate < got.upper]).toEqual([true, true]);
        const more = indirectRatio(count * 4, expected * 4)!;
        expect(more.upper).toBeLessThan(got.upper);
        expect(more.lower).toBeGreaterThanOrEqual(got.lower);
      }),
    );
  });

  it.each([
    [-1, 2, 1],
    [1, -2, 1],
    [1, Infinity, 1],
    [1, 2, 0],
  ])('refuses %d of %d with a design effect of %d', (observed, expected, deff) => {
    expect(() => indirectRatio(observed, expected, { deff })).toThrow(RangeError);
  });
});
