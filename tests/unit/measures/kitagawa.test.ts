import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kitagawa } from '../../../server/measures/kitagawa.ts';
import python from '../../reference/measures-a-python.json' with { type: 'json' };
import { expectNear } from './expect-near.ts';

const level = fc.record({
  weight1: fc.nat(80),
  weight2: fc.nat(80),
  mean1: fc.double({ min: 1, max: 5, noNaN: true }),
  mean2: fc.double({ min: 1, max: 5, noNaN: true }),
});
const levels = fc
  .array(level, { minLength: 1, maxLength: 9 })
  .filter((all) => all.some((l) => l.weight1 > 0) && all.some((l) => l.weight2 > 0));

function split(all: { weight1: number; weight2: number; mean1: number; mean2: number }[]) {
  return kitagawa(
    { weights: all.map((l) => l.weight1), means: all.map((l) => (l.weight1 === 0 ? null : l.mean1)) },
    { weights: all.map((l) => l.weight2), means: all.map((l) => (l.weight2 === 0 ? null : l.mean2)) },
  )!;
}

describe('kitagawa', () => {
  // By hand: shares .5 .5 and .25 .75, means 2 4 and 3 4: rate = .375 × 1, mix = 2.5 × -.25 + 4 × .25.
  it('splits as by hand', () => {
    expectNear(kitagawa({ weights: [5, 5], means: [2, 4] }, { weights: [1, 3], means: [3, 4] }), {
      total: 0.75,
      rate: 0.375,
      mix: 0.375,
      byLevel: [
        { rate: 0.375, mix: -0.625 },
        { rate: 0, mix: 1 },
      ],
    });
  });

  it('agrees with the formula in numpy', () => {
    const { w1, m1, w2, m2, ...want } = python.kitagawa;
    expectNear(kitagawa({ weights: w1, means: m1 }, { weights: w2, means: m2 }), want);
  });

  it('lays a level that comes or goes on the mix', () => {
    const before = { weights: [4, 0], means: [3, null] };
    const after = { weights: [4, 4], means: [3, 5] };
    expectNear(kitagawa(before, after), { total: 1, rate: 0, mix: 1 });
    expectNear(kitagawa(after, before), { total: -1, rate: 0, mix: -1 });
  });

  it('has nothing where one side has nobody', () => {
    expect(kitagawa({ weights: [0], means: [null] }, { weights: [2], means: [3] })).toBeNull();
  });

  it('adds up to the change of the mean, turns round, and knows no order and no size', () => {
    fc.assert(
      fc.property(levels, (all) => {
        const { total, rate, mix } = split(all);
        const mean = (weight: 'weight1' | 'weight2', of: 'mean1' | 'mean2') =>
          all.reduce((sum, l) => sum + l[weight] * l[of], 0) / all.reduce((sum, l) => sum + l[weight], 0);
        expect(total).toBeCloseTo(mean('weight2', 'mean2') - mean('weight1', 'mean1'), 10);
        expect(rate + mix).toBeCloseTo(total, 12);

        const turned = split(
          all.map((l) => ({ weight1: l.weight2, weight2: l.weight1, mean1: l.mean2, mean2: l.mean1 })),
        );
        expect(turned.rate).toBeCloseTo(-rate, 10);
        expect(split([...all].reverse()).mix).toBeCloseTo(mix, 10);
        expect(split(all.map((l) => ({ ...l, weight2: l.weight2 * 9 }))).rate).toBeCloseTo(rate, 10);
      }),
    );
  });

  it('has no mix where the mix is the same, and no rate where the means are', () => {
    fc.assert(
      fc.property(levels, (all) => {
        expect(split(all.map((l) => ({ ...l, weight1: l.weight2 }))).mix).toBeCloseTo(0, 12);
        expect(split(all.map((l) => ({ ...l, mean1: l.mean2 }))).rate).toBeCloseTo(0, 12);
      }),
    );
  });

  it('refuses people without a mean, and levels that do not match', () => {
    const one = { weights: [1], means: [2] };
    expect(() => kitagawa({ weights: [1], means: [null] }, one)).toThrow('level 1 has 1 people and no mean');
    expect(() => kitagawa({ weights: [1, 2], means: [2, 2] }, one)).toThrow('same levels');
  });
});
