import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rwg } from '../../../server/measures/rwg.ts';
import r from '../../reference/measures-b-r.json' with { type: 'json' };
import { expectNear } from './expect-near.ts';

const counts = fc.array(fc.nat(50), { minLength: 2, maxLength: 9 });

describe('rwg', () => {
  // James, Demaree & Wolf (1984): evenly spread scores have variance 2 on five positions, 4 on seven.
  it.each([
    [[0, 1, 2, 1, 0], 1 - 2 / 3 / 2],
    [[0, 0, 1, 2, 1, 0, 0], 1 - 2 / 3 / 4],
    [[0, 0, 7, 0, 0], 1],
  ])('measures %j against the published variances', (given, want) => {
    expectNear(rwg(given)?.rwg, want, 1e-14);
  });

  it.each(r.rwg)('agrees with multilevel::rwg and sd() on $counts', ({ counts: given, rwg: want, sd }) => {
    expectNear(rwg(given)?.rwg, want);
    expectNear(rwg(given)?.variance, sd ** 2);
    expectNear(rwg(given)?.rangeUse, sd / Math.sqrt((given.length ** 2 - 1) / 12));
  });

  it('is not clamped at 0, and gives the middle only where there is one', () => {
    expect(rwg([5, 0, 0, 0, 5])?.rwg).toBeLessThan(0);
    expect(rwg([0, 1, 3, 0, 0])).toMatchObject({ middleShare: 0.75, reason: null });
    expect(rwg([0, 1, 3, 0])).toMatchObject({ middleShare: null, reason: 'no-middle' });
  });

  it('has no variance for one person, and nothing for none', () => {
    expect(rwg([0, 1, 0])).toEqual({
      rwg: null,
      rangeUse: null,
      middleShare: 1,
      mean: 2,
      variance: null,
      n: 1,
      reason: 'one-person',
    });
    expect(rwg([0, 0, 0])).toBeNull();
    expect(rwg([4])).toBeNull();
    expect(() => rwg([1, Number.NaN])).toThrow(RangeError);
  });

  it('does not care which end is up, and r_wg is 1 less the square of the range use', () => {
    fc.assert(
      fc.property(counts, (given) => {
        const got = rwg(given);
        const turned = rwg([...given].reverse());
        expectNear(turned?.rwg ?? null, got?.rwg ?? null);
        expectNear(turned?.middleShare ?? null, got?.middleShare ?? null);
        if (got?.rwg != null) expect(Math.abs(1 - got.rangeUse! ** 2 - got.rwg)).toBeLessThanOrEqual(1e-12);
      }),
    );
  });
});
