import type { ReadHandle } from '../connect.ts';

export interface LevelRow {
  id: number;
  ladder: string;
  ladderName: string;
  scaleId: number;
  key: string;
  title: string;
  grade: number;
}

/** The levels of the ladders that a cycle was rated under, ladder by ladder, lowest first. */
export function listCycleLevels(db: ReadHandle, cycleId: number): Promise<LevelRow[]> {
  return db
    .selectFrom('reference.cycle_ladder as cl')
    .innerJoin('reference.ladder_version as v', 'v.id', 'cl.ladder_version_id')
    .innerJoin('reference.ladder as ladder', 'ladder.id', 'v.ladder_id')
    .innerJoin('reference.level as l', 'l.ladder_id', 'ladder.id')
    .where('cl.cycle_id', '=', cycleId)
    .orderBy('ladder.id')
    .orderBy('l.position')
    .orderBy('l.id')
    .select([
      'l.id',
      'ladder.key as ladder',
      'v.name as ladderName',
      'v.scale_id as scaleId',
      'l.key',
      'l.title',
      'l.grade',
    ])
    .execute();
}
