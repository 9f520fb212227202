import { sql, type Kysely } from 'kysely';

// No foreign keys but the publication's, as on the other published tables.
const OF_UNIT = sql`
  publication_id integer not null constraint summary_of_publication references published.publication,
  scale_id smallint not null,
  team_id integer not null,
  people integer not null constraint summary_of_100_people check (people >= 100)`;

// Frozen once merged: it must not import db/schema.ts, which moves on.
export async function up(db: Kysely<any>): Promise<void> {
  await sql`
    create table published.unit_stat (
      ${OF_UNIT},
      source reference.source not null,
      rho double precision,
      mbar double precision not null,
      within_sd double precision,
      range_use double precision,
      primary key (publication_id, source, scale_id, team_id)
    )`.execute(db);

  await sql`
    create table published.paired_stat (
      ${OF_UNIT},
      before reference.source not null,
      after reference.source not null,
      competency_id smallint,
      raised smallint not null,
      same smallint not null,
      lowered smallint not null,
      shift double precision not null,
      shift_lower double precision not null,
      shift_upper double precision not null,
      kappa double precision not null,
      ac2 double precision not null,
      homogeneity_p double precision not null,
      constraint pair_once unique nulls not distinct
        (publication_id, team_id, scale_id, before, after, competency_id),
      constraint pair_of_everybody check (raised + same + lowered = 100)
    )`.execute(db);

  await sql`
    create table published.rater_stat (
      ${OF_UNIT},
      source reference.source not null,
      raters integer not null,
      tau double precision not null,
      reliability double precision not null,
      p10 double precision not null,
      p50 double precision not null,
      p90 double precision not null,
      alpha double precision,
      primary key (publication_id, source, scale_id, team_id)
    )`.execute(db);
}
