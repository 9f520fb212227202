import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trendLbl } from '../../../server/measures/trend-lbl.ts';
import r from '../../reference/measures-a-r.json' with { type: 'json' };
import { reversed } from './count-lists.ts';
import { expectNear } from './expect-near.ts';

const row = fc.array(fc.nat(20), { minLength: 3, maxLength: 3 });
const tables = fc
  .array(fc.array(row, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 4 })
  .filter((all) => all.flat(2).some((count) => count > 0));

describe('trendLbl', () => {
  // Agresti (2002), table 7.8 and p. 297: income and job satisfaction by gender, M² = 6.1563.
  it('agrees with the published example', () => {
    const { tables: published, u, v } = r.trendLbl[0]!;
    expect(trendLbl(published, { u, v })!.chiSquare).toBeCloseTo(6.1563, 4);
  });

  it.each(r.trendLbl)('agrees with coin::lbl_test, case %#', ({ tables: given, u, v, ...want }) => {
    expectNear(trendLbl(given, { u, v }), want);
  });

  it('is (n - 1) r² of one stratum', () => {
    const one = [
      [
        [3, 1],
        [2, 2],
        [1, 3],
      ],
    ];
    const got = trendLbl(one)!;
    expectNear(got, { z: 1.354, chiSquare: 1.8333, r: 0.4082, p: 0.1757, n: 12, strata: 1 }, 3e-4);
    expect(got.chiSquare).toBeCloseTo(11 * got.r! ** 2, 12);
  });

  it('leaves out a stratum that cannot tell, and has no test without any other', () => {
    const told = [
      [3, 1],
      [1, 3],
    ];
    const oneRow = [
      [4, 9],
      [0, 0],
    ];
    const oneScore = [
      [4, 0],
      [9, 0],
    ];
    expectNear(trendLbl([told, oneRow, oneScore]), { ...trendLbl([told])! }, 1e-14);
    expect(trendLbl([oneRow, oneScore])).toMatchObject({
      z: null,
      p: null,
      strata: 0,
      reason: 'no-variance',
    });
    expect(trendLbl([oneRow.map(() => [0, 0])])).toBeNull();
    expect(trendLbl([])).toBeNull();
  });

  it('turns round with rows or categories, and knows no order of strata and no unit of the scores', () => {
    fc.assert(
      fc.property(tables, (given) => {
        const got = trendLbl(given)!;
        const against = { p: got.p, strata: got.strata, z: got.z === null ? null : -got.z };
        expectNear(trendLbl(given.map(reversed)), against);
        expectNear(trendLbl(given.map((table) => table.map(reversed))), against);
        expectNear(trendLbl(reversed(given)), { z: got.z });
        expectNear(trendLbl(given, { u: [10, 13, 16, 19], v: [-1, 0, 1] }), { z: got.z });
      }),
    );
  });

  it('is less sure by the root of the design effect', () => {
    const { tables: given, u, v } = r.trendLbl[0]!;
    const z = trendLbl(given, { u, v })!.z!;
    expect(trendLbl(given, { u, v, deff: 4 })!.z).toBeCloseTo(z / 2, 12);
  });

  it('refuses strata of different shapes and scores that do not fit', () => {
    expect(() => trendLbl([[[1, 2]], [[1, 2, 3]]])).toThrow('same rows and categories');
    expect(() => trendLbl([[[1, 2]]], { u: [1, 2] })).toThrow('need as many scores');
    expect(() => trendLbl([[[1, -2]]])).toThrow('position 2: -2 is not a count');
  });
});
