import type { HiddenHome } from '../../../db/private/hidden-homes.ts';
import type { BlockedTable } from '../cut-teams.ts';

/** A table with its rows of homes that are in one of its blocks. */
export function keepBlocks(table: BlockedTable): BlockedTable {
  const inBlocks = homesInBlocks(table);
  return { ...table, rows: table.rows.filter(({ home }) => inBlocks.has(home)) };
}

/** The homes of a table that are in none of its blocks. */
export function listHiddenHomes(table: BlockedTable): HiddenHome[] {
  const { source, competencyId, scaleId, rows } = table;
  const hidden = new Set(rows.map(({ home }) => home)).difference(homesInBlocks(table));
  return [...hidden].map((teamId) => ({ source, competencyId, scaleId, teamId }));
}

function homesInBlocks({ blocks }: BlockedTable): Set<number> {
  return new Set(blocks.flatMap(({ homes }) => homes));
}
