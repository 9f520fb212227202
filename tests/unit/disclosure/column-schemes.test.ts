import { expect, it } from 'vitest';
import { columnSchemes } from '../../../server/disclosure/column-schemes.ts';

/** Levels with ids 1, 2, … of grades 1, 2, …; a scheme as its columns' ids. */
const ladder = (grades: number) => Array.from({ length: grades }, (_, i) => ({ id: i + 1, grade: i + 1 }));
const ids = (grades: number) =>
  columnSchemes(ladder(grades)).map(({ name, columns }) => [name, columns.map((c) => c.levelIds.join(' '))]);

it('goes from each grade to none', () => {
  expect(ids(7)).toEqual([
    ['each grade', ['1', '2', '3', '4', '5', '6', '7']],
    ['fifth grade and above merged', ['1', '2', '3', '4', '5 6 7']],
    ['three bands', ['1 2', '3 4', '5 6 7']],
    ['two bands', ['1 2 3', '4 5 6 7']],
    ['none', []],
  ]);
});

it('merges no single fifth grade', () => {
  expect(ids(5)).toEqual([
    ['each grade', ['1', '2', '3', '4', '5']],
    ['three bands', ['1', '2 3', '4 5']],
    ['two bands', ['1 2', '3 4 5']],
    ['none', []],
  ]);
});

it('lists no scheme twice and no empty band', () => {
  expect(ids(3)).toEqual([
    ['each grade', ['1', '2', '3']],
    ['two bands', ['1', '2 3']],
    ['none', []],
  ]);
  expect(ids(2)).toEqual([
    ['each grade', ['1', '2']],
    ['none', []],
  ]);
  expect(ids(1)).toEqual([
    ['each grade', ['1']],
    ['none', []],
  ]);
  expect(ids(0)).toEqual([['none', []]]);
});

it('lines several ladders up by grade, in any order of levels', () => {
  const levels = [
    { id: 21, grade: 3 },
    { id: 11, grade: 1 },
    { id: 12, grade: 3 },
    { id: 20, grade: 2 },
  ];
  const [first] = columnSchemes(levels);
  expect(first?.columns).toEqual([{ levelIds: [11] }, { levelIds: [20] }, { levelIds: [12, 21] }]);
  expect(columnSchemes([...levels].reverse())).toEqual(columnSchemes(levels));
});

it('refuses a level twice, and a grade or id that is no number', () => {
  expect(() =>
    columnSchemes([
      { id: 1, grade: 1 },
      { id: 1, grade: 2 },
    ]),
  ).toThrow(/level 1 is listed twice/);
  expect(() => columnSchemes([{ id: 1, grade: NaN }])).toThrow(/level 1 has grade NaN/);
  expect(() => columnSchemes([{ id: 1.5, grade: 1 }])).toThrow(/level id 1.5/);
});
