import { asReader, withLock, type WriteHandle } from '../../db/connect.ts';
import { countPeople } from '../../db/private/count-people.ts';
import { findCycleState } from '../../db/published/find-cycle-state.ts';
import { storePublication, type NewPublication } from '../../db/published/store-publication.ts';
import { listCycleLevels } from '../../db/reference/list-cycle-levels.ts';
import { listTeamAncestry } from '../../db/reference/list-team-ancestry.ts';
import { checkRules, RULES_VERSION, type Rules } from '../disclosure/rules.ts';
import { buildRows } from './build-rows.ts';
import { readCountedTables, type Progress } from './counted-table.ts';
import { cutLevels } from './cut-levels.ts';
import { cutTeams } from './cut-teams.ts';
import { hashPublication } from './hash-publication.ts';
import { nameColumns } from './name-columns.ts';
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
export function publishCycle(
  writer: WriteHandle,
  cycle: string,
  rules: Rules,
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
  rules: Rules,
  onProgress: Progress,
): Promise<PublishReport> {
  const state = await findCycleState(trx, cycle);
  if (!state) throw new PublishError(`There is no cycle "${cycle}": import its ratings first`);
  if (state.version !== null) {
    throw new PublishError(`${cycle} is published already (version ${state.version}) and frozen`);
  }

  const counted = await readCountedTables(trx, state.id, onProgress);
  if (counted.length === 0) throw new PublishError(`${cycle} has no ratings: import them first`);
  const people = await countPeople(trx, state.id);
  const tree = await listTeamAncestry(trx, [...new Set(people.map((row) => row.teamId))]);
  const levels = await listCycleLevels(asReader(trx), state.id);

  const { scheme, tables } = cutLevels(levels, cutTeams(tree, counted, rules), rules);
  const columns = nameColumns(scheme, levels);
  const rows = tables.map((table) => buildRows(tree, columns, table, rules));
  const content: Content = {
    blocks: rows.flatMap((each) => each.blocks),
    team_tables: rows.flatMap((each) => each.team_tables),
    level_columns: columns.map(({ key, label, levelIds }, index) => ({
      id: index + 1,
      key,
      label,
      level_ids: [...levelIds],
    })),
    level_tables: rows.flatMap((each) => each.level_tables),
    head_counts: [
      ...rows.flatMap((each) => each.head_counts),
      ...people.map(({ source, teamId, levelId, people: count }) => ({
        source,
        competency_id: null,
        team_id: teamId,
        level_id: levelId,
        people: count,
      })),
    ],
  };

  const hash = hashPublication(rules, content, {
    cycle,
    team: lookUp(tree.map(({ id, path }) => [id, path])),
    competency: lookUp(counted.map((table) => [table.competencyId, table.competency])),
    scale: lookUp(counted.map((table) => [table.scaleId, table.labels.join('\n')])),
    level: lookUp(levels.map((level) => [level.id, `${level.ladder}\n${level.key}`])),
  });
  const coverage = summarise(tree, tables, people);
  const version = await storePublication(trx, {
    ...content,
    cycle_id: state.id,
    ...rules,
    rules_version: RULES_VERSION,
    column_scheme: scheme.name,
    summary: { coverage },
    hash,
    team_ids: tree.map((node) => node.id),
  });
  return {
    cycle,
    version,
    hash: hash.toString('hex'),
    columnScheme: scheme.name,
    tables: tables.length,
    coverage,
  };
}

type Content = Pick<
  NewPublication,
  'blocks' | 'team_tables' | 'level_columns' | 'level_tables' | 'head_counts'
>;

function lookUp(pairs: readonly (readonly [number, string])[]): (id: number) => string {
  const names = new Map(pairs);
  return (id) => {
    const name = names.get(id);
    if (name === undefined) throw new Error(`a published row names ${id}, which was not read`);
    return name;
  };
}
