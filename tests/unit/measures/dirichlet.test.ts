import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dirichlet } from '../../../server/measures/dirichlet.ts';
import r from '../../reference/measures-a-r.json' with { type: 'json' };
import { countLists, reversed } from './count-lists.ts';
import { expectNear } from './expect-near.ts';

describe('dirichlet', () => {
  it('agrees with qbeta on each margin', () => {
    const { counts, estimate, lower, upper } = r.dirichlet;
    expectNear(
      dirichlet(counts),
      counts.map((_, at) => ({ estimate: estimate[at]!, lower: lower[at]!, upper: upper[at]! })),
    );
  });

  // Brown, Cai & DasGupta (2001), Stat. Sci. 16:101-133, table 5: Jeffreys' interval, 95 %, 3 of 10.
  it('is the Jeffreys interval on a scale of two', () => {
    const { lower, upper } = dirichlet([7, 3])![1]!;
    expect(lower).toBeCloseTo(0.093, 3);
    expect(upper).toBeCloseTo(0.606, 3);
  });

  it('is as its docstring says', () => {
    expectNear(dirichlet([0, 3])![0], { estimate: 0.125, lower: 0.00015, upper: 0.5356 }, 5e-3);
  });

  it('has nothing for nobody', () => {
    expect(dirichlet([0, 0, 0])).toBeNull();
  });

  it('adds up to 1, has no 0, contains its estimates and follows the order of the categories', () => {
    fc.assert(
      fc.property(countLists, (counts) => {
        const got = dirichlet(counts)!;
        expect(got.reduce((total, { estimate }) => total + estimate, 0)).toBeCloseTo(1, 12);
        for (const { estimate, lower, upper } of got) {
          expect([lower >= 0, estimate > 0, upper <= 1, lower < upper]).toEqual([true, true, true, true]);
        }
        expectNear(dirichlet(reversed(counts)), reversed(got), 1e-12);
      }),
    );
  });

  it('refuses a scale of one, a count below 0 and a prior of 0', () => {
    expect(() => dirichlet([3])).toThrow(RangeError);
    expect(() => dirichlet([3, -1])).toThrow('position 2: -1 is not a count');
    expect(() => dirichlet([3, 1], { prior: 0 })).toThrow(RangeError);
  });
});
