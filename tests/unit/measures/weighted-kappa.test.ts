import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AgreementWeights } from '../../../server/measures/agreement-weight.ts';
import { weightedKappa } from '../../../server/measures/weighted-kappa.ts';
import python from '../../reference/measures-b-python.json' with { type: 'json' };
import r from '../../reference/measures-b-r.json' with { type: 'json' };
import { expectNear } from './expect-near.ts';
import { squareTables, transposed } from './square-tables.ts';

describe('weightedKappa', () => {
  // Hout, Duncan & Sobel (1987), married couples' answers; as Kappa(SexualFun) of vcd prints it.
  it('agrees with the published table', () => {
    const table = [
      [7, 7, 2, 3],
      [2, 8, 3, 7],
      [1, 5, 4, 9],
      [2, 8, 9, 14],
    ];
    const linear = weightedKappa(table, { weights: 'linear' });
    expect(linear?.estimate).toBeCloseTo(0.2374, 4);
    expect(linear?.se).toBeCloseTo(0.07832, 5);
    const nominal = weightedKappa(table, { weights: 'nominal' });
    expect(nominal?.estimate).toBeCloseTo(0.1293, 4);
    expect(nominal?.se).toBeCloseTo(0.0686, 5);
  });

  it.each(r.weightedKappa)('agrees with vcd::Kappa, $weights weights', ({ table, weights, ...want }) => {
    expectNear(weightedKappa(table, { weights: weights as AgreementWeights }), want);
  });

  it.each(python.weightedKappa)(
    'agrees with statsmodels cohens_kappa, $weights weights',
    ({ table, weights, ...want }) => {
      expectNear(weightedKappa(table, { weights: weights as AgreementWeights }), want);
    },
  );

  it('has no kappa where everybody has one score, and says so', () => {
    expect(
      weightedKappa([
        [0, 0, 0],
        [0, 9, 0],
        [0, 0, 0],
      ]),
    ).toEqual({
      estimate: null,
      lower: null,
      upper: null,
      se: null,
      se0: null,
      po: 1,
      pe: 1,
      n: 9,
      reason: 'one-score',
    });
    expect(weightedKappa([[5]])?.reason).toBe('one-score');
  });

  it('has no error for one person, and nothing for nobody', () => {
    expect(
      weightedKappa([
        [0, 1],
        [0, 0],
      ]),
    ).toMatchObject({ estimate: 0, se: null, reason: 'one-person' });
    expect(
      weightedKappa([
        [0, 0],
        [0, 0],
      ]),
    ).toBeNull();
    expect(weightedKappa([])).toBeNull();
  });

  it('cuts its upper limit at 1', () => {
    const got = weightedKappa([
      [4, 0],
      [1, 3],
    ])!;
    expect(got.estimate! + 1.96 * got.se!).toBeGreaterThan(1);
    expect(got.upper).toBe(1);
  });

  it('is 1 with no error known where all agree on more than one score', () => {
    expect(
      weightedKappa([
        [4, 0],
        [0, 3],
      ]),
    ).toMatchObject({ estimate: 1, se: null, lower: null, upper: null, reason: 'no-variance' });
  });

  it('does not care which source is the row, or which end of the scale is up', () => {
    fc.assert(
      fc.property(squareTables, (table) => {
        const got = weightedKappa(table);
        expectNear(weightedKappa(transposed(table)), got, 1e-9);
        expectNear(weightedKappa([...table].reverse().map((row) => [...row].reverse())), got, 1e-9);
      }),
    );
  });

  it('lies within its limits, which narrow with the root of the people', () => {
    fc.assert(
      fc.property(squareTables, (table) => {
        const got = weightedKappa(table);
        const fourfold = weightedKappa(table.map((row) => row.map((count) => count * 4)));
        if (got?.se == null || fourfold?.se == null) {
          expect(got?.reason ?? 'empty').toMatch(/one-score|one-person|no-variance|empty/);
          return;
        }
        expect(got.lower!).toBeLessThanOrEqual(got.estimate!);
        expect(got.upper!).toBeGreaterThanOrEqual(got.estimate!);
        expectNear(fourfold.estimate, got.estimate);
        expect(fourfold.se).toBeCloseTo(got.se / 2, 9);
      }),
    );
  });

  it.each([
    [
      [
        [1, 2],
        [3, -1],
      ],
      'row 2, column 2: -1 is not a count',
    ],
    [[[1, 2], [3]], 'row 2 of a table of 2 rows has 1 columns'],
    [
      [
        [1, Number.NaN],
        [0, 1],
      ],
      'row 1, column 2',
    ],
  ])('refuses %j', (table, message) => {
    expect(() => weightedKappa(table)).toThrow(message);
  });
});
