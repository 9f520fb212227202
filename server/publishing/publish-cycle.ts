import { setImmediate } from 'node:timers/promises';
import { withLock, type WriteHandle } from '../../db/connect.ts';
import { findCycleState } from '../../db/published/find-cycle-state.ts';
import { checkRules, type CutRules } from '../disclosure/rules.ts';
import { buildContent } from './build-content.ts';
import type { Progress } from './counted-table.ts';
import { cutTeams } from './cut-teams.ts';
import { PublishError } from './publish-error.ts';
import { readCycle } from './read-cycle.ts';
import { storeCut, type PublishReport } from './store-cut.ts';
import { buildSummaries, hideFromSummaries } from './summaries/build-summaries.ts';

/** Publishing, of any cycle, for the first time or anew, happens once at a time. */
export const PUBLISH_LOCK = 'plumbline publish';

/**
 * Publishes a cycle: counts its ratings, cuts them by the rules of disclosure control and writes the frozen
 * tables, all in one transaction on one snapshot. Two publishes at once: the second waits for the first.
 *
 * Errors: RangeError on rules that do not hold; PublishError where the cycle is unknown, has no ratings, or
 * is published already.
 */
export async function publishCycle(
  writer: WriteHandle,
  cycle: string,
  rules: CutRules,
  onProgress: Progress = () => undefined,
): Promise<PublishReport> {
  checkRules(rules);
  const onWait = (): void => {
    onProgress(0, 1, 'waiting for another publish');
  };
  return withLock(
    writer,
    PUBLISH_LOCK,
    (connection) =>
      connection
        .transaction()
        .setIsolationLevel('repeatable read')
        .execute((trx) => publishIn(trx, cycle, rules, onProgress)),
    onWait,
  );
}

async function publishIn(
  trx: WriteHandle,
  cycle: string,
  rules: CutRules,
  onProgress: Progress,
): Promise<PublishReport> {
  const { id, key } = await findUnpublished(trx, cycle);
  const counted = await readCycle(trx, id, onProgress);
  if (counted.tables.length === 0) throw new PublishError(`${key} has no ratings: import them first`);
  onProgress(0, 1, 'cutting');
  const { tree, tables } = counted;
  const blocked = cutTeams(tree, tables, rules);
  await hideFromSummaries(trx, blocked);
  // Postgres sums up what this process cuts meanwhile: it is asked first, and its answer heard after.
  const [summaries, cut] = await Promise.all([
    buildSummaries(trx, { cycleId: id, tree, tables: blocked }, rules),
    setImmediate().then(() => buildContent(counted, rules, blocked)),
  ]);
  onProgress(0, 1, 'storing');
  const report = await storeCut(trx, { id, key }, counted, { ...cut, summaries }, rules);
  onProgress(1, 1, 'storing');
  return report;
}

async function findUnpublished(trx: WriteHandle, cycle: string): Promise<{ id: number; key: string }> {
  const state = await findCycleState(trx, cycle);
  if (!state) throw new PublishError(`There is no cycle "${cycle}": import its ratings first`);
  if (state.version !== null) {
    throw new PublishError(`${cycle} is published already (version ${state.version}) and frozen`);
  }
  return state;
}
