import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_RULES } from '../../../server/disclosure/rules.ts';
import { safe } from '../../../server/disclosure/safe.ts';

describe('safe, k = 5 and d = 2', () => {
  it.each([
    ['five people, three of one score and two of another', [[3, 2]], true],
    ['four people', [[2, 2]], false],
    ['nobody', [[0, 0]], false],
    ['no home', [], false],
    // the homogeneous block: everybody's score is told at once
    ['nine people of one score', [[0, 9, 0]], false],
    // 8 of 9: the ninth, who knows himself, reads the eight
    ['all but one of one score', [[1, 8, 0]], false],
    ['all but two of one score', [[1, 7, 1]], true],
    // the executive team: 6 staff and 1 of another home. 7 people, but the six read the one
    [
      'six of one home and one of another',
      [
        [3, 3],
        [1, 0],
      ],
      false,
    ],
    [
      'six of one home and four of another',
      [
        [3, 3],
        [2, 2],
      ],
      false,
    ],
    [
      'six of one home and five of another',
      [
        [3, 3],
        [2, 3],
      ],
      true,
    ],
    [
      'six of one home, three and two of others',
      [
        [3, 3],
        [1, 2],
        [1, 1],
      ],
      true,
    ],
    // a home with nobody in it is not a second home
    [
      'six of one home and none of another',
      [
        [3, 3],
        [0, 0],
      ],
      true,
    ],
    // without the second home five of six share a score
    [
      'two homes of five and six with a score in common',
      [
        [5, 1],
        [2, 3],
      ],
      false,
    ],
    // off the most common score of what is left, not of each home
    [
      'three homes of one score each',
      [
        [5, 0, 0],
        [0, 5, 0],
        [0, 0, 5],
      ],
      true,
    ],
    // the manager of the six knows that the other five share a score
    [
      'two homes of one score each',
      [
        [5, 0],
        [0, 5],
      ],
      false,
    ],
    [
      'a mixed home and one of a single score',
      [
        [3, 3, 0],
        [0, 0, 5],
      ],
      false,
    ],
    // not the largest home: without the second, 7 of 8 share a score
    [
      'a small home that alone has other scores',
      [
        [7, 0],
        [0, 5],
        [0, 1],
      ],
      false,
    ],
  ])('%s', (_, homes, expected) => {
    expect(safe(homes, DEFAULT_RULES)).toBe(expected);
  });

  it('lets the largest home outweigh the rest where insiders are not feared', () => {
    expect(
      safe(
        [
          [3, 3],
          [1, 0],
        ],
        { ...DEFAULT_RULES, insider: false },
      ),
    ).toBe(true);
  });

  it('is what it says, with every home tried', () => {
    const homes = fc.array(fc.array(fc.nat(5), { minLength: 3, maxLength: 3 }), {
      minLength: 1,
      maxLength: 5,
    });
    const rules = fc.record({
      k: fc.integer({ min: 3, max: 6 }),
      d: fc.integer({ min: 1, max: 3 }),
      insider: fc.boolean(),
    });
    const seen = { safe: 0, onlyWithoutInsiders: 0 };
    fc.assert(
      fc.property(homes, rules, (set, r) => {
        const enough = (part: readonly (readonly number[])[]): boolean => {
          const scores = [0, 1, 2].map((s) => part.reduce((sum, home) => sum + home[s]!, 0));
          const people = scores.reduce((sum, n) => sum + n, 0);
          return people >= r.k && people - Math.max(...scores) >= r.d;
        };
        const peopled = set.filter((home) => home.some((n) => n > 0));
        const rests = peopled.map((_, h) => peopled.filter((__, other) => other !== h));
        const holds = enough(peopled) && (!r.insider || peopled.length < 2 || rests.every(enough));
        expect(safe(set, r)).toBe(holds);
        if (holds) seen.safe += 1;
        else if (safe(set, { ...r, insider: false })) seen.onlyWithoutInsiders += 1;
      }),
      { numRuns: 2000, seed: 20260930 },
    );
    expect(seen.safe).toBeGreaterThan(300);
    expect(seen.onlyWithoutInsiders).toBeGreaterThan(100);
  });

  it('takes d = 1 at its word', () => {
    expect(safe([[1, 8, 0]], { ...DEFAULT_RULES, d: 1 })).toBe(true);
    expect(safe([[0, 9, 0]], { ...DEFAULT_RULES, d: 1 })).toBe(false);
  });
});
