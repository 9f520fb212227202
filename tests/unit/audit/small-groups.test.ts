import { expect, it } from 'vitest';
import { countSmallGroups, listZeroGroups } from '../../../server/audit/attack/small-groups.ts';
import { listPieces } from '../../../server/audit/attack/pieces.ts';

it('counts cells, pairs and triples below k', () => {
  // 1, 1, 2, 3 and 5 people, k = 5: four cells; pairs 1+1, 1+2 twice, 1+3 twice; the triple 1+1+2
  expect(countSmallGroups([1, 1, 2, 3, 5, 0], 5)).toBe(4 + 5 + 1);
  // 40 people alone: 40, 40 × 39 / 2 and 40 × 39 × 38 / 6
  expect(countSmallGroups(new Array<number>(40).fill(1), 5)).toBe(40 + 780 + 9880);
  expect(countSmallGroups([], 5)).toBe(0);
});

it('lists the pairs and triples whose marks cancel and whose people are few enough', () => {
  const people = [1, 1, 1, 3, 1];
  const marks = [7, -7, 2, 5, -9];
  // 7 - 7; 7 + 2 - 9; not -7 + 2 + 5, which are five people
  expect(listZeroGroups([0, 1, 2, 3, 4], people, marks, 5).toArray()).toEqual([
    [0, 1],
    [0, 2, 4],
  ]);
  expect(listZeroGroups([0, 1, 2, 3, 4], people, marks, 6).toArray()).toEqual([
    [0, 1],
    [0, 2, 4],
    [1, 2, 3],
  ]);
});

it('takes figures apart, whichever way round they come', () => {
  const company = { cells: [0, 1, 2], counts: [4, 5] };
  const division = { cells: [0, 1], counts: [3, 1] };
  const team = { cells: [1], counts: [2, 1] };
  const parts = [
    { cells: [0], counts: [1, 0] },
    { cells: [1], counts: [2, 1] },
    { cells: [2], counts: [1, 4] },
  ];
  const sorted = (figures: Parameters<typeof listPieces>[0]) =>
    listPieces(figures).sort((a, b) => a.cells[0]! - b.cells[0]!);
  expect(sorted([company, division, team])).toEqual(parts);
  expect(sorted([team, company, division])).toEqual(parts);
  expect(sorted([company, team])).toEqual([
    { cells: [0, 2], counts: [2, 4] },
    { cells: [1], counts: [2, 1] },
  ]);
});
