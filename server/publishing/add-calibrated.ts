import type { RatedTable } from '../../db/private/list-rated-tables.ts';

/**
 * Gives every manager's table its calibrated twin, if anything in the cycle was calibrated: calibrated is the
 * manager's score where nothing was changed (DISCLOSURE.md, rule 6), so it exists even where that is all of
 * them. The twin has several raters where either table has.
 *
 * Order: manager's tables and the others as given, then the calibrated ones.
 */
export function addCalibrated(tables: readonly RatedTable[]): RatedTable[] {
  const changed = tables.filter((table) => table.source === 'calibrated');
  if (changed.length === 0) return [...tables];

  const twins = new Map(changed.map((table) => [keyOf(table), table]));
  for (const table of tables.filter(({ source }) => source === 'manager')) {
    const severalRaters = table.severalRaters || twins.get(keyOf(table))?.severalRaters === true;
    twins.set(keyOf(table), { ...table, source: 'calibrated', severalRaters });
  }
  return [...tables.filter((table) => table.source !== 'calibrated'), ...twins.values()];
}

function keyOf({ competencyId, scaleId }: RatedTable): string {
  return `${competencyId} ${scaleId}`;
}
