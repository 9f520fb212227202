import type { TableAnswers } from './answers.ts';
import { listBelow, type Organisation } from './organisation.ts';

/** People who are shown only together, as far as the answers for nodes tell. */
export interface DerivedBlock {
  /** Path of the node that it was made at. */
  readonly node: string;
  /** Nodes whose own people it holds. */
  readonly homes: readonly string[];
  readonly people: number;
  readonly counts: readonly number[];
}

/** People who sit at a node itself: those below it less those below its children. */
export function ownPeople(
  { children }: Pick<Organisation, 'children'>,
  node: string,
  peopleBelow: (node: string) => number,
): number {
  return (children.get(node) ?? []).reduce((rest, child) => rest - peopleBelow(child), peopleBelow(node));
}

/**
 * Works out the blocks from the answers for single nodes, as anybody can who has read the rules: a node's answer
 * is the sum of its children's and of a block made there, which takes everybody below who is in no block yet.
 *
 * `faults` gets a sentence for each answer that is no such sum: its people are no union of blocks.
 */
export function deriveBlocks(
  organisation: Organisation,
  table: TableAnswers,
  faults: string[],
): DerivedBlock[] {
  const { nodes, children } = organisation;
  const below = (node: string): number => table.nodes.get(node)?.of ?? 0;
  const placed = new Set<string>();
  const blocks: DerivedBlock[] = [];
  // The children come before their parents.
  for (const node of nodes.toReversed()) {
    const shown = table.nodes.get(node)?.shown;
    const inside = (children.get(node) ?? []).flatMap((child) => table.nodes.get(child)?.shown ?? []);
    const people = inside.reduce((rest, child) => rest - child.people, shown?.people ?? 0);
    const counts = (shown?.counts ?? table.scale.map(() => 0)).map((count, position) =>
      inside.reduce((rest, child) => rest - (child.counts[position] ?? 0), count),
    );
    if (people === 0 && counts.every((count) => count === 0)) continue;

    const homes = listBelow(organisation, node).filter(
      (home) => !placed.has(home) && ownPeople(organisation, home, below) > 0,
    );
    const waiting = homes.reduce((sum, home) => sum + ownPeople(organisation, home, below), 0);
    if (people !== waiting || counts.some((count) => count < 0)) {
      const shownBelow = inside.reduce((sum, child) => sum + child.people, 0);
      faults.push(
        `${node} shows ${shown?.people ?? 0} people and the nodes right below it ${shownBelow}; expected as many, or ${waiting} more`,
      );
      continue;
    }
    for (const home of homes) placed.add(home);
    blocks.push({ node, homes, people, counts });
  }
  return blocks;
}
