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
    // off the most common score of the whole set, not of each home
    [
      'two homes of one score each',
      [
        [5, 0],
        [0, 5],
      ],
      true,
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

  it('takes d = 1 at its word', () => {
    expect(safe([[1, 8, 0]], { ...DEFAULT_RULES, d: 1 })).toBe(true);
    expect(safe([[0, 9, 0]], { ...DEFAULT_RULES, d: 1 })).toBe(false);
  });
});
