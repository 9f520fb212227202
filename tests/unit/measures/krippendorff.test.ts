import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { krippendorff } from '../../../server/measures/krippendorff.ts';
import python from '../../reference/measures-b-python.json' with { type: 'json' };
import { expectNear } from './expect-near.ts';

const units = fc.array(fc.array(fc.nat(4), { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 25 });

describe('krippendorff', () => {
  // Krippendorff (2011), the reliability data "C" of four observers with missing values: ordinal alpha 0.815.
  it('agrees with the published example', () => {
    const observers = [
      [1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0],
      [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3],
      [0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0],
      [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0],
    ];
    const counts = observers[0]!.map((_, unit) =>
      [1, 2, 3, 4, 5].map((score) => observers.filter((row) => row[unit] === score).length),
    );
    const got = krippendorff(counts);
    expect(got?.estimate).toBeCloseTo(0.815, 3);
    expect(got).toMatchObject({ units: 11, n: 40, reason: null });
  });

  it.each(python.krippendorff)('agrees with alpha pair by pair in fractions', ({ units: given, ...want }) => {
    expectNear(krippendorff(given), want, 1e-12);
  });

  it('is null where all ratings are one score, and says so', () => {
    expect(
      krippendorff([
        [0, 3, 0],
        [0, 2, 0],
        [1, 0, 0],
      ]),
    ).toEqual({ estimate: null, observed: 0, expected: 0, units: 2, n: 5, reason: 'one-score' });
  });

  it('has nothing where nobody is rated twice', () => {
    expect(
      krippendorff([
        [1, 0],
        [0, 1],
      ]),
    ).toBeNull();
    expect(krippendorff([])).toBeNull();
  });

  it('does not care for the order of people, for people rated once, for unused scores or the way up', () => {
    fc.assert(
      fc.property(units, (given) => {
        const got = krippendorff(given);
        expectNear(krippendorff([...given].reverse()), got);
        expectNear(krippendorff([...given, [0, 1, 0, 0], [0, 0, 0, 0]]), got);
        expectNear(krippendorff(given.map(([a, b, c, d]) => [a!, 0, b!, c!, d!, 0])), got);
        expectNear(krippendorff(given.map((unit) => [...unit].reverse())), got);
      }),
    );
  });

  it('is at most 1, and 1 just where every person has one score', () => {
    fc.assert(
      fc.property(units, (given) => {
        const alpha = krippendorff(given)?.estimate ?? 1;
        expect(alpha).toBeLessThanOrEqual(1);
        const agreed = given.every(
          (unit) => unit.reduce((a, b) => a + b) < 2 || unit.filter((c) => c > 0).length === 1,
        );
        expect(alpha === 1).toBe(agreed || krippendorff(given)?.estimate == null);
      }),
    );
  });

  it('refuses what is not counts on one scale', () => {
    expect(() => krippendorff([[1, 1], [2]])).toThrow('entry 2 is not 2 counts');
    expect(() => krippendorff([[1, -1]])).toThrow(RangeError);
  });
});
