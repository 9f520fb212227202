import { sql, type Kysely } from 'kysely';

// Frozen once merged: it must not import db/schema.ts, which moves on.
export async function up(db: Kysely<any>): Promise<void> {
  // A ladder loaded or used later must not change what a publication calls its levels.
  await sql`
    create table published.level (
      publication_id integer not null references published.publication,
      level_id smallint not null references reference.level,
      place smallint not null,
      ladder text not null,
      ladder_name text not null,
      scale_id smallint not null references reference.scale,
      key text not null,
      title text not null,
      grade smallint not null,
      primary key (publication_id, level_id),
      constraint level_place_once unique (publication_id, place)
    )`.execute(db);
  await sql`
    insert into published.level
    select p.id, l.id, row_number() over (partition by p.id order by ladder.id, l.position, l.id),
      ladder.key, v.name, v.scale_id, l.key, l.title, l.grade
    from published.publication p
    join reference.cycle_ladder cl on cl.cycle_id = p.cycle_id
    join reference.ladder_version v on v.id = cl.ladder_version_id
    join reference.ladder ladder on ladder.id = v.ladder_id
    join reference.level l on l.ladder_id = ladder.id`.execute(db);

  // One competency may be rated on two scales, with people of both in one team and without a level.
  await sql`alter table published.head_count add column scale_id smallint references reference.scale`.execute(
    db,
  );
  await sql`
    update published.head_count h set scale_id = (
      select min(t.scale_id) from published.team_table t
      where (t.publication_id, t.source, t.team_id, t.competency_id)
        = (h.publication_id, h.source, h.team_id, h.competency_id))`.execute(db);
  await sql`
    alter table published.head_count
      drop constraint head_count_once,
      add constraint head_count_once unique nulls not distinct
        (publication_id, source, competency_id, scale_id, team_id, level_id)`.execute(db);
}
