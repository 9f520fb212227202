import { sql } from 'kysely';
import type { WriteHandle } from '../connect.ts';
import type { Source } from '../schema.ts';

export interface LevelledVersion {
  version: number;
  source: Source;
  competencyId: number;
  scaleId: number;
}

/** Which tables show level columns in which versions of a cycle's publication. */
export async function listLevelledVersions(trx: WriteHandle, cycleId: number): Promise<LevelledVersion[]> {
  const { rows } = await sql<LevelledVersion>`
    select distinct p.version, l.source, l.competency_id as "competencyId", l.scale_id as "scaleId"
    from published.level_table l join published.publication p on p.id = l.publication_id
    where p.cycle_id = ${cycleId} and l.people is not null
    order by p.version`.execute(trx);
  return rows;
}
