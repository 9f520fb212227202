import { chooseColumns } from '../disclosure/choose-columns.ts';
import { columnSchemes, type ColumnScheme } from '../disclosure/column-schemes.ts';
import { levelCells } from '../disclosure/level-cells.ts';
import { levelCut, type LevelCut } from '../disclosure/level-cut.ts';
import type { Rules } from '../disclosure/rules.ts';
import type { BlockedTable } from './cut-teams.ts';

export interface LevelledTable extends BlockedTable {
  cut: LevelCut;
}

/** Cuts every table into the finest level columns that all of them together can bear (rules 2 and 4). */
export function cutLevels(
  levels: readonly { id: number; grade: number }[],
  tables: readonly BlockedTable[],
  rules: Rules,
): { scheme: ColumnScheme; tables: LevelledTable[] } {
  const { scheme, cuts } = chooseColumns(columnSchemes(levels), ({ columns }) =>
    tables.map((table) => ({ ...table, ...cutTable(columns, table, rules) })),
  );
  return { scheme, tables: [...cuts] };
}

function cutTable(columns: ColumnScheme['columns'], table: BlockedTable, rules: Rules) {
  const cut = levelCut(levelCells(table.blocks, columns, table.rows), rules);
  return { cut, leftOut: cut.leftOut, withLevel: cut.withLevel };
}
