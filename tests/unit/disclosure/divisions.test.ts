import fc from 'fast-check';
import { expect, it } from 'vitest';
import { columnSchemes } from '../../../server/disclosure/column-schemes.ts';
import { divisionSchemes } from '../../../server/disclosure/division-schemes.ts';
import { listDivisions } from '../../../server/disclosure/divisions.ts';
import { openColumns } from '../../../server/disclosure/find-column.ts';

const TREE = [
  { id: 1, parent: null },
  { id: 2, parent: 1 },
  { id: 3, parent: 1 },
  { id: 4, parent: 2 },
];
const DIVISIONS = [
  { node: 1, homes: [1] },
  { node: 2, homes: [2, 4] },
  { node: 3, homes: [3] },
];

it('takes what is right under the root with all below it, and the root by itself', () => {
  expect(listDivisions(TREE)).toEqual(DIVISIONS);
  expect(listDivisions([])).toEqual([]);
});

it('holds every node once, in trees of any shape', () => {
  const picks = fc.array(fc.nat(), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(picks, (parents) => {
      const tree = parents.map((pick, id) => ({ id, parent: id === 0 ? null : pick % id }));
      const divisions = listDivisions(tree);
      expect(divisions.flatMap(({ homes }) => homes).sort((a, b) => a - b)).toEqual(tree.map(({ id }) => id));
      expect(divisions.map(({ node }) => node)).toEqual(
        tree.filter(({ parent }) => parent === null || parent === 0).map(({ id }) => id),
      );
      // Parents come before their children here.
      const divisionOf = new Map(divisions.flatMap(({ node, homes }) => homes.map((home) => [home, node])));
      for (const { id, parent } of tree) {
        if (parent !== null && parent !== 0) expect(divisionOf.get(id)).toBe(divisionOf.get(parent));
      }
    }),
  );
});

it('tries each way to cut levels apart for every division, then the company’s', () => {
  const schemes = columnSchemes([1, 2, 3].map((grade) => ({ id: grade, grade })));
  const all = divisionSchemes(schemes, DIVISIONS);
  expect(all.map(({ name, columns }) => [name, columns.length])).toEqual([
    ['each grade, by division', 9],
    ['two bands, by division', 6],
    ['each grade', 3],
    ['two bands', 2],
    ['none', 0],
  ]);
  expect(all[1]?.columns.slice(2, 4)).toEqual([
    { levelIds: [1], division: DIVISIONS[1] },
    { levelIds: [2, 3], division: DIVISIONS[1] },
  ]);
});

it('finds the column of a home and level', () => {
  const company = openColumns([{ levelIds: [1] }, { levelIds: [2, 3] }]);
  expect([company(4, 1), company(4, 3), company(4, 9)]).toEqual([0, 1, undefined]);
  const apart = openColumns(
    [1, 2].flatMap((id) => DIVISIONS.map((division) => ({ levelIds: [id], division }))),
  );
  expect([apart(1, 1), apart(2, 1), apart(4, 1), apart(3, 2), apart(9, 1)]).toEqual([0, 1, 1, 5, undefined]);
});
