import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marginalHomogeneity } from '../../../server/measures/marginal-homogeneity.ts';
import python from '../../reference/measures-b-python.json' with { type: 'json' };
import r from '../../reference/measures-b-r.json' with { type: 'json' };
import { expectNear } from './expect-near.ts';
import { squareTables, transposed } from './square-tables.ts';

describe('marginalHomogeneity', () => {
  // Stuart (1955): unaided vision of 7,477 women, right eye by left: 11.96 on 3; Bowker's 19.11 on 6.
  it('agrees with the published example', () => {
    const got = marginalHomogeneity(r.marginalHomogeneity[0]!.table);
    expect(got?.stuartMaxwell?.statistic).toBeCloseTo(11.96, 2);
    expect(got?.stuartMaxwell?.df).toBe(3);
    expect(got?.bowker?.statistic).toBeCloseTo(19.11, 2);
    expect(got?.bowker?.df).toBe(6);
  });

  it.each(r.marginalHomogeneity)(
    'agrees with t.test, coin::mh_test, binom.test and mcnemar.test, case %#',
    ({ table, z2, ...want }) => {
      const got = marginalHomogeneity(table);
      expectNear(got, want);
      expectNear(got!.z! ** 2, z2);
      expect(Math.sign(got!.z!)).toBe(Math.sign(want.meanShift));
    },
  );

  it.each(python.square)('agrees with statsmodels SquareTable, case %#', ({ table, ...want }) => {
    expectNear(marginalHomogeneity(table), want);
  });

  it('tests sets of scores that nobody moves between each for itself', () => {
    // McNemar's (10 - 4)² / 14 between 1 and 2, (1 - 7)² / 8 between 4 and 5; nobody moves to or from 3.
    const got = marginalHomogeneity([
      [5, 10, 0, 0, 0],
      [4, 5, 0, 0, 0],
      [0, 0, 6, 0, 0],
      [0, 0, 0, 2, 1],
      [0, 0, 0, 7, 2],
    ]);
    expectNear(got?.stuartMaxwell, { statistic: 36 / 14 + 36 / 8, df: 2 });
    expectNear(got?.bowker, { statistic: 36 / 14 + 36 / 8, df: 2 });
  });

  it('has no test and no interval where nobody moved, and says so', () => {
    expect(
      marginalHomogeneity([
        [3, 0],
        [0, 4],
      ]),
    ).toEqual({
      meanShift: 0,
      lower: null,
      upper: null,
      se: null,
      z: null,
      p: null,
      raised: 0,
      same: 1,
      lowered: 0,
      signP: null,
      stuartMaxwell: null,
      bowker: null,
      n: 7,
      reason: 'no-change',
    });
  });

  it('has no interval for one person or where all moved by the same, and nothing for nobody', () => {
    const one = marginalHomogeneity([
      [0, 1],
      [0, 0],
    ]);
    expect(one).toMatchObject({ meanShift: 1, se: null, z: 1, signP: 1, reason: 'one-person' });
    const all = marginalHomogeneity([
      [0, 6, 0],
      [0, 0, 3],
      [0, 0, 0],
    ]);
    expect(all).toMatchObject({ meanShift: 1, se: null, lower: null, z: 3, reason: 'no-variance' });
    expectNear(all?.signP, 2 / 2 ** 9);
    expect(
      marginalHomogeneity([
        [0, 0],
        [0, 0],
      ]),
    ).toBeNull();
  });

  it('turns with the two sources, and does not care for unused scores', () => {
    fc.assert(
      fc.property(squareTables, (table) => {
        const got = marginalHomogeneity(table);
        const turned = marginalHomogeneity(transposed(table));
        expectNear(turned?.signP ?? null, got?.signP ?? null);
        expectNear(turned?.stuartMaxwell ?? null, got?.stuartMaxwell ?? null, 1e-7);
        expectNear(turned?.bowker ?? null, got?.bowker ?? null);
        expect(turned === null ? null : 0 - turned.meanShift).toBe(got === null ? null : got.meanShift + 0);
        expect([turned?.raised, turned?.lowered]).toEqual([got?.lowered, got?.raised]);
        const wider = marginalHomogeneity([...table.map((row) => [...row, 0]), [...table.map(() => 0), 0]]);
        expectNear(wider, got, 1e-7);
      }),
    );
  });

  it('has shares that add up to 1, and limits around its shift', () => {
    fc.assert(
      fc.property(squareTables, (table) => {
        const got = marginalHomogeneity(table);
        expectNear(got === null ? 1 : got.raised + got.same + got.lowered, 1);
        if (got?.lower != null)
          expect([got.lower < got.meanShift, got.meanShift < got.upper!]).toEqual([true, true]);
      }),
    );
  });
});
