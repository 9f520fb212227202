import type { PackedBlock } from '../../../db/published/list-all-blocks.ts';
import { fromPublication, uniteReleased, type ReleasedCounts } from '../../disclosure/released.ts';
import type { Frame } from '../frame.ts';
import type { LevelReference } from './level-reference.ts';

/** People of each home node by mix position (see `LevelReference`). */
export interface HomeMixes {
  size: number;
  mixOf: ReadonlyMap<number, readonly number[]>;
}

/** Adds up packed head-counts (see `listHomeLevels`) by home node and mix position. */
export function countHomes(packed: readonly number[], { levels, positionOf }: LevelReference): HomeMixes {
  const mixOf = new Map<number, number[]>();
  for (let at = 0; at < packed.length; at += 3) {
    const home = packed[at] ?? 0;
    let mix = mixOf.get(home);
    if (!mix) mixOf.set(home, (mix = levels.map(() => 0)));
    const position = positionOf.get(packed[at + 1] ?? 0) ?? 0;
    mix[position] = (mix[position] ?? 0) + (packed[at + 2] ?? 0);
  }
  return { size: levels.length, mixOf };
}

/** What one table holds of a node and all below it. */
export interface United {
  /** People rated. */
  of: number;
  /** The blocks inside as one; null where there are none. */
  united: ReleasedCounts | null;
  /** The people of these blocks by mix position. */
  mix: number[];
}

/**
 * Every node's largest union of blocks in one table, as `team_table` has it, with the mix of levels of exactly
 * its people. A block is inside the node that it was made at and inside all above it.
 */
export function uniteUpwards(
  { tree, publication }: Pick<Frame, 'tree' | 'publication'>,
  blocks: readonly PackedBlock[],
  { size, mixOf }: HomeMixes,
): Map<number, United> {
  const blocksOf = Map.groupBy(blocks, ([teamId]) => teamId);
  const below = new Map<number, { of: number; parts: ReleasedCounts[]; mix: number[] }>();
  const open = (nodeId: number) => {
    const known = below.get(nodeId);
    if (known) return known;
    const made = { of: 0, parts: [], mix: Array.from({ length: size }, () => 0) };
    below.set(nodeId, made);
    return made;
  };

  const nodes = new Map<number, United>();
  // Children come after their parents, so backwards every node is complete before it is added to its parent.
  for (const node of tree.nodes.toReversed()) {
    const held = open(node.id);
    held.of += total(mixOf.get(node.id) ?? []);
    for (const [, homes, counts] of blocksOf.get(node.id) ?? []) {
      held.parts.push(fromPublication({ people: total(counts), counts }, publication));
      for (const home of homes) add(held.mix, mixOf.get(home) ?? []);
    }
    if (held.of === 0) continue;
    const united = held.parts.length > 0 ? uniteReleased(held.parts) : null;
    nodes.set(node.id, { of: held.of, united, mix: held.mix });

    if (node.parentId === null) continue;
    const parent = open(node.parentId);
    parent.of += held.of;
    if (united) parent.parts.push(united);
    add(parent.mix, held.mix);
  }
  return nodes;
}

function add(sum: number[], more: readonly number[]): void {
  for (const [at, people] of more.entries()) sum[at] = (sum[at] ?? 0) + people;
}

function total(people: readonly number[]): number {
  return people.reduce((sum, each) => sum + each, 0);
}
