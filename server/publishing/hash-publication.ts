import { createHash } from 'node:crypto';
import { canonical } from '../disclosure/canonical.ts';
import { RULES_VERSION, type Rules } from '../disclosure/rules.ts';
import type { Content } from './build-content.ts';
import type { Names } from './name-cycle.ts';
import { canonicalSummaries } from './summaries/canonical-summaries.ts';
import type { Summaries } from './summaries/build-summaries.ts';

/**
 * SHA-256 over everything that a publication shows, by names instead of ids: equal ratings under equal ladders
 * and rules give an equal hash in any database. A column's label is left out: it is made of its levels.
 */
export function hashPublication(rules: Rules, tables: Content & Summaries, names: Names): Buffer {
  const key = (row: { source: string; competency_id: number; scale_id: number }): string[] => [
    row.source,
    names.competency(row.competency_id),
    names.scale(row.scale_id),
  ];
  const columns = new Map(
    tables.level_columns.map((row) => [
      row.id,
      [row.team_id === null ? null : names.team(row.team_id), row.key],
    ]),
  );
  const column = (id: number): (string | null)[] => columns.get(id) ?? [];

  const text = canonical([
    { name: 'rules', rows: [[names.cycle, RULES_VERSION, rules.k, rules.d, rules.insider ? 1 : 0]] },
    {
      name: 'block',
      rows: tables.blocks.map((row) => [
        ...key(row),
        names.team(row.team_id),
        row.kind,
        row.homes.map(names.team).sort().join('\n'),
        row.people,
        row.counts,
      ]),
    },
    {
      name: 'team_table',
      rows: tables.team_tables.map((row) => [
        ...key(row),
        names.team(row.team_id),
        row.of_people,
        row.people,
        row.counts,
      ]),
    },
    {
      name: 'level_column',
      rows: tables.level_columns.map((row) => [
        ...column(row.id),
        row.level_ids.map(names.level).sort().join('\n'),
      ]),
    },
    {
      name: 'level_table',
      rows: tables.level_tables.map((row) => [
        ...key(row),
        ...column(row.column_id),
        row.of_people,
        row.people,
        row.counts,
      ]),
    },
    {
      name: 'head_count',
      rows: tables.head_counts.map((row) => [
        row.source,
        row.competency_id === null ? null : names.competency(row.competency_id),
        row.scale_id === null ? null : names.scale(row.scale_id),
        names.team(row.team_id),
        row.level_id === null ? null : names.level(row.level_id),
        row.people,
      ]),
    },
    {
      name: 'level',
      rows: tables.levels.map((row) => [
        row.ladder,
        row.ladder_name,
        row.key,
        row.title,
        row.grade,
        row.top_box,
      ]),
    },
    ...canonicalSummaries(tables, names),
  ]);
  return createHash('sha256').update(text).digest();
}
