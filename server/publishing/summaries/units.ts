import type { HomeUnit } from '../../../db/private/create-votes.ts';
import type { TreeNode } from '../../disclosure/tree-order.ts';

/** The company and its divisions: what summaries are made of. */
export interface Units {
  company: number;
  homes: readonly HomeUnit[];
}

/**
 * Says in which unit each node lies: a division with all below it; the company for itself.
 *
 * Errors: RangeError where the nodes have no root.
 */
export function findUnits(tree: readonly TreeNode[]): Units {
  const company = tree.find((node) => node.parent === null)?.id;
  if (company === undefined) throw new RangeError('a tree without a root has no company');
  const parents = new Map(tree.map((node) => [node.id, node.parent]));
  const unitOf = (id: number): number => {
    for (let at = id; ;) {
      const parent = parents.get(at) ?? null;
      if (parent === null || parent === company) return at;
      at = parent;
    }
  };
  return { company, homes: tree.map(({ id }) => ({ teamId: id, unitId: unitOf(id) })) };
}

/** Rows of units, by the units that are to be summed up: each division, and the company with all rows. */
export function byUnit<Row extends { unitId: number }>(
  { company }: Units,
  rows: readonly Row[],
): Map<number, Row[]> {
  const divisions = Map.groupBy(
    rows.filter((row) => row.unitId !== company),
    (row) => row.unitId,
  );
  return new Map([[company, [...rows]], ...divisions]);
}
