import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AgreementWeights } from '../../../server/measures/agreement-weight.ts';
import { gwetAc2 } from '../../../server/measures/gwet-ac2.ts';
import python from '../../reference/measures-b-python.json' with { type: 'json' };
import { expectNear } from './expect-near.ts';
import { squareTables, transposed } from './square-tables.ts';

describe('gwetAc2', () => {
  // Gwet's own package irrCAC, table cont3x3abstractors: AC1 0.84933 (0.76358, 0.93508).
  it('agrees with the published table', () => {
    const got = gwetAc2(
      [
        [13, 0, 0],
        [0, 20, 7],
        [0, 4, 56],
      ],
      { weights: 'nominal' },
    );
    expect(got?.estimate).toBeCloseTo(0.84933, 5);
    expect(got?.lower).toBeCloseTo(0.76358, 5);
    expect(got?.upper).toBeCloseTo(0.93508, 5);
  });

  it.each(python.gwetAc2)(
    'agrees with the delta method by complex-step derivatives, $weights weights',
    ({ table, weights, ...want }) => {
      expectNear(gwetAc2(table, { weights: weights as AgreementWeights }), want);
    },
  );

  it('is 1 where everybody has one score, where kappa is not defined', () => {
    expect(
      gwetAc2([
        [0, 0],
        [0, 9],
      ]),
    ).toEqual({ estimate: 1, lower: null, upper: null, se: null, po: 1, pe: 0, n: 9, reason: 'no-variance' });
  });

  it('cuts its upper limit at 1', () => {
    const got = gwetAc2([
      [40, 1],
      [2, 0],
    ])!;
    expect(got.estimate + 1.96 * got.se!).toBeGreaterThan(1);
    expect(got.upper).toBe(1);
  });

  it('has no interval for one person, and nothing for nobody or for a scale of one', () => {
    expect(
      gwetAc2([
        [0, 0],
        [0, 1],
      ]),
    ).toMatchObject({ estimate: 1, lower: null, upper: null, se: null, reason: 'one-person' });
    expect(
      gwetAc2([
        [0, 0],
        [0, 0],
      ]),
    ).toBeNull();
    expect(gwetAc2([[3]])).toBeNull();
  });

  it('does not care which source is the row, or which end of the scale is up, and contains its estimate', () => {
    fc.assert(
      fc.property(squareTables, (table) => {
        const got = gwetAc2(table);
        expectNear(gwetAc2(transposed(table)), got, 1e-9);
        expectNear(gwetAc2([...table].reverse().map((row) => [...row].reverse())), got, 1e-9);
        if (got?.lower != null)
          expect([got.lower <= got.estimate, got.estimate <= got.upper!]).toEqual([true, true]);
      }),
    );
  });

  it('needs only the margins and the mean squared difference with quadratic weights', () => {
    // Both tables: margins (4, 4, 4) twice, squared differences 8 in all.
    const [one, other] = [
      [
        [2, 2, 0],
        [0, 2, 2],
        [2, 0, 2],
      ],
      [
        [2, 0, 2],
        [2, 2, 0],
        [0, 2, 2],
      ],
    ];
    expectNear(gwetAc2(one)?.estimate, gwetAc2(other)!.estimate);
  });
});
