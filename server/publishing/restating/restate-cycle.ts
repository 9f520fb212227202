import { withLock, type WriteHandle } from '../../../db/connect.ts';
import { listChangedTables } from '../../../db/private/list-changed-tables.ts';
import { findCycleState } from '../../../db/published/find-cycle-state.ts';
import type { Column } from '../../disclosure/column-schemes.ts';
import { listDivisions } from '../../disclosure/divisions.ts';
import { openColumns } from '../../disclosure/find-column.ts';
import type { TreeNode } from '../../disclosure/tree-order.ts';
import { contentOf, type CountedCycle } from '../build-content.ts';
import type { Progress } from '../counted-table.ts';
import { shareKey } from '../cut-teams.ts';
import { PUBLISH_LOCK } from '../publish-cycle.ts';
import { PublishError } from '../publish-error.ts';
import { readCycle } from '../read-cycle.ts';
import { storeCut, type PublishReport } from '../store-cut.ts';
import { buildSummaries, hideFromSummaries } from '../summaries/build-summaries.ts';
import { explainObstacles } from './explain-obstacles.ts';
import { readFrozenCycle, type FrozenCycle } from './frozen-cycle.ts';
import { restateGroup, type RestatedGroup } from './restate-group.ts';

/**
 * Publishes a published cycle anew, as its ratings are now: the next version, in the same blocks and columns and
 * under the same rules as the one before, which stays. All in one transaction on one snapshot.
 *
 * Errors: PublishError where the cycle is unknown or not published, where nothing has changed, and where the
 * versions together would give somebody away (DISCLOSURE.md, rule 5): then it says whom it waits for.
 */
export async function restateCycle(
  writer: WriteHandle,
  cycle: string,
  onProgress: Progress = () => undefined,
): Promise<PublishReport> {
  return withLock(writer, PUBLISH_LOCK, (connection) =>
    connection
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute((trx) => restateIn(trx, cycle, onProgress)),
  );
}

async function restateIn(trx: WriteHandle, cycle: string, onProgress: Progress): Promise<PublishReport> {
  const state = await findCycleState(trx, cycle);
  if (!state) throw new PublishError(`There is no cycle "${cycle}": import its ratings first`);
  const frozen = await readFrozenCycle(trx, state);
  const { newest, versions } = frozen;
  const changed = await listChangedTables(trx, state.id, versions.at(-1)?.lastImport ?? 0);
  if (changed.length === 0) {
    throw new PublishError(`No rating of ${cycle} has changed since version ${newest.version} was published`);
  }

  const rules = { k: newest.k, d: newest.d, insider: newest.insider };
  const counted = await readCycle(trx, state.id, onProgress);
  const columns = columnsOf(frozen, counted.tree);
  const groups = await restateGroups(trx, state.id, counted, frozen, columns, onProgress);
  const obstacles = groups.flatMap((group) => group.obstacles);
  if (obstacles.length > 0) {
    const paths = new Map(counted.tree.map(({ id, path }) => [id, path]));
    throw new PublishError(
      explainObstacles(cycle, obstacles, rules.k, (id) => paths.get(id) ?? `team ${id}`),
    );
  }

  onProgress(0, 1, 'storing');
  const tables = groups.flatMap((group) => group.tables);
  const columnOf = openColumns(columns);
  const content = contentOf(counted, { columns: frozen.columns, columnOf }, tables, rules);
  await hideFromSummaries(trx, tables);
  const summaries = await buildSummaries(trx, { cycleId: state.id, tree: counted.tree, tables }, rules);
  const cut = { content, scheme: newest.columnScheme, columnOf, tables, summaries };
  const report = await storeCut(trx, state, counted, cut, rules);
  onProgress(1, 1, 'storing');
  return report;
}

async function restateGroups(
  trx: WriteHandle,
  cycleId: number,
  counted: CountedCycle,
  frozen: FrozenCycle,
  columns: readonly Column[],
  onProgress: Progress,
): Promise<RestatedGroup[]> {
  const { k, d, insider } = frozen.newest;
  const sinceFirst = await listChangedTables(trx, cycleId, frozen.versions[0]?.lastImport ?? 0);
  const changedKeys = new Set(sinceFirst.map(shareKey));
  const groups = [...Map.groupBy(counted.tables, shareKey)];
  const restated: RestatedGroup[] = [];
  for (const [key, tables] of groups) {
    onProgress(restated.length, groups.length, 'comparing');
    restated.push(
      await restateGroup(trx, {
        cycleId,
        tables,
        tree: counted.tree,
        columns,
        frozen,
        rules: { k, d, insider },
        hasChanged: changedKeys.has(key),
      }),
    );
  }
  return restated;
}

/** The columns of the version before, with the divisions' people as they are now. */
function columnsOf({ columns }: FrozenCycle, tree: readonly TreeNode[]): Column[] {
  const divisions = new Map(listDivisions(tree).map((division) => [division.node, division]));
  return columns.map(({ levelIds, teamId }) => {
    if (teamId === null) return { levelIds };
    return { levelIds, division: divisions.get(teamId) ?? { node: teamId, homes: [] } };
  });
}
