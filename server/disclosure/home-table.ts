import { checkCounts } from './check-counts.ts';
import type { TreeNode } from './tree-order.ts';

/** One table (competency and source): people per scale position, lowest first, by home node. */
export type HomeTable = ReadonlyMap<number, readonly number[]>;

/**
 * The number of scale positions that all of `tables` share; 0 if they hold no home.
 *
 * Errors: RangeError that names table (from 1) and home, if a home is not in the tree, two homes differ in
 *         their number of positions, or a count is negative or not whole.
 */
export function checkHomeTables(tree: readonly TreeNode[], tables: readonly HomeTable[]): number {
  const nodes = new Set(tree.map(({ id }) => id));
  let positions: number | undefined;
  for (const [index, table] of tables.entries()) {
    for (const [home, counts] of table) {
      const place = `home ${home} of table ${index + 1}`;
      if (!nodes.has(home)) throw new RangeError(`${place} is not in the tree`);
      positions ??= counts.length;
      checkCounts(counts, positions, place);
    }
  }
  return positions ?? 0;
}
