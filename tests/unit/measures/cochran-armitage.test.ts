import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cochranArmitage } from '../../../server/measures/cochran-armitage.ts';
import { trendLbl } from '../../../server/measures/trend-lbl.ts';
import r from '../../reference/measures-a-r.json' with { type: 'json' };
import { reversed } from './count-lists.ts';
import { expectNear } from './expect-near.ts';

const cycles = fc
  .array(
    fc.integer({ min: 1, max: 60 }).chain((total) => fc.tuple(fc.nat(total), fc.constant(total))),
    { minLength: 2, maxLength: 9 },
  )
  .map((all) => ({ hits: all.map(([hit]) => hit), totals: all.map(([, total]) => total) }));

describe('cochranArmitage', () => {
  // Fleiss (1981), p. 139: smokers among lung cancer patients, 83 of 86, 90 of 93, 129 of 136, 70 of 82.
  it('agrees with the published example', () => {
    const got = cochranArmitage([83, 90, 129, 70], [86, 93, 136, 82])!;
    expect(got.chiSquare).toBeCloseTo(8.2249, 4);
    expect(got.p).toBeCloseTo(0.004132, 6);
    expect(got.z).toBeLessThan(0);
  });

  // Agresti (2002), 5.3.5, alcohol and malformation: z² = 6.57 with scores 0, .5, 1.5, 4, 7.
  it('agrees with Agresti’s malformations', () => {
    const got = cochranArmitage([48, 38, 5, 1, 1], [17114, 14502, 793, 127, 38], {
      scores: [0, 0.5, 1.5, 4, 7],
    });
    expect(got!.chiSquare).toBeCloseTo(6.57, 2);
  });

  it.each(r.cochranArmitage)('agrees with prop.trend.test, case %#', ({ hits, totals, scores, ...want }) => {
    expectNear(cochranArmitage(hits, totals, { scores }), want);
  });

  it('is as its docstring says', () => {
    expectNear(cochranArmitage([1, 2, 4], [5, 5, 5]), { z: 1.9016, p: 0.0572, slope: 0.3, n: 15 }, 1e-3);
  });

  it('has no test of one cycle, nor where all or none count', () => {
    const none = { z: null, chiSquare: null, p: null, slope: null, reason: 'no-variance' };
    expect(cochranArmitage([3], [9])).toMatchObject(none);
    expect(cochranArmitage([3, 0], [9, 0])).toMatchObject({ ...none, n: 9 });
    expect(cochranArmitage([0, 0], [9, 5])).toMatchObject(none);
    expect(cochranArmitage([9, 5], [9, 5])).toMatchObject(none);
    expect(cochranArmitage([0, 0], [0, 0])).toBeNull();
  });

  it('is the linear-by-linear test with n for n - 1, and turns round with time and with what is counted', () => {
    fc.assert(
      fc.property(cycles, ({ hits, totals }) => {
        const got = cochranArmitage(hits, totals)!;
        const table = totals.map((total, at) => [total - hits[at]!, hits[at]!]);
        const { z, n } = trendLbl([table])!;
        expectNear(got, { z: z === null ? null : z * Math.sqrt(n / (n - 1)) });
        const against = { z: got.z === null ? null : -got.z, p: got.p };
        expectNear(cochranArmitage(reversed(hits), reversed(totals)), against);
        expectNear(
          cochranArmitage(
            totals.map((total, at) => total - hits[at]!),
            totals,
          ),
          against,
        );
      }),
    );
  });

  it('is less sure by the root of the design effect', () => {
    const z = cochranArmitage([1, 2, 4], [5, 5, 5])!.z!;
    expect(cochranArmitage([1, 2, 4], [5, 5, 5], { deff: 4 })!.z).toBeCloseTo(z / 2, 12);
  });

  it('refuses more than all', () => {
    expect(() => cochranArmitage([1, 6], [5, 5])).toThrow('cycle 2: 6 of 5');
    expect(() => cochranArmitage([1], [5, 5])).toThrow('same cycles');
  });
});
