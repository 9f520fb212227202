import { sql } from 'kysely';
import type { WriteHandle } from '../connect.ts';
import type { ScoreTable } from './count-scores.ts';
import { ratingsAsOf } from './ratings-as-of.ts';

/** Raters of the people of one home team in one version who changed at the same versions. */
export interface RestatedRaters {
  /** Index into the versions of countRestated. */
  version: number;
  pattern: string;
  teamId: number;
  raterIds: number[];
}

/**
 * Distinct raters behind what countRestated has just counted of one table, at most `most` a row.
 * To be called for a table that it was given alone.
 */
export async function listRestatedRaters(
  trx: WriteHandle,
  table: ScoreTable,
  lastImports: readonly (number | null)[],
  most: number,
): Promise<RestatedRaters[]> {
  const perVersion = lastImports.map(
    (lastImport, version) => sql`
      select vote.version, vote.pattern, vote.team_id as "teamId",
        (array_agg(distinct rating.rater_id))[1:${most}::int] as "raterIds"
      from restated_vote vote
      join ${ratingsAsOf(table.cycleId, lastImport)} rating on rating.person_id = vote.person_id
      where vote.version = ${version}::int and vote.team_id is not null and rating.rater_id is not null
        and rating.cycle_id = ${table.cycleId} and rating.source = ${table.source}
        and rating.competency_id = ${table.competencyId} and rating.scale_id = ${table.scaleId}
      group by vote.version, vote.pattern, vote.team_id`,
  );
  const { rows } = await sql<RestatedRaters>`${sql.join(perVersion, sql` union all `)}`.execute(trx);
  return rows;
}
