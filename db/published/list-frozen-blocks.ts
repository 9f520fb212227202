import { sql } from 'kysely';
import type { WriteHandle } from '../connect.ts';
import type { Source } from '../schema.ts';

export interface FrozenBlock {
  source: Source;
  competencyId: number;
  scaleId: number;
  node: number;
  kind: 'team' | 'other';
  homes: readonly number[];
  /** Version that had it first. */
  version: number;
}

/** Every block that any version of a cycle's publication has, once a table. */
export async function listFrozenBlocks(trx: WriteHandle, cycleId: number): Promise<FrozenBlock[]> {
  const { rows } = await sql<FrozenBlock>`
    select b.source, b.competency_id as "competencyId", b.scale_id as "scaleId", b.team_id as node, b.kind,
      b.homes, min(p.version)::int as version
    from published.block b join published.publication p on p.id = b.publication_id
    where p.cycle_id = ${cycleId}
    group by b.source, b.competency_id, b.scale_id, b.team_id, b.kind, b.homes
    order by node, kind`.execute(trx);
  return rows;
}
