import { sql } from 'kysely';
import type { ReadHandle } from '../connect.ts';

export interface LevelRow {
  id: number;
  ladder: string;
  ladderName: string;
  scaleId: number;
  key: string;
  title: string;
  grade: number;
  /** Position, from 1, from which its ladder counts a rating as top-box; null where it does not say. */
  topBox: number | null;
}

/** The levels of the ladders that a cycle was rated under, as those versions have them: ladder by ladder, lowest first. */
export function listCycleLevels(db: ReadHandle, cycleId: number): Promise<LevelRow[]> {
  return db
    .selectFrom('reference.cycle_ladder as cl')
    .innerJoin('reference.ladder_version as v', 'v.id', 'cl.ladder_version_id')
    .innerJoin('reference.ladder as ladder', 'ladder.id', 'v.ladder_id')
    .innerJoin('reference.ladder_level as held', 'held.ladder_version_id', 'v.id')
    .innerJoin('reference.level as l', 'l.id', 'held.level_id')
    .where('cl.cycle_id', '=', cycleId)
    .orderBy('ladder.id')
    .orderBy('held.position')
    .select([
      'l.id',
      'ladder.key as ladder',
      'v.name as ladderName',
      'v.scale_id as scaleId',
      'l.key',
      'held.title',
      'held.grade',
      sql<number | null>`(v.definition ->> 'topBox')::int`.as('topBox'),
    ])
    .execute();
}
