import type { Team } from '../contract/teams.ts';
import type { TeamTree } from './team-tree.ts';

/** Every node with its people, its sub-teams' included; a parent before its children, siblings by name. */
export function describeTeams(tree: TeamTree, homePeople: ReadonlyMap<number, number>): Team[] {
  const people = new Map<number, number>();
  const depth = new Map<number, number>();
  for (const node of tree.nodes) depth.set(node.id, (depth.get(node.parentId ?? 0) ?? -1) + 1);
  // Children come after their parents, so backwards every node is complete before it is added to its parent.
  for (const node of tree.nodes.toReversed()) {
    const own = (people.get(node.id) ?? 0) + (homePeople.get(node.id) ?? 0);
    people.set(node.id, own);
    if (node.parentId !== null) people.set(node.parentId, (people.get(node.parentId) ?? 0) + own);
  }

  return tree.nodes
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map((node) => ({
      path: node.path,
      name: node.name,
      parent: tree.byId.get(node.parentId ?? 0)?.path ?? null,
      depth: depth.get(node.id) ?? 0,
      people: people.get(node.id) ?? 0,
      home: homePeople.has(node.id),
    }));
}
