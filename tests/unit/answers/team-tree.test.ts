import { expect, it } from 'vitest';
import { buildTeamTree, listSubtree, normalizePath } from '../../../server/answers/team-tree.ts';

const node = (id: number, parentId: number | null, path: string) => ({ id, parentId, name: path, path });

it('lists a node and all below it, parents first', () => {
  const tree = buildTeamTree([node(1, null, 'Acme'), node(2, 1, 'B'), node(3, 1, 'A'), node(4, 2, 'C')]);

  expect(tree.root.path).toBe('Acme');
  expect(listSubtree(tree.children, tree.root).map(({ id }) => id)).toEqual([1, 2, 3, 4]);
  expect(listSubtree(tree.children, tree.byId.get(2)!).map(({ id }) => id)).toEqual([2, 4]);
});

it('refuses nodes without a company', () => {
  expect(() => buildTeamTree([node(2, 1, 'B')])).toThrow('a publication has no company');
});

it.each([
  ['Acme / Data', 'Acme / Data'],
  ['  Acme  /   Data  Science ', 'Acme / Data Science'],
  ['Acme / R/D', 'Acme / R/D'],
])('brings the path %j to the form %j', (path, normal) => {
  expect(normalizePath(path)).toBe(normal);
});
