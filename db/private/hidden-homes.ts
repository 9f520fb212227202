import { sql } from 'kysely';
import type { WriteHandle } from '../connect.ts';
import type { Source } from '../schema.ts';

/** A home team whose people are in no block of one table. */
export interface HiddenHome {
  source: Source;
  competencyId: number;
  scaleId: number;
  teamId: number;
}

/**
 * Whether a row of private.rating, called `rating`, is in a block of its table, so that its score has a part in
 * what is published. Needs the table of createHiddenHomes.
 */
export const IS_IN_BLOCK = sql`not exists (
  select from hidden_home hidden
  where hidden.source = rating.source and hidden.competency_id = rating.competency_id
    and hidden.scale_id = rating.scale_id and hidden.team_id = rating.team_id)`;

/** Makes the table of homes that summaries leave out. It is seen by its transaction only and ends with it. */
export async function createHiddenHomes(trx: WriteHandle, homes: readonly HiddenHome[]): Promise<void> {
  await sql`
    create temporary table hidden_home on commit drop as
    select * from unnest(
      ${homes.map(({ source }) => source)}::reference.source[],
      ${homes.map(({ competencyId }) => competencyId)}::smallint[],
      ${homes.map(({ scaleId }) => scaleId)}::smallint[],
      ${homes.map(({ teamId }) => teamId)}::int[]
    ) as hidden (source, competency_id, scale_id, team_id)`.execute(trx);
  await sql`analyze hidden_home`.execute(trx);
}
