import { expect, it } from 'vitest';
import { levelCells } from '../../../server/disclosure/level-cells.ts';

const blocks = [
  { node: 1, kind: 'other' as const, homes: [4, 5] },
  { node: 6, kind: 'team' as const, homes: [6] },
];
const columns = [{ levelIds: [1] }, { levelIds: [2, 3] }];
const rows = [
  { home: 4, level: 1, counts: [1, 0] },
  { home: 5, level: 1, counts: [2, 1] },
  { home: 5, level: 3, counts: [0, 4] },
  { home: 6, level: 2, counts: [3, 3] },
  { home: 6, level: 3, counts: [0, 1] },
  { home: 6, level: null, counts: [1, 1] },
  { home: 7, level: 1, counts: [1, 1] }, // in no block, so in no figure
];

it('adds rows by block and column, people without a level last', () => {
  const cells = [
    [
      [3, 1],
      [0, 4],
      [0, 0],
    ],
    [
      [0, 0],
      [3, 4],
      [1, 1],
    ],
  ];
  expect(levelCells(blocks, columns, rows)).toEqual(cells);
  expect(levelCells(blocks, columns, [...rows].reverse())).toEqual(cells);
});

it('puts everybody last where there are no columns', () => {
  expect(levelCells(blocks, [], rows)).toEqual([[[3, 5]], [[4, 5]]]);
});

it('refuses a level without column and counts of another length', () => {
  expect(() => levelCells(blocks, columns, [{ home: 4, level: 9, counts: [1, 0] }])).toThrow(
    'level 9 of home 4 is in no column',
  );
  expect(() => levelCells(blocks, columns, [...rows, { home: 4, level: 2, counts: [1] }])).toThrow(
    'the row of home 4 and level 2 has 1 counts; expected 2',
  );
});
