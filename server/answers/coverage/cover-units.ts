import type { Coverage } from '../../contract/common.ts';
import type { CoveredUnit } from '../../contract/coverage.ts';
import type { Frame } from '../frame.ts';
import { listAbove } from '../nearest.ts';
import { listSubtree } from '../team-tree.ts';
import { placeOf, type PlacedTable } from './place-people.ts';

/** Every node that has teams below it, in the order of paths, a unit before those below it. */
export function coverUnits(
  frame: Frame,
  rows: readonly PlacedTable[],
  covered: readonly ReadonlyMap<number, Coverage>[],
): CoveredUnit[] {
  const { tree } = frame;
  return tree.nodes
    .filter(({ id }) => tree.children.has(id))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map((node) => {
      const teams = listSubtree(tree.children, node).filter(({ id }) => !tree.children.has(id));
      const places = teams
        .map(({ id }) => rows.map((row) => placeOf(row, id)))
        .filter((each) => each.some((place) => place !== undefined));
      return {
        team: node.path,
        name: node.name,
        depth: listAbove(frame, node).length,
        teams: { shown: places.filter((each) => each.includes('own')).length, of: places.length },
        tables: covered.map((table) => table.get(node.id) ?? { people: 0, of: 0 }),
      };
    });
}
