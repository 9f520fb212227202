import type { PeopleCount } from '../../db/private/count-people.ts';
import type { NewPublication } from '../../db/published/store-publication.ts';
import type { LevelRow } from '../../db/reference/list-cycle-levels.ts';
import type { Rules } from '../disclosure/rules.ts';
import type { TreeNode } from '../disclosure/tree-order.ts';
import { buildRows } from './build-rows.ts';
import type { CountedTable } from './counted-table.ts';
import { cutLevels, type LevelledTable } from './cut-levels.ts';
import { cutTeams } from './cut-teams.ts';
import { nameColumns } from './name-columns.ts';

/** Every row that a publication has, its head left out. */
export type Content = Pick<
  NewPublication,
  'blocks' | 'team_tables' | 'level_columns' | 'level_tables' | 'head_counts' | 'levels'
>;

/** The raw counts of a cycle, with the tree and the levels that they lie in. */
export interface CountedCycle {
  tree: readonly TreeNode[];
  levels: readonly LevelRow[];
  tables: readonly CountedTable[];
  people: readonly PeopleCount[];
}

export interface CutCycle {
  content: Content;
  /** Name of the columns that were chosen. */
  scheme: string;
  tables: readonly LevelledTable[];
}

/** Cuts a cycle by the rules of disclosure control and makes the rows that are published of it. */
export function buildContent({ tree, levels, tables, people }: CountedCycle, rules: Rules): CutCycle {
  const { scheme, tables: cut } = cutLevels(levels, cutTeams(tree, tables, rules), rules);
  const columns = nameColumns(scheme, levels);
  const rows = cut.map((table) => buildRows(tree, columns, table, rules));

  const content: Content = {
    blocks: rows.flatMap((each) => each.blocks),
    team_tables: rows.flatMap((each) => each.team_tables),
    level_columns: columns.map(({ key, label, levelIds }, index) => ({
      id: index + 1,
      key,
      label,
      level_ids: [...levelIds],
    })),
    level_tables: rows.flatMap((each) => each.level_tables),
    head_counts: [...rows.flatMap((each) => each.head_counts), ...people.map(headCountOf)],
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
  return { content, scheme: scheme.name, tables: cut };
}

function headCountOf({ source, teamId, levelId, people }: PeopleCount): Content['head_counts'][number] {
  return { source, competency_id: null, scale_id: null, team_id: teamId, level_id: levelId, people };
}
