import type { ReadHandle } from '../../db/connect.ts';
import { listLevelPeople } from '../../db/published/list-level-people.ts';
import type { TeamNode } from '../../db/reference/list-cycle-teams.ts';
import type { TableChoice } from './team-parts.ts';
import { listSubtree, type TeamTree } from './team-tree.ts';

/** People of some levels below some nodes, in the competency that has the most of them. */
export type PeopleReader = (
  nodes: readonly TeamNode[],
  levelIds: readonly number[],
  competencyIds: readonly number[],
) => number;

/** Reads the head-counts of levels in one query, and gives a function to add them up. */
export async function readLevelPeople(
  db: ReadHandle,
  tables: TableChoice,
  { children }: TeamTree,
  nodes: readonly TeamNode[],
  levelIds: readonly number[],
): Promise<PeopleReader> {
  const homesOf = new Map(
    nodes.map((node) => [node.id, listSubtree(children, node).map((each) => each.id)] as const),
  );
  const homes = [...new Set([...homesOf.values()].flat())];
  const rows = await listLevelPeople(db, { ...tables, levelIds, homes });
  const byHome = Map.groupBy(rows, (row) => row.teamId);

  return (asked, levels, competencyIds) => {
    const people = new Map<number, number>();
    // A home below two of the nodes counts once.
    for (const home of new Set(asked.flatMap((node) => homesOf.get(node.id) ?? []))) {
      for (const row of byHome.get(home) ?? []) {
        if (!levels.includes(row.levelId) || !competencyIds.includes(row.competencyId)) continue;
        people.set(row.competencyId, (people.get(row.competencyId) ?? 0) + row.people);
      }
    }
    return Math.max(0, ...people.values());
  };
}
