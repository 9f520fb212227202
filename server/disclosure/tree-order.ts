/** A node of a cycle's organisation: the root (company) has no parent. */
export interface TreeNode {
  readonly id: number;
  readonly parent: number | null;
}

/**
 * The nodes of a tree, every node after all of its children. No recursion, so any depth will do.
 *
 * Empty:  no nodes give an empty list.
 * Errors: RangeError that names the node, if an id occurs twice, a parent is unknown, there is not exactly
 *         one root, or nodes form a cycle.
 */
export function childrenFirst(tree: readonly TreeNode[]): TreeNode[] {
  const nodes = new Map<number, TreeNode>();
  for (const node of tree) {
    if (nodes.has(node.id)) throw new RangeError(`node ${node.id} is in the tree twice`);
    nodes.set(node.id, node);
  }
  const waitingFor = countChildren(tree, nodes);
  checkRoots(tree);

  const order = tree.filter(({ id }) => !waitingFor.has(id));
  // The list grows while it is walked: a node joins it when the last of its children has been met.
  for (const { parent } of order) {
    if (parent === null) continue;
    const left = (waitingFor.get(parent) ?? 0) - 1;
    waitingFor.set(parent, left);
    const node = nodes.get(parent);
    if (left === 0 && node) order.push(node);
  }
  if (order.length < tree.length) {
    const [looped] = [...waitingFor].find(([, left]) => left > 0) ?? [];
    throw new RangeError(`node ${String(looped)} is above itself: the tree has a cycle`);
  }
  return order;
}

function countChildren(tree: readonly TreeNode[], nodes: ReadonlyMap<number, TreeNode>): Map<number, number> {
  const children = new Map<number, number>();
  for (const { id, parent } of tree) {
    if (parent === null) continue;
    if (!nodes.has(parent))
      throw new RangeError(`node ${id} is under node ${parent}, which is not in the tree`);
    children.set(parent, (children.get(parent) ?? 0) + 1);
  }
  return children;
}

function checkRoots(tree: readonly TreeNode[]): void {
  const roots = tree.filter(({ parent }) => parent === null).map(({ id }) => id);
  if (roots.length > 1) throw new RangeError(`nodes ${roots.join(' and ')} are roots; a tree has one`);
  if (tree.length > 0 && roots.length === 0)
    throw new RangeError('no node is the root: the tree has a cycle');
}
