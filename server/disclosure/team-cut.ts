import { addHome, addSum, emptySum, type HomeSum } from './home-sum.ts';
import { checkHomeTables, type HomeTable } from './home-table.ts';
import { addRaters, hasEnoughRaters, type HomeRaters } from './rater-set.ts';
import { checkRules, type Rules } from './rules.ts';
import { isSafe } from './safe.ts';
import { childrenFirst, type TreeNode } from './tree-order.ts';

/** People who are shown only together: a team, or what was left over below (and at) an inner node. */
export interface Block {
  readonly node: number;
  readonly kind: 'team' | 'other';
  /** The home nodes whose people it holds, ascending. */
  readonly homes: readonly number[];
}

export interface TeamCut {
  /** Disjoint, by node id. */
  readonly blocks: readonly Block[];
  /** Home nodes whose people are in no figure, ascending. */
  readonly leftOut: readonly number[];
}

/** Homes on their way up the tree, with their sum in each table. */
interface Climbers {
  readonly homes: number[];
  readonly sums: readonly HomeSum[];
  readonly raters: Set<number>;
}

/**
 * Cuts an organisation into blocks that may be shown (DISCLOSURE.md, rules 1 and 6).
 *
 * A leaf's people are a block if they are safe, else they go up. At an inner node whatever its children
 * sent up, with its own staff, is the block "other" of that node if safe, else it goes up. What the root
 * cannot place is left out. A left-over is never merged with a safe block.
 *
 * Several tables (manager and calibrated) share the one list: a set is safe when it is safe in every table
 * in which it has anybody. A home without people in any table is neither in a block nor left out.
 *
 * Peers: with `raters`, a set also needs three distinct raters to be safe (rule 6). Tables of other sources go
 * without: a manager rates his whole team.
 *
 * Order:  the answer does not depend on the order of `tree`, of `tables` or of their rows.
 * Errors: RangeError as `checkRules`, `childrenFirst` and `checkHomeTables`.
 *
 * @example
 * // company 1 with teams 2 (six people) and 3 (two): 3 goes up, and two people are not enough there either
 * const tree = [{ id: 1, parent: null }, { id: 2, parent: 1 }, { id: 3, parent: 1 }];
 * teamCut(tree, [new Map([[2, [3, 3]], [3, [1, 1]]])], { k: 5, d: 2, insider: true })
 * // => { blocks: [{ node: 2, kind: 'team', homes: [2] }], leftOut: [3] }
 */
export function teamCut(
  tree: readonly TreeNode[],
  tables: readonly HomeTable[],
  rules: Rules,
  raters?: HomeRaters,
): TeamCut {
  checkRules(rules);
  const upwards = childrenFirst(tree);
  const positions = checkHomeTables(tree, tables);
  const inner = new Set(tree.map(({ parent }) => parent));

  const blocks: Block[] = [];
  let leftOut: number[] = [];
  const waiting = new Map<number, Climbers>();
  for (const { id, parent } of upwards) {
    const here = join(waiting.get(id), ownStaff(id, tables, positions, raters));
    waiting.delete(id);
    if (!here) continue;
    const isRatedByEnough = raters === undefined || hasEnoughRaters(here.raters);
    if (isRatedByEnough && here.sums.every((sum) => sum.people === 0 || isSafe(sum, rules))) {
      blocks.push({ node: id, kind: inner.has(id) ? 'other' : 'team', homes: ascending(here.homes) });
    } else if (parent === null) {
      leftOut = ascending(here.homes);
    } else {
      waiting.set(parent, join(waiting.get(parent), here) ?? here);
    }
  }
  return { blocks: blocks.sort((a, b) => a.node - b.node), leftOut };
}

function ownStaff(
  home: number,
  tables: readonly HomeTable[],
  positions: number,
  raters: HomeRaters | undefined,
): Climbers | undefined {
  const sums = tables.map((table) => {
    const sum = emptySum(positions);
    addHome(sum, table.get(home) ?? []);
    return sum;
  });
  if (sums.every(({ people }) => people === 0)) return undefined;
  return { homes: [home], sums, raters: addRaters(new Set(), raters?.get(home) ?? []) };
}

/** Adds the shorter list to the longer, so that a deep tree costs n log n and not n squared. */
function join(one: Climbers | undefined, other: Climbers | undefined): Climbers | undefined {
  if (!one || !other) return one ?? other;
  const [into, from] = one.homes.length >= other.homes.length ? [one, other] : [other, one];
  for (const home of from.homes) into.homes.push(home);
  for (const [table, sum] of into.sums.entries()) {
    const more = from.sums[table];
    if (more) addSum(sum, more);
  }
  addRaters(into.raters, from.raters);
  return into;
}

function ascending(ids: readonly number[]): number[] {
  return [...ids].sort((a, b) => a - b);
}
