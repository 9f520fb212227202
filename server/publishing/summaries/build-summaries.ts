import type { WriteHandle } from '../../../db/connect.ts';
import { createVotes } from '../../../db/private/create-votes.ts';
import { sumVotes } from '../../../db/private/sum-votes.ts';
import type { NewPublication } from '../../../db/published/store-publication.ts';
import type { Rules } from '../../disclosure/rules.ts';
import type { TreeNode } from '../../disclosure/tree-order.ts';
import type { CountedTable } from '../counted-table.ts';
import { buildUnitStats } from './unit-stats.ts';
import { findUnits } from './units.ts';

/** Rows A4 to A6 of a publication (STATISTICS.md, section 3). */
export type Summaries = Pick<NewPublication, 'unit_stats'>;

/**
 * Sums up the company and its divisions of 100 people and more from the private ratings, as summaries and
 * not as tables (DISCLOSURE.md, section 6.6). Call it in the transaction that publishes.
 */
export async function buildSummaries(
  trx: WriteHandle,
  { cycleId, tree, tables }: { cycleId: number; tree: readonly TreeNode[]; tables: readonly CountedTable[] },
  { k }: Pick<Rules, 'k'>,
): Promise<Summaries> {
  const units = findUnits(tree);
  await createVotes(trx, cycleId, units.homes);
  return { unit_stats: buildUnitStats(await sumVotes(trx), tables, units, k) };
}
