import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { w1 } from '../../../server/measures/w1.ts';
import python from '../../reference/measures-a-python.json' with { type: 'json' };
import { countPairs, reversed } from './count-lists.ts';
import { expectNear } from './expect-near.ts';

describe('w1', () => {
  // The examples of scipy.stats.wasserstein_distance's manual: values 0, 1, 3 and 5, 6, 8 give 5; and
  // 0, 1 with weights 3, 1 against 2, 2 give 0.25.
  it('agrees with the manual of scipy.stats.wasserstein_distance', () => {
    expectNear(w1([1, 1, 0, 1, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 1, 1, 0, 1]), { w1: 5, up: 5, meanShift: 5 });
    expectNear(w1([3, 1], [2, 2]), { w1: 0.25, up: 0.25, down: 0 });
  });

  it.each(python.w1)('agrees with scipy on $before and $after', ({ before, after, ...want }) => {
    expectNear(w1(before, after), want);
  });

  it('tells spread out from moved up', () => {
    expect(w1([1, 2, 1], [2, 0, 2])).toEqual({ w1: 0.5, up: 0.25, down: 0.25, meanShift: 0 });
  });

  it('has nothing where one side has nobody', () => {
    expect(w1([0, 0], [1, 2])).toBeNull();
    expect(w1([1, 2], [0, 0])).toBeNull();
  });

  it('is 0 to itself at any size, the same both ways, and turns up into down', () => {
    fc.assert(
      fc.property(countPairs, ([before, after]) => {
        const got = w1(before, after)!;
        expectNear(w1(after, before), { w1: got.w1, up: got.down, down: got.up }, 1e-12);
        expectNear(w1(reversed(before), reversed(after)), { w1: got.w1, up: got.down, down: got.up }, 1e-12);
        expectNear(
          w1(
            before.map((count) => 7 * count),
            after,
          ),
          got,
          1e-12,
        );
        expectNear(w1([0, ...before, 0], [0, ...after, 0]), got, 1e-12);
        expectNear(w1(before, before), { w1: 0, up: 0, down: 0, meanShift: 0 });
        expect(Math.abs(got.meanShift)).toBeLessThanOrEqual(got.w1 + 1e-12);
        expect(got.w1).toBeLessThanOrEqual(before.length - 1 + 1e-12);
      }),
    );
  });

  it('refuses two scales and what is no count', () => {
    expect(() => w1([1, 2], [1, 2, 3])).toThrow('one scale');
    expect(() => w1([3], [3])).toThrow('two positions or more');
    expect(() => w1([1, 2], [1, -2])).toThrow('position 2: -2 is not a count');
  });
});
