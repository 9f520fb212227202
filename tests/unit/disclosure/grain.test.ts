import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canSumUp } from '../../../server/disclosure/can-sum-up.ts';
import { grainOf, percents, roundTo } from '../../../server/disclosure/grain.ts';

it('is the first step that holds k ratings', () => {
  // 5 of 500 are a hundredth; of 499 a hundredth is 4.99, so it takes two.
  expect([500, 499, 250, 249, 100, 50, 10].map((ratings) => grainOf(ratings, 5))).toEqual([
    0.01, 0.02, 0.02, 0.05, 0.05, 0.1, 0.5,
  ]);
  expect(grainOf(2400, 5)).toBe(0.01);
  expect(grainOf(120, 5)).toBe(0.05);
});

it('rounds to whole steps, without the dust of binary fractions and without a negative zero', () => {
  expect([roundTo(0.01, 0.1 + 0.2), roundTo(0.05, 0.37), roundTo(0.02, -0.005), roundTo(0.1, null)]).toEqual([
    0.3,
    0.35,
    0,
    null,
  ]);
});

describe('percents', () => {
  it('add up to 100: 12.5, 50 and 37.5 lose a half twice, and the first takes it', () => {
    expect(percents(0.01, [0.125, 0.5, 0.375])).toEqual([13, 50, 37]);
  });

  it('do not tell one of 100 people from nobody', () => {
    expect(percents(grainOf(100, 5), [0, 0.99, 0.01])).toEqual(percents(grainOf(100, 5), [0, 1, 0]));
  });

  it('add up, lie within a step of the share, and are 0 where it is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(400), { minLength: 3, maxLength: 3 }),
        fc.integer({ min: 3, max: 9 }),
        (counts, k) => {
          const all = counts.reduce((sum, count) => sum + count, 0);
          fc.pre(all >= 100);
          const grain = grainOf(all, k);
          const found = percents(
            grain,
            counts.map((count) => count / all),
          );
          expect(found.reduce((sum, each) => sum + each, 0)).toBe(100);
          for (const [at, count] of counts.entries()) {
            expect(Math.abs((found[at] ?? NaN) - (100 * count) / all)).toBeLessThan(100 * grain + 1e-6);
            if (count === 0) expect(found[at]).toBe(0);
          }
        },
      ),
    );
  });
});

it('sums up 100 people of whom k ratings are off the most common score', () => {
  expect(canSumUp(100, [5, 95, 0], 5)).toBe(true);
  expect(canSumUp(100, [4, 96, 0], 5)).toBe(false);
  expect(canSumUp(99, [50, 49, 0], 5)).toBe(false);
});
