import type { ReadHandle } from '../../db/connect.ts';
import { listBlocksInside } from '../../db/published/list-blocks-inside.ts';
import { listPooledTeamRows } from '../../db/published/list-pooled-team-rows.ts';
import { listTeamRows, type TeamRow } from '../../db/published/list-team-rows.ts';
import type { TeamNode } from '../../db/reference/list-cycle-teams.ts';
import type { Source } from '../../db/schema.ts';
import { fromPublication, uniteReleased, type ReleasedCounts } from '../disclosure/released.ts';
import type { Rules } from '../disclosure/rules.ts';
import type { CellParts } from './cell.ts';
import type { Frame } from './frame.ts';
import { listAbove } from './nearest.ts';
import { listSubtree } from './team-tree.ts';

/** Which tables a question is about. */
export interface TableChoice {
  publicationId: number;
  source: Source;
  scaleId: number;
  competencyIds: readonly number[];
}

export type NodeReader = (node: TeamNode, competencyIds: readonly number[]) => CellParts;

/** Reads the answers for single nodes in one query, and gives a function to look one up. */
export async function readNodes(
  db: ReadHandle,
  tables: TableChoice,
  nodes: readonly TeamNode[],
  rules: Pick<Rules, 'k'>,
): Promise<NodeReader> {
  const teamIds = [...new Set(nodes.map((node) => node.id))];
  return lookUpNodes(await listTeamRows(db, { ...tables, teamIds }), rules);
}

/** A function to look single nodes up in rows of one publication, source and scale. */
export function lookUpNodes(rows: readonly TeamRow[], rules: Pick<Rules, 'k'>): NodeReader {
  const byNode = Map.groupBy(rows, (row) => row.teamId);
  return (node, competencyIds) => {
    const held = (byNode.get(node.id) ?? []).filter((row) => competencyIds.includes(row.competencyId));
    return {
      released: held.flatMap((row) => releaseRow(row, rules)),
      of: Math.max(0, ...held.map((row) => row.ofPeople)),
    };
  };
}

/** The same for one set of competencies only, the tables' own, pooled where they are stored. */
export async function readPooledNodes(
  db: ReadHandle,
  tables: TableChoice,
  positions: number,
  nodes: readonly TeamNode[],
  rules: Pick<Rules, 'k'>,
): Promise<NodeReader> {
  const teamIds = [...new Set(nodes.map((node) => node.id))];
  const rows = await listPooledTeamRows(db, { ...tables, teamIds }, positions);
  const byNode = new Map(rows.map((row) => [row.teamId, row]));

  return (node) => {
    const row = byNode.get(node.id);
    return row ? { released: releaseRow(row, rules), of: row.ofPeople } : { released: [], of: 0 };
  };
}

/** Several nodes as one, none below another: the blocks that lie wholly inside them together. */
export async function readTogether(
  db: ReadHandle,
  tables: TableChoice,
  nodes: readonly TeamNode[],
  frame: Frame,
): Promise<(competencyIds: readonly number[]) => CellParts> {
  const homes = nodes.flatMap((node) => listSubtree(frame.tree.children, node)).map((node) => node.id);
  const above = [...new Set(nodes.flatMap((node) => listAbove(frame, node)))].map((node) => node.id);
  const [blocks, rows] = await Promise.all([
    listBlocksInside(db, { ...tables, homes, above }),
    listTeamRows(db, { ...tables, teamIds: nodes.map((node) => node.id) }),
  ]);
  const blocksOf = Map.groupBy(blocks, (block) => block.competencyId);
  const rowsOf = Map.groupBy(rows, (row) => row.competencyId);

  return (competencyIds) => ({
    released: competencyIds.flatMap((id) => {
      const parts = (blocksOf.get(id) ?? []).flatMap((block) => releaseRow(block, frame.publication));
      return parts.length > 0 ? [uniteReleased(parts)] : [];
    }),
    of: Math.max(
      0,
      ...competencyIds.map((id) => (rowsOf.get(id) ?? []).reduce((sum, row) => sum + row.ofPeople, 0)),
    ),
  });
}

/** A published row as counts that may be shown; none where nobody of it may be. */
export function releaseRow(
  { people, counts }: { people: number | null; counts: readonly number[] | null },
  rules: Pick<Rules, 'k'>,
): ReleasedCounts[] {
  return people === null || counts === null ? [] : [fromPublication({ people, counts }, rules)];
}
