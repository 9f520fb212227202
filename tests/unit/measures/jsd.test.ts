import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsd } from '../../../server/measures/jsd.ts';
import python from '../../reference/measures-a-python.json' with { type: 'json' };
import { countPairs, reversed } from './count-lists.ts';
import { expectNear } from './expect-near.ts';

describe('jsd', () => {
  // The examples of scipy.spatial.distance.jensenshannon's manual: base 2, distances 1 and 0.46450140402245893.
  it('agrees with the manual of jensenshannon', () => {
    expectNear(jsd([1, 0, 0], [0, 1, 0], { base: 2 }), { distance: 1, jsd: 1 });
    expectNear(jsd([1, 0], [1, 1]), { distance: 0.46450140402245893 });
  });

  it.each(python.jsd)('agrees with scipy on $before and $after', ({ before, after, distance, bits }) => {
    expectNear(jsd(before, after), { distance, jsd: distance ** 2 });
    expectNear(jsd(before, after, { base: 2 }), { jsd: bits });
  });

  it('has nothing where one side has nobody', () => {
    expect(jsd([0, 0], [1, 0])).toBeNull();
  });

  it('is symmetric, bounded, blind to order and to empty categories, and 0 to itself', () => {
    fc.assert(
      fc.property(countPairs, ([before, after]) => {
        const got = jsd(before, after)!;
        expect(got.jsd >= 0 && got.jsd <= Math.LN2 + 1e-12).toBe(true);
        expect(jsd(after, before)!.jsd).toBeCloseTo(got.jsd, 12);
        expect(jsd(reversed(before), reversed(after))!.jsd).toBeCloseTo(got.jsd, 12);
        expect(jsd([...before, 0], [...after, 0])!.jsd).toBeCloseTo(got.jsd, 12);
        expect(
          jsd(
            before,
            before.map((count) => 3 * count),
          )!.jsd,
        ).toBeCloseTo(0, 12);
      }),
    );
  });

  it('refuses a base of 1', () => {
    expect(() => jsd([1, 2], [1, 2], { base: 1 })).toThrow(RangeError);
  });
});
