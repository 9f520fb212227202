import { sql } from 'kysely';
import type { ReadHandle } from '../connect.ts';
import type { Source } from '../schema.ts';

export interface TableRow {
  source: Source;
  competencyId: number;
  competency: string;
  name: string;
  scaleId: number;
  labels: string[];
  /** Rated in the whole company, shown or not. */
  ofPeople: number;
}

/**
 * Which tables a publication holds, one row a source, competency and scale.
 * The root has a row in every team table, so that its rows list them. Ordered by the competency's id,
 * which is the order in which its ladder names it. A competency is called what the first of the publication's
 * ladders calls it, in the version that the cycle was rated under.
 */
export function listTables(db: ReadHandle, publicationId: number, rootId: number): Promise<TableRow[]> {
  return db
    .selectFrom('published.team_table as t')
    .innerJoin('reference.competency as c', 'c.id', 't.competency_id')
    .innerJoin('reference.scale as s', 's.id', 't.scale_id')
    .where('t.publication_id', '=', publicationId)
    .where('t.team_id', '=', rootId)
    .orderBy('t.source')
    .orderBy('c.id')
    .orderBy('s.id')
    .select([
      't.source',
      't.competency_id as competencyId',
      'c.key as competency',
      sql<string>`coalesce((
        select lc.name from published.publication p
        join reference.cycle_ladder cl on cl.cycle_id = p.cycle_id
        join reference.ladder_version v on v.id = cl.ladder_version_id
        join reference.ladder ladder on ladder.id = v.ladder_id
        join reference.ladder_competency lc on lc.ladder_version_id = v.id and lc.competency_id = c.id
        where p.id = t.publication_id and exists (
          select from published.level held where held.publication_id = p.id and held.ladder = ladder.key)
        order by v.scale_id <> t.scale_id, ladder.id, v.version limit 1), c.name)`.as('name'),
      't.scale_id as scaleId',
      's.labels',
      't.of_people as ofPeople',
    ])
    .execute();
}
