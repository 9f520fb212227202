import { teamCut, type Block } from '../disclosure/team-cut.ts';
import type { Rules } from '../disclosure/rules.ts';
import type { TreeNode } from '../disclosure/tree-order.ts';
import type { CountedTable } from './counted-table.ts';

/** A counted table with the blocks that it may be shown in. */
export interface BlockedTable extends CountedTable {
  blocks: readonly Block[];
}

/**
 * Cuts every table into blocks. Manager and calibrated of one competency share one list of blocks, because
 * most of their scores are equal and two lists could be subtracted (DISCLOSURE.md, rule 6). Where the raters of
 * a table are counted, it shares its blocks with no other.
 */
export function cutTeams(
  tree: readonly TreeNode[],
  tables: readonly CountedTable[],
  rules: Rules,
): BlockedTable[] {
  const shared = Map.groupBy(tables, shareKey);
  const cuts = new Map(
    [...shared].map(
      ([key, group]) => [key, teamCut(tree, group.map(countByHome), rules, group[0]?.raters).blocks] as const,
    ),
  );
  return tables.map((table) => ({ ...table, blocks: cuts.get(shareKey(table)) ?? [] }));
}

/** Tables of one key are cut as one. */
export function shareKey({
  source,
  competencyId,
  scaleId,
}: Pick<CountedTable, 'source' | 'competencyId' | 'scaleId'>): string {
  const group = source === 'calibrated' ? 'manager' : source;
  return `${group} ${competencyId} ${scaleId}`;
}

/** People by score at each home team, its levels together. */
export function countByHome({ rows, labels }: CountedTable): Map<number, number[]> {
  const homes = new Map<number, number[]>();
  for (const { home, counts } of rows) {
    const sum = homes.get(home) ?? new Array<number>(labels.length).fill(0);
    homes.set(home, sum);
    for (const [index, count] of counts.entries()) sum[index] = (sum[index] ?? 0) + count;
  }
  return homes;
}
