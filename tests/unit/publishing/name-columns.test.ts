import { expect, it } from 'vitest';
import { nameColumns } from '../../../server/publishing/name-columns.ts';

const level = (id: number, ladder: string, key: string, grade: number) => ({ id, ladder, key, grade });
const scheme = (...columns: number[][]) => ({
  name: 'test',
  columns: columns.map((levelIds) => ({ levelIds })),
});

it("calls a single ladder's columns by its levels, in the order of grades", () => {
  const levels = [level(1, 'a', 'SE', 2), level(2, 'a', 'ASE', 1), level(3, 'a', 'SSE', 3)];
  expect(nameColumns(scheme([2], [1, 3]), levels)).toEqual([
    { key: 'ASE', label: 'ASE', levelIds: [2], teamId: null },
    { key: 'SE-SSE', label: 'SE to SSE', levelIds: [1, 3], teamId: null },
  ]);
});

it('calls the columns of several ladders by grade, and says which levels they hold', () => {
  const levels = [
    level(1, 'a', 'L1', 1),
    level(2, 'a', 'L2', 2),
    level(3, 'b', '1', 1),
    level(4, 'b', 'L2', 2),
  ];
  expect(nameColumns(scheme([1, 3], [2, 4]), levels)).toEqual([
    { key: 'G1', label: 'L1 · 1', levelIds: [1, 3], teamId: null },
    { key: 'G2', label: 'L2', levelIds: [2, 4], teamId: null },
  ]);
  expect(nameColumns(scheme([1, 2, 3, 4]), levels)).toEqual([
    { key: 'G1-G2', label: 'Grades 1 to 2', levelIds: [1, 2, 3, 4], teamId: null },
  ]);
});

it('has no columns where the scheme has none', () => {
  expect(nameColumns(scheme(), [level(1, 'a', 'L1', 1)])).toEqual([]);
});

it('gives the columns of every division the same names', () => {
  const columns = [4, 9].map((node) => ({ levelIds: [1], division: { node, homes: [node] } }));
  expect(nameColumns({ name: 'test', columns }, [level(1, 'a', 'L1', 1)])).toEqual([
    { key: 'L1', label: 'L1', levelIds: [1], teamId: 4 },
    { key: 'L1', label: 'L1', levelIds: [1], teamId: 9 },
  ]);
});
