import type { PeopleCount } from '../../db/private/count-people.ts';
import type { Source } from '../../db/schema.ts';
import type { TreeNode } from '../disclosure/tree-order.ts';
import type { LevelledTable } from './cut-levels.ts';

/** How much of what one source rated can be shown. Stored with the publication and printed on publish. */
export interface SourceCoverage {
  source: Source;
  /** People rated. */
  people: number;
  /** Of these, in a published block of at least one competency. */
  inBlocks: number;
  /** Teams with people rated and no teams below them. */
  teams: number;
  /** Of these, shown on their own in at least one competency. */
  teamsShown: number;
  /** Share of the ratings of people with a level that is left out of the level tables, 0 to 1. */
  levelLeftOut: number;
}

export function summarise(
  tree: readonly TreeNode[],
  tables: readonly LevelledTable[],
  people: readonly PeopleCount[],
): SourceCoverage[] {
  const inner = new Set(tree.flatMap((node) => (node.parent === null ? [] : [node.parent])));
  return [...Map.groupBy(people, (row) => row.source)].map(([source, rows]) => {
    const ofSource = tables.filter((table) => table.source === source);
    const blocks = ofSource.flatMap((table) => table.blocks);
    const inBlocks = new Set(blocks.flatMap((block) => block.homes));
    const alone = new Set(blocks.filter((block) => block.kind === 'team').map((block) => block.node));
    const teams = new Set(rows.map((row) => row.teamId)).difference(inner);
    const withLevel = sumOf(ofSource, (table) => table.cut.withLevel);
    return {
      source,
      people: sumOf(rows, (row) => row.people),
      inBlocks: sumOf(rows, (row) => (inBlocks.has(row.teamId) ? row.people : 0)),
      teams: teams.size,
      teamsShown: teams.intersection(alone).size,
      levelLeftOut: withLevel === 0 ? 0 : sumOf(ofSource, (table) => table.cut.leftOut) / withLevel,
    };
  });
}

function sumOf<Item>(items: readonly Item[], value: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + value(item), 0);
}
