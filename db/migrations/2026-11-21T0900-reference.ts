import { sql, type Kysely } from 'kysely';

// Frozen once merged: it must not import db/schema.ts, which moves on.
export async function up(db: Kysely<any>): Promise<void> {
  await sql`create schema reference`.execute(db);
  await sql`create type reference.source as enum ('self', 'manager', 'peer', 'calibrated')`.execute(db);

  await sql`
    create table reference.setting (
      key text primary key,
      value jsonb not null
    )`.execute(db);

  await sql`
    create table reference.scale (
      id smallint primary key generated always as identity,
      labels text[] not null,
      constraint scale_once unique (labels),
      constraint scale_has_2_to_10_points check (cardinality(labels) between 2 and 10)
    )`.execute(db);

  await sql`
    create table reference.ladder (
      id smallint primary key generated always as identity,
      key text not null,
      constraint ladder_key_once unique (key)
    )`.execute(db);

  await sql`
    create table reference.ladder_version (
      id smallint primary key generated always as identity,
      ladder_id smallint not null constraint version_of_ladder references reference.ladder,
      version smallint not null,
      name text not null,
      scale_id smallint not null constraint version_on_scale references reference.scale,
      content_hash bytea not null,
      definition jsonb not null,
      loaded_at timestamptz not null default now(),
      constraint ladder_version_once unique (ladder_id, version),
      constraint ladder_content_once unique (ladder_id, content_hash)
    )`.execute(db);

  await sql`
    create table reference.level (
      id smallint primary key generated always as identity,
      ladder_id smallint not null constraint level_of_ladder references reference.ladder,
      key text not null,
      title text not null,
      position smallint not null,
      grade smallint not null,
      constraint level_key_once unique (ladder_id, key)
    )`.execute(db);

  await sql`
    create table reference.competency (
      id smallint primary key generated always as identity,
      key text not null,
      name text not null,
      constraint competency_key_once unique (key)
    )`.execute(db);

  await sql`
    create table reference.ladder_competency (
      ladder_version_id smallint not null constraint of_ladder_version references reference.ladder_version,
      competency_id smallint not null constraint of_competency references reference.competency,
      position smallint not null,
      primary key (ladder_version_id, competency_id)
    )`.execute(db);

  await sql`
    create table reference.cycle (
      id smallint primary key generated always as identity,
      key text not null,
      constraint cycle_key_once unique (key),
      constraint cycle_key_starts_with_year check (key ~ '^[0-9]{4}')
    )`.execute(db);

  await sql`
    create table reference.cycle_ladder (
      cycle_id smallint not null constraint in_cycle references reference.cycle,
      ladder_version_id smallint not null constraint uses_ladder_version references reference.ladder_version,
      primary key (cycle_id, ladder_version_id)
    )`.execute(db);

  await sql`
    create table reference.team (
      id integer primary key generated always as identity,
      parent_id integer constraint below_team references reference.team,
      name text not null,
      path text not null,
      constraint team_path_once unique (path)
    )`.execute(db);

  await sql`
    create table reference.cycle_team (
      cycle_id smallint not null constraint of_cycle references reference.cycle,
      team_id integer not null constraint has_team references reference.team,
      primary key (cycle_id, team_id)
    )`.execute(db);
}
