import type { Column } from './column-schemes.ts';

/** Index of the column that counts people of that home and level; undefined where none does. */
export type ColumnFinder = (home: number, level: number) => number | undefined;

/** A function to look up which of a publication's columns somebody is in. */
export function openColumns(columns: readonly Column[]): ColumnFinder {
  const everywhere = new Map<number, number>();
  const byHome = new Map<number, Map<number, number>>();
  const byDivision = new Map<number, Map<number, number>>();
  for (const [index, { levelIds, division }] of columns.entries()) {
    let levels = everywhere;
    if (division) {
      levels = byDivision.get(division.node) ?? new Map<number, number>();
      if (!byDivision.has(division.node)) for (const home of division.homes) byHome.set(home, levels);
      byDivision.set(division.node, levels);
    }
    for (const level of levelIds) levels.set(level, index);
  }
  return (home, level) => byHome.get(home)?.get(level) ?? everywhere.get(level);
}
