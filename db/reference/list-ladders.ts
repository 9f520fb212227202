import { sql } from 'kysely';
import type { ReadHandle } from '../connect.ts';

export interface LadderRow {
  key: string;
  name: string;
  version: number;
  scale: string[];
  levels: { key: string; title: string; grade: number }[];
  competencies: { key: string; name: string }[];
}

/** The newest version of every ladder, in the order in which they were first loaded. */
export function listLadders(db: ReadHandle): Promise<LadderRow[]> {
  return db
    .selectFrom('reference.ladder as ladder')
    .innerJoin('reference.ladder_version as v', 'v.ladder_id', 'ladder.id')
    .innerJoin('reference.scale as s', 's.id', 'v.scale_id')
    .distinctOn('ladder.id')
    .orderBy('ladder.id')
    .orderBy('v.version', 'desc')
    .select([
      'ladder.key',
      'v.name',
      'v.version',
      's.labels as scale',
      sql<LadderRow['levels']>`(
        select coalesce(json_agg(json_build_object('key', l.key, 'title', held.title, 'grade', held.grade) order by held.position), '[]')
        from reference.ladder_level held join reference.level l on l.id = held.level_id
        where held.ladder_version_id = v.id)`.as('levels'),
      sql<LadderRow['competencies']>`(
        select coalesce(json_agg(json_build_object('key', c.key, 'name', lc.name) order by lc.position), '[]')
        from reference.ladder_competency lc join reference.competency c on c.id = lc.competency_id
        where lc.ladder_version_id = v.id)`.as('competencies'),
    ])
    .execute();
}
