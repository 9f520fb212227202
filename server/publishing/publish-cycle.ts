import { asReader, withLock, type WriteHandle } from '../../db/connect.ts';
import { countPeople } from '../../db/private/count-people.ts';
import { findCycleState } from '../../db/published/find-cycle-state.ts';
import { storePublication } from '../../db/published/store-publication.ts';
import { listCycleLevels } from '../../db/reference/list-cycle-levels.ts';
import { listTeamAncestry } from '../../db/reference/list-team-ancestry.ts';
import { checkRules, RULES_VERSION, type CutRules } from '../disclosure/rules.ts';
import { buildContent } from './build-content.ts';
import { readCountedTables, type Progress } from './counted-table.ts';
import { hashPublication } from './hash-publication.ts';
import { nameCycle } from './name-cycle.ts';
import { buildSummaries } from './summaries/build-summaries.ts';
import { summarise, type SourceCoverage } from './summarise.ts';

/** A cycle that cannot be published. The message says which and why. */
export class PublishError extends Error {}

export interface PublishReport {
  cycle: string;
  version: number;
  /** SHA-256 of the published tables, hex. */
  hash: string;
  columnScheme: string;
  tables: number;
  coverage: SourceCoverage[];
}

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
  return withLock(writer, 'plumbline publish', (connection) =>
    connection
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute((trx) => publishIn(trx, cycle, rules, onProgress)),
  );
}

async function publishIn(
  trx: WriteHandle,
  cycle: string,
  rules: CutRules,
  onProgress: Progress,
): Promise<PublishReport> {
  const cycleId = await findUnpublished(trx, cycle);
  const tables = await readCountedTables(trx, cycleId, onProgress);
  if (tables.length === 0) throw new PublishError(`${cycle} has no ratings: import them first`);
  const people = await countPeople(trx, cycleId);
  const tree = await listTeamAncestry(trx, [...new Set(people.map((row) => row.teamId))]);
  const levels = await listCycleLevels(asReader(trx), cycleId);

  const cut = buildContent({ tree, levels, tables, people }, rules);
  const summaries = await buildSummaries(trx, { cycleId, tree, tables }, rules);
  const content = { ...cut.content, ...summaries };
  const hash = hashPublication(rules, content, nameCycle(cycle, { tree, levels, tables }));
  const coverage = summarise(tree, cut.tables, people);
  const version = await storePublication(trx, {
    ...content,
    cycle_id: cycleId,
    k: rules.k,
    d: rules.d,
    insider: rules.insider,
    rules_version: RULES_VERSION,
    column_scheme: cut.scheme,
    summary: { coverage },
    hash,
    team_ids: tree.map((node) => node.id),
  });
  return {
    cycle,
    version,
    hash: hash.toString('hex'),
    columnScheme: cut.scheme,
    tables: tables.length,
    coverage,
  };
}

async function findUnpublished(trx: WriteHandle, cycle: string): Promise<number> {
  const state = await findCycleState(trx, cycle);
  if (!state) throw new PublishError(`There is no cycle "${cycle}": import its ratings first`);
  if (state.version !== null) {
    throw new PublishError(`${cycle} is published already (version ${state.version}) and frozen`);
  }
  return state.id;
}
