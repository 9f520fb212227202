import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { psi } from '../../../server/measures/psi.ts';
import r from '../../reference/measures-a-r.json' with { type: 'json' };
import { countPairs, reversed } from './count-lists.ts';
import { expectNear } from './expect-near.ts';

describe('psi', () => {
  it.each(r.psi)(
    'agrees with its definition and qchisq in R: $before, $after',
    ({ before, after, ...want }) => {
      expectNear(psi(before, after), want);
    },
  );

  // Yurdakul (2018): the 95 % point of the index of two samples of 100 in 10 bins, (1/100 + 1/100) χ²(9).
  it('has the critical value of Yurdakul', () => {
    const even = Array.from({ length: 10 }, () => 10);
    expect(psi(even, even)!.critical).toBeCloseTo(0.02 * 16.918977604620448, 12);
  });

  it('is as its docstring says', () => {
    expectNear(psi([5, 10, 5], [2, 10, 8]), { psi: 0.1708, critical: 0.5991, p: 0.4258, df: 2 }, 3e-4);
  });

  it('has nothing where one side has nobody', () => {
    expect(psi([0, 0], [3, 4])).toBeNull();
  });

  it('is finite though a category is empty', () => {
    expect(psi([0, 7], [7, 0])!.psi).toBeCloseTo(2 * (0.9375 - 0.0625) * Math.log(15), 12);
  });

  it('is symmetric, never below 0, the sum of its parts, and 0 without a change', () => {
    fc.assert(
      fc.property(countPairs, ([before, after]) => {
        const got = psi(before, after)!;
        expectNear(psi(after, before), got, 1e-12);
        expectNear(psi(reversed(before), reversed(after)), { psi: got.psi, p: got.p }, 1e-10);
        expect(got.parts.every((part) => part >= 0)).toBe(true);
        expect(got.p >= 0 && got.p <= 1).toBe(true);
        // Over its critical value exactly when p is under 5 %.
        expect(got.psi > got.critical).toBe(got.p < 0.05);
        expectNear(psi(before, before), { psi: 0, p: 1 });
      }),
    );
  });

  it('refuses two scales and a prior of 0', () => {
    expect(() => psi([1, 2], [1, 2, 3])).toThrow('one scale');
    expect(() => psi([1, 2], [1, 2], { prior: 0 })).toThrow(RangeError);
  });
});
