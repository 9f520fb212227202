import { sql, type Kysely } from 'kysely';

const TABLE_KEY = sql`
  publication_id integer not null references published.publication,
  source reference.source not null,
  competency_id smallint not null references reference.competency,
  scale_id smallint not null references reference.scale`;

// Frozen once merged: it must not import db/schema.ts, which moves on.
export async function up(db: Kysely<any>): Promise<void> {
  await sql`create schema published`.execute(db);

  await sql`
    create table published.publication (
      id integer primary key generated always as identity,
      cycle_id smallint not null constraint publication_of_cycle references reference.cycle,
      version smallint not null,
      k smallint not null,
      d smallint not null,
      insider boolean not null,
      rules_version smallint not null,
      column_scheme text not null,
      summary jsonb not null,
      hash bytea not null,
      published_at timestamptz not null default now(),
      constraint publication_once unique (cycle_id, version),
      constraint k_at_least_3 check (k >= 3)
    )`.execute(db);

  await sql`
    create table published.block (
      ${TABLE_KEY},
      team_id integer not null references reference.team,
      kind text not null,
      homes integer[] not null,
      people integer not null,
      counts integer[] not null,
      primary key (publication_id, source, competency_id, scale_id, team_id, kind),
      constraint block_kind check (kind in ('team', 'other'))
    )`.execute(db);

  await sql`
    create table published.team_table (
      ${TABLE_KEY},
      team_id integer not null references reference.team,
      of_people integer not null,
      people integer,
      counts integer[],
      primary key (publication_id, source, team_id, competency_id, scale_id),
      constraint team_shown_whole check ((people is null) = (counts is null))
    )`.execute(db);

  await sql`
    create table published.level_column (
      publication_id integer not null references published.publication,
      id smallint not null,
      key text not null,
      label text not null,
      level_ids smallint[] not null,
      primary key (publication_id, id),
      constraint column_key_once unique (publication_id, key)
    )`.execute(db);

  await sql`
    create table published.level_table (
      ${TABLE_KEY},
      column_id smallint not null,
      of_people integer not null,
      people integer,
      counts integer[],
      primary key (publication_id, source, column_id, competency_id, scale_id),
      constraint of_column foreign key (publication_id, column_id) references published.level_column,
      constraint level_shown_whole check ((people is null) = (counts is null))
    )`.execute(db);

  await sql`
    create table published.head_count (
      publication_id integer not null references published.publication,
      source reference.source not null,
      competency_id smallint references reference.competency,
      team_id integer not null references reference.team,
      level_id smallint references reference.level,
      people integer not null,
      constraint head_count_once unique nulls not distinct (publication_id, source, competency_id, team_id, level_id)
    )`.execute(db);
}
