import { chooseColumns } from '../disclosure/choose-columns.ts';
import { columnSchemes, type ColumnScheme } from '../disclosure/column-schemes.ts';
import { levelCells } from '../disclosure/level-cells.ts';
import { sharedLevelCut, type LevelCut } from '../disclosure/level-cut.ts';
import type { Rules } from '../disclosure/rules.ts';
import { shareKey, type BlockedTable } from './cut-teams.ts';

export interface LevelledTable extends BlockedTable {
  cut: LevelCut;
}

/**
 * Cuts every table into the finest level columns that all of them together can bear (rules 2 and 4). Tables
 * that share their blocks share what is left out of their columns too.
 *
 * Order: the tables come back group by group, in the order of the groups' first tables.
 */
export function cutLevels(
  levels: readonly { id: number; grade: number }[],
  tables: readonly BlockedTable[],
  rules: Rules,
): { scheme: ColumnScheme; tables: LevelledTable[] } {
  const groups = [...Map.groupBy(tables, shareKey).values()];
  const { scheme, cuts } = chooseColumns(columnSchemes(levels), ({ columns }) =>
    groups.flatMap((group) => cutGroup(columns, group, rules)),
  );
  return { scheme, tables: [...cuts] };
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
