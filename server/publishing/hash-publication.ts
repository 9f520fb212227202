import { createHash } from 'node:crypto';
import { canonical, type GroupedTable, type RowGroup } from '../disclosure/canonical.ts';
import { RULES_VERSION, type Rules } from '../disclosure/rules.ts';
import type { Content } from './build-content.ts';
import type { RowKey, TableRows } from './build-rows.ts';
import type { Names } from './name-cycle.ts';
import { canonicalSummaries } from './summaries/canonical-summaries.ts';
import type { Summaries } from './summaries/build-summaries.ts';

type Row = RowGroup['key'];

/**
 * SHA-256 over everything that a publication shows, by names instead of ids: equal ratings under equal ladders
 * and rules give an equal hash in any database. A column's label is left out: it is made of its levels.
 */
export function hashPublication(rules: Rules, content: Content, summaries: Summaries, names: Names): Buffer {
  const hash = createHash('sha256');
  const text = canonical([
    { name: 'rules', rows: [[names.cycle, RULES_VERSION, rules.k, rules.d, rules.insider ? 1 : 0]] },
    ...namedTables(content, names),
    ...namedColumns(content, names),
    ...canonicalSummaries(summaries, names),
  ]);
  for (const piece of text) hash.update(piece);
  return hash.digest();
}

/** What has a row a team: the tables whose rows are too many to be named all at once. */
function namedTables({ tables, people }: Content, names: Names): GroupedTable[] {
  const byTable = <Item>(
    name: string,
    itemsOf: (table: TableRows) => { size: number; rows: () => Iterable<Item> },
    toRow: (item: Item) => Row,
  ): GroupedTable => ({
    name,
    groups: tables.map((table) => {
      const { size, rows } = itemsOf(table);
      return { key: nameKey(table.key, names), size, rows: () => Iterator.from(rows()).map(toRow) };
    }),
  });
  const heads = byTable(
    'head_count',
    (table) => table.heads,
    (row) => [names.team(row.team_id), levelOf(row.level_id, names), row.people],
  );
  const inAll = [...Map.groupBy(people, ({ source }) => source)].map(([source, rows]) => ({
    key: [source, null, null],
    size: rows.length,
    rows: () => rows.map((row) => [names.team(row.teamId), levelOf(row.levelId, names), row.people]),
  }));
  return [
    byTable(
      'block',
      ({ blocks }) => held(blocks),
      (row) => [
        names.team(row.team_id),
        row.kind,
        row.homes.map(names.team).sort().join('\n'),
        row.people,
        row.counts,
      ],
    ),
    byTable(
      'team_table',
      (table) => held(table.team_tables),
      (row) => [names.team(row.team_id), row.of_people, row.people, row.counts],
    ),
    { name: 'head_count', groups: [...heads.groups, ...inAll] },
  ];
}

/** Level columns, what is in them, and the levels themselves. */
function namedColumns(
  { tables, level_columns, levels }: Content,
  names: Names,
): { name: string; rows: Row[] }[] {
  const columns = new Map(
    level_columns.map((row) => [row.id, [row.team_id === null ? null : names.team(row.team_id), row.key]]),
  );
  const column = (id: number): Row => columns.get(id) ?? [];
  return [
    {
      name: 'level_column',
      rows: level_columns.map((row) => [...column(row.id), row.level_ids.map(names.level).sort().join('\n')]),
    },
    {
      name: 'level_table',
      rows: tables.flatMap(({ key, level_tables }) =>
        level_tables.map((row) => [
          ...nameKey(key, names),
          ...column(row.column_id),
          row.of_people,
          row.people,
          row.counts,
        ]),
      ),
    },
    {
      name: 'level',
      rows: levels.map((row) => [row.ladder, row.ladder_name, row.key, row.title, row.grade, row.top_box]),
    },
  ];
}

function held<Item>(items: readonly Item[]): { size: number; rows: () => readonly Item[] } {
  return { size: items.length, rows: () => items };
}

function nameKey({ source, competency_id, scale_id }: RowKey, names: Names): Row {
  return [source, names.competency(competency_id), names.scale(scale_id)];
}

function levelOf(id: number | null, names: Names): string | null {
  return id === null ? null : names.level(id);
}
