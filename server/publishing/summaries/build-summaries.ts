import type { WriteHandle } from '../../../db/connect.ts';
import { countPairs } from '../../../db/private/count-pairs.ts';
import { countPeerVotes } from '../../../db/private/count-peer-votes.ts';
import { createVotes } from '../../../db/private/create-votes.ts';
import { createHiddenHomes } from '../../../db/private/hidden-homes.ts';
import { sumContrasts } from '../../../db/private/sum-contrasts.ts';
import { sumShifts } from '../../../db/private/sum-shifts.ts';
import { sumVotes } from '../../../db/private/sum-votes.ts';
import type { NewPublication } from '../../../db/published/store-publication.ts';
import type { Rules } from '../../disclosure/rules.ts';
import type { TreeNode } from '../../disclosure/tree-order.ts';
import type { BlockedTable } from '../cut-teams.ts';
import { keepBlocks, listHiddenHomes } from './hidden-rows.ts';
import { buildPairedStats } from './paired-stats.ts';
import { buildRaterStats } from './rater-stats.ts';
import { buildUnitStats } from './unit-stats.ts';
import { findUnits } from './units.ts';

/** Rows A4 to A6 of a publication (STATISTICS.md, section 3). */
export type Summaries = Pick<NewPublication, 'unit_stats' | 'paired_stats' | 'rater_stats'>;

/** Keeps ratings that are in no block of their table out of the summaries, which are made in the same transaction. */
export async function hideFromSummaries(trx: WriteHandle, tables: readonly BlockedTable[]): Promise<void> {
  await createHiddenHomes(trx, tables.flatMap(listHiddenHomes));
}

/**
 * Sums up the company and its divisions of 100 people and more from the private ratings, as summaries and
 * not as tables (DISCLOSURE.md, section 6.6). Call it in the transaction that publishes.
 *
 * Only ratings in a block of their table count. The others are often one score throughout, and then a summary
 * of all, or that there is none, beside the blocks told which score that is. Needs hideFromSummaries before it.
 */
export async function buildSummaries(
  trx: WriteHandle,
  { cycleId, tree, tables }: { cycleId: number; tree: readonly TreeNode[]; tables: readonly BlockedTable[] },
  { k }: Pick<Rules, 'k'>,
): Promise<Summaries> {
  const units = findUnits(tree);
  const positions = new Map(tables.map(({ scaleId, labels }) => [scaleId, labels.length]));
  const longest = Math.max(...positions.values());
  const sources = [...new Set(tables.map(({ source }) => source))];
  await createVotes(trx, cycleId, tables, units.homes);
  const votes = await sumVotes(trx, sources, longest);
  const unit_stats = buildUnitStats(votes, tables.map(keepBlocks), units, k);
  const cells = await countPairs(trx, sources);
  const paired_stats = buildPairedStats(cells, await sumShifts(trx, sources), positions, units, k);
  if (!tables.some(({ severalRaters }) => severalRaters))
    return { unit_stats, paired_stats, rater_stats: [] };

  const contrasts = await sumContrasts(trx, cycleId, units.homes);
  const peerVotes = await countPeerVotes(trx, cycleId, units.homes);
  const rated = tables.map(({ source, scaleId }) => ({ source, scale_id: scaleId }));
  const rater_stats = buildRaterStats(contrasts, peerVotes, { rated, summedUp: unit_stats }, units, k);
  return { unit_stats, paired_stats, rater_stats };
}
