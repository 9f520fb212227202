import type { BlockTable, LevelTableTable, TeamTableTable } from '../../db/schema.ts';
import { countPeople } from '../disclosure/cells.ts';
import type { ColumnFinder } from '../disclosure/find-column.ts';
import { nodeAnswers } from '../disclosure/node-answers.ts';
import { release, type ReleasedCounts } from '../disclosure/released.ts';
import type { Rules } from '../disclosure/rules.ts';
import type { TreeNode } from '../disclosure/tree-order.ts';
import { countByHome } from './cut-teams.ts';
import type { LevelledTable } from './cut-levels.ts';

/** What every row of one table is called by. */
export type RowKey = Pick<BlockTable, 'source' | 'competency_id' | 'scale_id'>;

type Unkeyed<Row extends RowKey & { publication_id: number }> = Omit<Row, keyof RowKey | 'publication_id'>;

/** People of one home team and level, whatever their scores. */
export interface Heads {
  team_id: number;
  level_id: number | null;
  people: number;
}

/** The rows that are published of one table, without their key. */
export interface TableRows {
  key: RowKey;
  blocks: readonly Unkeyed<BlockTable>[];
  team_tables: readonly Unkeyed<TeamTableTable>[];
  level_tables: readonly Unkeyed<LevelTableTable>[];
  /** One a home team and level: as many as the company has, so each is made only when it is wanted. */
  heads: { size: number; rows: () => Iterable<Heads> };
}

/** Turns one table that disclosure control has cut into the rows that are published of it. */
export function buildRows(
  tree: readonly TreeNode[],
  { columns, columnOf }: { columns: readonly unknown[]; columnOf: ColumnFinder },
  table: LevelledTable,
  rules: Rules,
): TableRows {
  const byHome = countByHome(table);
  const partsOf = (homes: readonly number[]): (readonly number[])[] =>
    homes.flatMap((home) => optional(byHome.get(home)));

  // A block shared with another table may have nobody in this one.
  const held = table.blocks.filter(({ homes }) => homes.some((home) => byHome.has(home)));
  const blocks = held.map(({ node, kind, homes }) => ({
    team_id: node,
    kind,
    homes,
    ...shown(release(partsOf(homes), rules)),
  }));

  const below = peopleBelow(tree, byHome);
  const answers = nodeAnswers(tree, held);
  const team_tables = tree
    .filter((node) => (below.get(node.id) ?? 0) > 0)
    .map((node) => {
      const homes = (answers.get(node.id) ?? []).flatMap((index) => held[index]?.homes ?? []);
      const answer = homes.length > 0 ? shown(release(partsOf(homes), rules)) : NOT_SHOWN;
      return { team_id: node.id, of_people: below.get(node.id) ?? 0, ...answer };
    });

  const inColumns = peopleByColumn(columnOf, table);
  const level_tables = columns.map((_, index) => {
    const counts = table.cut.columns[index] ?? [];
    const answer = countPeople(counts) > 0 ? shown(release([counts], rules)) : NOT_SHOWN;
    return { column_id: index + 1, of_people: inColumns.get(index) ?? 0, ...answer };
  });

  return {
    key: { source: table.source, competency_id: table.competencyId, scale_id: table.scaleId },
    blocks,
    team_tables,
    level_tables,
    heads: headsOf(table),
  };
}

const NOT_SHOWN = { people: null, counts: null };

function shown({ people, counts }: ReleasedCounts): { people: number; counts: readonly number[] } {
  return { people, counts };
}

/** By itself: a function made in buildRows would keep everything that was worked out there. */
function headsOf({ rows }: LevelledTable): TableRows['heads'] {
  return { size: rows.length, rows: () => makeHeads(rows) };
}

function* makeHeads(rows: LevelledTable['rows']): Generator<Heads> {
  for (const { home, level, counts } of rows) {
    yield { team_id: home, level_id: level, people: countPeople(counts) };
  }
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
