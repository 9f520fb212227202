import { countPeople } from '../disclosure/cells.ts';
import { chooseColumns } from '../disclosure/choose-columns.ts';
import { columnSchemes, type ColumnScheme, type GradedLevel } from '../disclosure/column-schemes.ts';
import { divisionSchemes } from '../disclosure/division-schemes.ts';
import type { Division } from '../disclosure/divisions.ts';
import { levelCells } from '../disclosure/level-cells.ts';
import { sharedLevelCut, type LevelCut } from '../disclosure/level-cut.ts';
import { LEVELS_FROM, type CutRules, type Rules } from '../disclosure/rules.ts';
import { shareKey, type BlockedTable } from './cut-teams.ts';

export interface LevelledTable extends BlockedTable {
  cut: LevelCut;
}

/** The levels of a cycle and its divisions, in an order that is the same in every database. */
export interface LevelPlan {
  levels: readonly GradedLevel[];
  divisions: readonly Division[];
}

/**
 * Cuts every table into the finest level columns that all of them together can bear (rules 2 and 4). Tables
 * that share their blocks share what is left out of their columns too. A small company's people get no columns.
 *
 * Order: the tables come back group by group, in the order of the groups' first tables.
 */
export function cutLevels(
  plan: LevelPlan,
  tables: readonly BlockedTable[],
  rules: CutRules,
): { scheme: ColumnScheme; tables: LevelledTable[] } {
  const groups = [...Map.groupBy(tables, shareKey).values()];
  const { scheme, cuts } = chooseColumns(listSchemes(plan, tables, rules), ({ columns }) =>
    groups.flatMap((group) => cutGroup(columns, group, rules)),
  );
  return { scheme, tables: [...cuts] };
}

function listSchemes(
  { levels, divisions }: LevelPlan,
  tables: readonly BlockedTable[],
  rules: CutRules,
): ColumnScheme[] {
  const sizes = tables.map(({ rows }) => rows.reduce((sum, { counts }) => sum + countPeople(counts), 0));
  if (Math.max(0, ...sizes) < (rules.levelsFrom ?? LEVELS_FROM)) return columnSchemes([]);
  const schemes = columnSchemes(levels);
  return rules.columns === 'divisions' ? divisionSchemes(schemes, divisions) : schemes;
}

function cutGroup(columns: ColumnScheme['columns'], group: readonly BlockedTable[], rules: Rules) {
  const cuts = sharedLevelCut(
    group.map((table) => levelCells(table.blocks, columns, table.rows)),
    rules,
  );
  return group.flatMap((table, index) => {
    const cut = cuts[index];
    return cut ? [{ ...table, cut, leftOut: cut.leftOut, withLevel: cut.withLevel }] : [];
  });
}
