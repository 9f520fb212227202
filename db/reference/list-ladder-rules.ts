import { sql } from 'kysely';
import type { WriteHandle } from '../connect.ts';

export interface LadderRuleRow {
  versionId: number;
  version: number;
  key: string;
  name: string;
  scaleId: number;
  /** Lowest first. */
  scale: string[];
  /** `was`: keys that a level had before it was renamed. */
  levels: { id: number; key: string; was: string[] }[];
  competencies: { id: number; key: string; name: string }[];
  /** Keys of the cycles that were rated under this version. */
  cycles: string[];
}

/**
 * Every version of every ladder with what a rating may name in it, ladder by ladder, newest version first.
 * Shapes: a few rows; levels and competencies in their order.
 */
export async function listLadderRules(db: WriteHandle): Promise<LadderRuleRow[]> {
  const { rows } = await sql<LadderRuleRow>`
    select v.id as "versionId", v.version, ladder.key, v.name, v.scale_id as "scaleId", s.labels as scale,
      (select coalesce(json_agg(json_build_object('id', l.id, 'key', l.key, 'was', coalesce((
          select said -> 'was' from jsonb_array_elements(v.definition::jsonb -> 'levels') said
          where said ->> 'key' = l.key), '[]')) order by held.position), '[]')
        from reference.ladder_level held join reference.level l on l.id = held.level_id
        where held.ladder_version_id = v.id) as levels,
      (select coalesce(json_agg(json_build_object('id', c.id, 'key', c.key, 'name', lc.name) order by lc.position), '[]')
        from reference.ladder_competency lc join reference.competency c on c.id = lc.competency_id
        where lc.ladder_version_id = v.id) as competencies,
      array(select c.key from reference.cycle_ladder cl join reference.cycle c on c.id = cl.cycle_id
        where cl.ladder_version_id = v.id order by c.key) as cycles
    from reference.ladder ladder
    join reference.ladder_version v on v.ladder_id = ladder.id
    join reference.scale s on s.id = v.scale_id
    order by ladder.id, v.version desc`.execute(db);
  return rows;
}
