import type { NewPublication } from '../../db/published/store-publication.ts';
import type { Content } from './build-content.ts';
import type { TableRows } from './build-rows.ts';

type Rows = Pick<NewPublication, 'blocks' | 'team_tables' | 'level_tables' | 'head_counts'>;

/** The rows of all tables with their keys, as they are stored: each is made when it is asked for, and once. */
export function publishedRows({ tables, people }: Content): Rows {
  return {
    blocks: keyed(tables, ({ blocks }) => blocks),
    team_tables: keyed(tables, ({ team_tables }) => team_tables),
    level_tables: keyed(tables, ({ level_tables }) => level_tables),
    head_counts: headCounts(tables, people),
  };
}

function* keyed<Row extends object>(
  tables: readonly TableRows[],
  rowsOf: (table: TableRows) => readonly Row[],
): Generator<TableRows['key'] & Row> {
  for (const table of tables) for (const row of rowsOf(table)) yield { ...table.key, ...row };
}

function* headCounts(
  tables: readonly TableRows[],
  people: Content['people'],
): Rows['head_counts'] & Generator {
  for (const { key, heads } of tables) for (const row of heads.rows()) yield { ...key, ...row };
  for (const { source, teamId, levelId, people: count } of people) {
    yield { source, competency_id: null, scale_id: null, team_id: teamId, level_id: levelId, people: count };
  }
}
