import { expect, it } from 'vitest';
import { columnSchemes } from '../../../server/disclosure/column-schemes.ts';
import { levelCut } from '../../../server/disclosure/level-cut.ts';
import { DEFAULT_RULES } from '../../../server/disclosure/rules.ts';
import { safe } from '../../../server/disclosure/safe.ts';
import { teamCut } from '../../../server/disclosure/team-cut.ts';

// The examples of `gate` and `canonical` are the first tests of their own files.

it('safe', () => {
  expect(safe([[4, 0, 2]], DEFAULT_RULES)).toBe(true);
  expect(
    safe(
      [
        [4, 0, 2],
        [0, 1, 0],
      ],
      DEFAULT_RULES,
    ),
  ).toBe(false);
  expect(
    safe(
      [
        [3, 3, 0],
        [0, 0, 5],
      ],
      DEFAULT_RULES,
    ),
  ).toBe(false);
});

it('teamCut', () => {
  const tree = [
    { id: 1, parent: null },
    { id: 2, parent: 1 },
    { id: 3, parent: 1 },
  ];
  expect(
    teamCut(
      tree,
      [
        new Map([
          [2, [3, 3]],
          [3, [1, 1]],
        ]),
      ],
      DEFAULT_RULES,
    ),
  ).toEqual({
    blocks: [{ node: 2, kind: 'team', homes: [2] }],
    leftOut: [3],
  });
});

it('levelCut', () => {
  expect(
    levelCut(
      [
        [
          [3, 3],
          [0, 0],
        ],
        [
          [2, 4],
          [0, 0],
        ],
      ],
      DEFAULT_RULES,
    ),
  ).toEqual({
    columns: [[5, 7]],
    kept: [[true], [true]],
    leftOut: 0,
    withLevel: 12,
  });
});

it('columnSchemes', () => {
  expect(
    columnSchemes([
      { id: 7, grade: 1 },
      { id: 8, grade: 2 },
      { id: 9, grade: 2 },
    ]),
  ).toEqual([
    { name: 'each grade', columns: [{ levelIds: [7] }, { levelIds: [8, 9] }] },
    { name: 'none', columns: [] },
  ]);
});
