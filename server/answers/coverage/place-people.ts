import type { TeamNode } from '../../../db/reference/list-cycle-teams.ts';
import type { Coverage } from '../../contract/common.ts';
import type { TeamTree } from '../team-tree.ts';

/** Home nodes of one table: how many people are rated there, and the block that shows them. */
export interface PlacedTable {
  people: ReadonlyMap<number, number>;
  /** By home: the node its block was made at, and whether the block is that team alone; none: in no figure. */
  block: ReadonlyMap<number, { node: number; isTeam: boolean }>;
}

/** Where one home's people are counted in a table; undefined where nobody of it is rated. */
export type Place = 'own' | { above: number } | 'nowhere' | undefined;

export function placeOf({ people, block }: PlacedTable, home: number): Place {
  if (!people.has(home)) return undefined;
  const held = block.get(home);
  if (!held) return 'nowhere';
  return held.isTeam ? 'own' : { above: held.node };
}

/**
 * How many of the people below each node are in its own figure: those whose block lies wholly inside it. A block
 * is made at the lowest node that holds all of it, so on the way up from a home that is from its block's node on.
 *
 * Shapes: by node id; a node below which nobody is rated has no entry.
 */
export function coverNodes({ people, block }: PlacedTable, tree: TeamTree): Map<number, Coverage> {
  const covered = new Map<number, Coverage>();
  for (const [home, count] of people) {
    const held = block.get(home);
    let isInside = false;
    for (let at: TeamNode | undefined = tree.byId.get(home); at; at = tree.byId.get(at.parentId ?? 0)) {
      isInside ||= at.id === held?.node;
      const sum = covered.get(at.id) ?? { people: 0, of: 0 };
      covered.set(at.id, { people: sum.people + (isInside ? count : 0), of: sum.of + count });
    }
  }
  return covered;
}
