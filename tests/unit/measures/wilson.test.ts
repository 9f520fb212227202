import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilson } from '../../../server/measures/wilson.ts';
import r from '../../reference/measures-a-r.json' with { type: 'json' };
import { expectNear } from './expect-near.ts';

describe('wilson', () => {
  // Newcombe (1998), Stat. Med. 17:857-872, table I, method 3: r of n, and the limits he prints.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('agrees with Newcombe for %i of %i', (count, n, lower, upper) => {
    const got = wilson(count, n);
    expect(got?.estimate).toBeCloseTo(count / n, 12);
    expect(got?.lower).toBeCloseTo(lower, 4);
    expect(got?.upper).toBeCloseTo(upper, 4);
  });

  it.each(r.wilson)('agrees with prop.test(correct = FALSE) for $count of $n', (want) => {
    const { count, n, confidence, lower, upper } = want;
    expectNear(wilson(count, n, { confidence }), { estimate: count / n, lower, upper });
  });

  it('is symmetric: those not counted have the mirrored interval', () => {
    const [of3, of17] = [wilson(3, 20)!, wilson(17, 20)!];
    expectNear(of17, { estimate: 0.85, lower: 1 - of3.upper, upper: 1 - of3.lower }, 1e-12);
  });

  it.each([0, 1, -0.5, Number.NaN])('refuses a confidence of %d', (confidence) => {
    expect(() => wilson(1, 2, { confidence })).toThrow(RangeError);
  });

  it('is exactly 0 and 1 at the ends', () => {
    expect(wilson(0, 7)?.lower).toBe(0);
    expect(wilson(7, 7)?.upper).toBe(1);
  });

  it('has no value for nobody', () => {
    expect(wilson(0, 0)).toBeNull();
  });

  it('contains its estimate, within 0 and 1', () => {
    const share = fc
      .integer({ min: 1, max: 1e6 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    fc.assert(
      fc.property(share, ([count, n]) => {
        const got = wilson(count, n);
        expect(got).not.toBeNull();
        expect([
          got!.lower >= 0,
          got!.lower <= got!.estimate,
          got!.estimate <= got!.upper,
          got!.upper <= 1,
        ]).toEqual([true, true, true, true]);
      }),
    );
  });

  it.each([
    [-1, 5],
    [6, 5],
    [Number.NaN, 5],
    [1, Number.POSITIVE_INFINITY],
  ])('refuses %d of %d', (count, n) => {
    expect(() => wilson(count, n)).toThrow(RangeError);
  });
});
