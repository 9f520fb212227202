import type { NewPublication } from '../../db/published/store-publication.ts';
import { countPeople } from '../disclosure/cells.ts';
import type { ColumnFinder } from '../disclosure/find-column.ts';
import { nodeAnswers } from '../disclosure/node-answers.ts';
import { release, type ReleasedCounts } from '../disclosure/released.ts';
import type { Rules } from '../disclosure/rules.ts';
import type { TreeNode } from '../disclosure/tree-order.ts';
import { countByHome } from './cut-teams.ts';
import type { LevelledTable } from './cut-levels.ts';

type Rows = Pick<NewPublication, 'blocks' | 'team_tables' | 'level_tables' | 'head_counts'>;

/** Turns one table that disclosure control has cut into the rows that are published of it. */
export function buildRows(
  tree: readonly TreeNode[],
  { columns, columnOf }: { columns: readonly unknown[]; columnOf: ColumnFinder },
  table: LevelledTable,
  rules: Rules,
): Rows {
  const key = { source: table.source, competency_id: table.competencyId, scale_id: table.scaleId };
  const byHome = countByHome(table);
  const partsOf = (homes: readonly number[]): number[][] =>
    homes.flatMap((home) => optional(byHome.get(home)));

  // A block shared with another table may have nobody in this one.
  const held = table.blocks.filter(({ homes }) => homes.some((home) => byHome.has(home)));
  const blocks = held.map((block) => ({
    ...key,
    team_id: block.node,
    kind: block.kind,
    homes: [...block.homes],
    ...shown(release(partsOf(block.homes), rules)),
  }));

  const below = peopleBelow(tree, byHome);
  const answers = nodeAnswers(tree, held);
  const team_tables = tree
    .filter((node) => (below.get(node.id) ?? 0) > 0)
    .map((node) => {
      const homes = (answers.get(node.id) ?? []).flatMap((index) => held[index]?.homes ?? []);
      const answer =
        homes.length > 0 ? shown(release(partsOf(homes), rules)) : { people: null, counts: null };
      return { ...key, team_id: node.id, of_people: below.get(node.id) ?? 0, ...answer };
    });

  const inColumns = peopleByColumn(columnOf, table);
  const level_tables = columns.map((_, index) => {
    const counts = table.cut.columns[index] ?? [];
    const answer = countPeople(counts) > 0 ? shown(release([counts], rules)) : { people: null, counts: null };
    return { ...key, column_id: index + 1, of_people: inColumns.get(index) ?? 0, ...answer };
  });

  const head_counts = table.rows.map((row) => ({
    ...key,
    team_id: row.home,
    level_id: row.level,
    people: countPeople(row.counts),
  }));
  return { blocks, team_tables, level_tables, head_counts };
}

function shown({ people, counts }: ReleasedCounts): { people: number; counts: number[] } {
  return { people, counts: [...counts] };
}

function optional<Value>(value: Value | undefined): Value[] {
  return value === undefined ? [] : [value];
}

/** People of this table by column, also those who are in no block or were left out of their column. */
function peopleByColumn(columnOf: ColumnFinder, { rows }: LevelledTable): Map<number, number> {
  const people = new Map<number, number>();
  for (const { home, level, counts } of rows) {
    const column = level === null ? undefined : columnOf(home, level);
    if (column !== undefined) people.set(column, (people.get(column) ?? 0) + countPeople(counts));
  }
  return people;
}

/** People of this table at each node and below it. */
function peopleBelow(
  tree: readonly TreeNode[],
  byHome: ReadonlyMap<number, readonly number[]>,
): Map<number, number> {
  const parents = new Map(tree.map((node) => [node.id, node.parent]));
  const below = new Map<number, number>();
  for (const [home, counts] of byHome) {
    const people = countPeople(counts);
    for (let at: number | null = home; at !== null; at = parents.get(at) ?? null) {
      below.set(at, (below.get(at) ?? 0) + people);
    }
  }
  return below;
}
