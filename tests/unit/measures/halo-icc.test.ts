import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { haloIcc } from '../../../server/measures/halo-icc.ts';
import { iccFromSums } from '../../../server/measures/icc-from-sums.ts';
import r from '../../reference/measures-b-r.json' with { type: 'json' };
import { expectNear } from './expect-near.ts';

const people = fc.array(fc.array(fc.option(fc.integer({ min: 1, max: 5 })), { minLength: 1, maxLength: 6 }), {
  minLength: 2,
  maxLength: 15,
});

describe('haloIcc', () => {
  // Shrout & Fleiss (1979), table 2 and 4: BMS 11.24, WMS 6.26, ICC(1,1) = .17.
  it('agrees with the published example', () => {
    const got = haloIcc(r.haloIcc[0]!.ratings)!;
    expect(got.msb).toBeCloseTo(11.24, 2);
    expect(got.msw).toBeCloseTo(6.26, 2);
    expect(got.estimate).toBeCloseTo(0.17, 2);
  });

  it.each(r.haloIcc)('agrees with psych::ICC, case %#', ({ ratings, ...want }) => {
    expectNear(haloIcc(ratings), want);
  });

  it('agrees with anova() where people have different numbers of ratings, and with multilevel::ICC1', () => {
    const { ratings, ...want } = r.haloRagged;
    expectNear(haloIcc(ratings), want);
    expectNear(haloIcc(r.multilevel.ratings)?.estimate, r.multilevel.estimate);
  });

  it('comes out the same from sums', () => {
    // Three people: 1 2, 4 4, 2 2. B = 9/2 + 64/2 + 16/2, Q = 1 + 4 + 16 + 16 + 4 + 4.
    const sums = { n: 3, M: 6, M2: 12, T: 15, B: 44.5, Q: 45 };
    const rows = [
      [1, 2],
      [4, 4],
      [2, 2],
    ];
    expectNear(iccFromSums(sums), haloIcc(rows)!);
    expectNear(haloIcc(rows), { msb: 3.5, msw: 1 / 6, f: 21, m: 2, ratings: 6 });
  });

  it('is 1, with no F, where each person has one score throughout', () => {
    const got = haloIcc([
      [3, 3, 3],
      [5, 5],
      [0.1, 0.1, 0.1],
    ]);
    expect(got).toMatchObject({ estimate: 1, f: null, p: null, lower: null, reason: 'no-variance-within' });
  });

  it('is null where all ratings are one score, and says so', () => {
    expect(
      haloIcc([
        [3, 3],
        [3, null, 3],
      ]),
    ).toMatchObject({ estimate: null, f: null, reason: 'one-score' });
  });

  it('has nothing for one person, or where nobody is rated twice', () => {
    expect(haloIcc([[1, 2, 3]])).toBeNull();
    expect(haloIcc([[1, 2, 3], [null, null], []])).toBeNull();
    expect(haloIcc([[1], [2], [3]])).toBeNull();
    expect(haloIcc([])).toBeNull();
  });

  it('does not care for the order, for what is missing or for the scale, and contains its estimate', () => {
    fc.assert(
      fc.property(people, (given) => {
        const got = haloIcc(given);
        const estimate = got?.estimate ?? null;
        expectNear(haloIcc([...given].reverse())?.estimate ?? null, estimate);
        expectNear(haloIcc([...given.map((row) => [null, ...row]), [null]])?.estimate ?? null, estimate);
        expectNear(
          haloIcc(given.map((row) => row.map((x) => (x === null ? null : 10 - 2 * x))))?.estimate ?? null,
          estimate,
        );
        expect(estimate ?? 1).toBeLessThanOrEqual(1);
        if (got?.lower != null)
          expect([got.lower <= estimate! + 1e-12, estimate! - 1e-12 <= got.upper!]).toEqual([true, true]);
      }),
    );
  });

  it('refuses what is not a rating', () => {
    expect(() => haloIcc([[1, Number.NaN], [2]])).toThrow('NaN is not a rating');
  });
});
