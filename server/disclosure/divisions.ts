import type { TreeNode } from './tree-order.ts';

/** A part of the company whose people can have level columns of their own. */
export interface Division {
  readonly node: number;
  /** The nodes whose people it holds, ascending. */
  readonly homes: readonly number[];
}

/**
 * The divisions of an organisation: each node right under the root with everything below it, and the root with
 * its own staff only. Together they hold every node once. In the order of `tree`.
 *
 * @example
 * // company 1 over division 2 with team 4, and over division 3
 * listDivisions([{ id: 1, parent: null }, { id: 2, parent: 1 }, { id: 3, parent: 1 }, { id: 4, parent: 2 }])
 * // => [{ node: 1, homes: [1] }, { node: 2, homes: [2, 4] }, { node: 3, homes: [3] }]
 */
export function listDivisions(tree: readonly TreeNode[]): Division[] {
  const parents = new Map(tree.map(({ id, parent }) => [id, parent]));
  const tops = new Map<number, number>();
  for (const { id } of tree) {
    // Walked up once a node: what is found is remembered for everything passed on the way.
    const passed: number[] = [];
    let at = id;
    for (let top = tops.get(at); top === undefined; top = tops.get(at)) {
      passed.push(at);
      const above = parents.get(at) ?? null;
      const isTop = above === null || (parents.get(above) ?? null) === null;
      if (isTop) tops.set(at, at);
      else at = above;
    }
    for (const node of passed) tops.set(node, tops.get(at) ?? at);
  }
  const homes = Map.groupBy([...tops.keys()], (id) => tops.get(id) ?? id);
  return tree
    .filter(({ id }) => tops.get(id) === id)
    .map(({ id }) => ({ node: id, homes: (homes.get(id) ?? []).sort((a, b) => a - b) }));
}
