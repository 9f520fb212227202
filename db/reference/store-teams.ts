import { sql } from 'kysely';
import type { WriteHandle } from '../connect.ts';

const SEPARATOR = ' / ';

/** Gives every team path its id, making the nodes that are not there and those above them. Ids in the paths' order. */
export async function storeTeams(trx: WriteHandle, paths: readonly string[]): Promise<number[]> {
  const byDepth: Set<string>[] = [];
  for (const path of paths) {
    path.split(SEPARATOR).forEach((_name, depth, names) => {
      (byDepth[depth] ??= new Set()).add(names.slice(0, depth + 1).join(SEPARATOR));
    });
  }
  // Top first: a node's parent is there when it is made.
  for (const level of byDepth) {
    const rows = [...level].map((path) => path.split(SEPARATOR));
    await sql`
      insert into reference.team (parent_id, name, path)
      select parent.id, wanted.name, wanted.path
      from unnest(${rows.map((names) => names.at(-1) ?? '')}::text[], ${[...level]}::text[],
        ${rows.map((names) => names.slice(0, -1).join(SEPARATOR))}::text[]) as wanted (name, path, above)
      left join reference.team parent on parent.path = wanted.above
      where not exists (select from reference.team known where known.path = wanted.path)
      on conflict (path) do nothing`.execute(trx);
  }
  const { rows } = await sql<{ id: number }>`
    select t.id from unnest(${[...paths]}::text[]) with ordinality as wanted (path, place)
    join reference.team t on t.path = wanted.path order by wanted.place`.execute(trx);
  return rows.map(({ id }) => id);
}
