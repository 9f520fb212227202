import { sql } from 'kysely';
import type { WriteHandle } from '../connect.ts';

export interface TeamParent {
  id: number;
  parent: number | null;
  path: string;
}

/** The given teams and every node above them: the tree that they span. */
export async function listTeamAncestry(db: WriteHandle, teamIds: readonly number[]): Promise<TeamParent[]> {
  const { rows } = await sql<TeamParent>`
    with recursive node as (
      select id, parent_id, path from reference.team where id = any(${[...teamIds]}::int[])
      union
      select above.id, above.parent_id, above.path
      from reference.team above join node on above.id = node.parent_id
    )
    select id, parent_id as parent, path from node order by id`.execute(db);
  return rows;
}
