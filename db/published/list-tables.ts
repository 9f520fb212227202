import type { ReadHandle } from '../connect.ts';
import type { Source } from '../schema.ts';

export interface TableRow {
  source: Source;
  competencyId: number;
  competency: string;
  name: string;
  scaleId: number;
  labels: string[];
}

/**
 * Which tables a publication holds, one row a source, competency and scale.
 * The root has a row in every team table, so that its rows list them. Ordered by the competency's id,
 * which is the order in which its ladder names it.
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
      'c.name',
      't.scale_id as scaleId',
      's.labels',
    ])
    .execute();
}
