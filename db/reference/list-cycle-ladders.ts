import type { ReadHandle } from '../connect.ts';

export interface CycleLadderRow {
  cycleId: number;
  ladder: string;
  version: number;
}

/** Under which version of which ladders some cycles were rated, the newest version where there are two. */
export function listCycleLadders(db: ReadHandle, cycleIds: readonly number[]): Promise<CycleLadderRow[]> {
  return db
    .selectFrom('reference.cycle_ladder as cl')
    .innerJoin('reference.ladder_version as v', 'v.id', 'cl.ladder_version_id')
    .innerJoin('reference.ladder as ladder', 'ladder.id', 'v.ladder_id')
    .where((eb) => eb('cl.cycle_id', '=', eb.fn.any(eb.val([...cycleIds]))))
    .groupBy(['cl.cycle_id', 'ladder.key'])
    .orderBy('cl.cycle_id')
    .orderBy('ladder.key')
    .select(({ fn }) => ['cl.cycle_id as cycleId', 'ladder.key as ladder', fn.max('v.version').as('version')])
    .execute();
}
