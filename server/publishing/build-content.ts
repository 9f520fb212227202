import type { PeopleCount } from '../../db/private/count-people.ts';
import type { NewPublication } from '../../db/published/store-publication.ts';
import type { LevelRow } from '../../db/reference/list-cycle-levels.ts';
import type { TeamParent } from '../../db/reference/list-team-ancestry.ts';
import { listDivisions } from '../disclosure/divisions.ts';
import { openColumns, type ColumnFinder } from '../disclosure/find-column.ts';
import type { CutRules } from '../disclosure/rules.ts';
import { buildRows, type TableRows } from './build-rows.ts';
import type { CountedTable } from './counted-table.ts';
import { cutLevels, type LevelledTable } from './cut-levels.ts';
import { cutTeams, type BlockedTable } from './cut-teams.ts';
import { nameColumns, type NamedColumn } from './name-columns.ts';

/** Every row that a publication has, its head and its summaries left out. */
export interface Content extends Pick<NewPublication, 'level_columns' | 'levels'> {
  tables: readonly TableRows[];
  people: readonly PeopleCount[];
}

/** The raw counts of a cycle, with the tree and the levels that they lie in. */
export interface CountedCycle {
  tree: readonly TeamParent[];
  levels: readonly LevelRow[];
  tables: readonly CountedTable[];
  people: readonly PeopleCount[];
}

export interface CutCycle {
  content: Content;
  /** Name of the columns that were chosen. */
  scheme: string;
  /** Which of the columns counts people of a home and level, from 0. */
  columnOf: ColumnFinder;
  tables: readonly LevelledTable[];
}

/**
 * Cuts a cycle by the rules of disclosure control and makes the rows that are published of it.
 *
 * @param blocked its tables with their blocks, where those are known already
 */
export function buildContent(
  { tree, levels, tables, people }: CountedCycle,
  rules: CutRules,
  blocked: readonly BlockedTable[] = cutTeams(tree, tables, rules),
): CutCycle {
  // Of two columns that are as small the first is left out: by path, every database has the same first.
  const homes = new Set(tables.flatMap(({ rows }) => rows.map(({ home }) => home)));
  const divisions = listDivisions(tree.toSorted((a, b) => (a.path < b.path ? -1 : 1))).filter((division) =>
    division.homes.some((home) => homes.has(home)),
  );
  const { scheme, tables: cut } = cutLevels({ levels, divisions }, blocked, rules);
  const columns = nameColumns(scheme, levels);
  const columnOf = openColumns(scheme.columns);
  const content = contentOf({ tree, levels, people }, { columns, columnOf }, cut, rules);
  return { content, scheme: scheme.name, columnOf, tables: cut };
}

/** Makes the rows that are published of tables that are cut already. */
export function contentOf(
  { tree, levels, people }: Omit<CountedCycle, 'tables'>,
  { columns, columnOf }: { columns: readonly NamedColumn[]; columnOf: ColumnFinder },
  tables: readonly LevelledTable[],
  rules: CutRules,
): Content {
  return {
    tables: tables.map((table) => buildRows(tree, { columns, columnOf }, table, rules)),
    people,
    level_columns: columns.map(({ key, label, levelIds, teamId }, index) => ({
      id: index + 1,
      team_id: teamId,
      key,
      label,
      level_ids: [...levelIds],
    })),
    levels: levels.map(({ id, ladder, ladderName, scaleId, key, title, grade, topBox }, index) => ({
      level_id: id,
      place: index + 1,
      ladder,
      ladder_name: ladderName,
      scale_id: scaleId,
      key,
      title,
      grade,
      top_box: topBox,
    })),
  };
}
