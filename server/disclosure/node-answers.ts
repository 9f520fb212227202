import type { Block } from './team-cut.ts';
import { childrenFirst, type TreeNode } from './tree-order.ts';

/**
 * For every node of the tree the blocks inside its subtree, as ascending indices into `blocks`; nodes without
 * any have an empty list. What `blocksInside` would say of each subtree, in time proportional to the answer:
 * a block that `teamCut` made at a node has people from more than one side of it (or its own staff), so it is
 * inside exactly the subtrees of that node and of those above.
 *
 * Errors: RangeError as `childrenFirst`, or if a block is of a node that is not in the tree.
 */
export function nodeAnswers(
  tree: readonly TreeNode[],
  blocks: readonly Pick<Block, 'node'>[],
): ReadonlyMap<number, readonly number[]> {
  const nodes = childrenFirst(tree);
  const parents = new Map(nodes.map(({ id, parent }) => [id, parent]));
  const inside = new Map<number, number[]>(nodes.map(({ id }) => [id, []]));
  for (const [index, { node }] of blocks.entries()) {
    if (!parents.has(node)) throw new RangeError(`a block is of node ${node}, which is not in the tree`);
    for (let at: number | null = node; at !== null; at = parents.get(at) ?? null) inside.get(at)?.push(index);
  }
  return inside;
}
