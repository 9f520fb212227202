import { sql } from 'kysely';
import type { ReadHandle } from '../connect.ts';
import type { Source } from '../schema.ts';

export interface BlockFilter {
  publicationId: number;
  source: Source;
  scaleId: number;
  /** Home nodes that the asked-for nodes hold. */
  homes: readonly number[];
  /** Nodes above them: a block is made at the lowest node that holds all of it, so here or at one of the homes. */
  above: readonly number[];
  competencyIds: readonly number[];
}

export interface BlockRow {
  competencyId: number;
  people: number;
  counts: readonly number[];
}

/** The blocks that lie wholly inside a set of home nodes: their union is the answer for that set. */
export function listBlocksInside(db: ReadHandle, filter: BlockFilter): Promise<BlockRow[]> {
  return db
    .selectFrom('published.block')
    .where('publication_id', '=', filter.publicationId)
    .where('source', '=', filter.source)
    .where('scale_id', '=', filter.scaleId)
    .where((eb) => eb('competency_id', '=', eb.fn.any(eb.val([...filter.competencyIds]))))
    .where((eb) => eb('team_id', '=', eb.fn.any(eb.val([...filter.homes, ...filter.above]))))
    .where(sql<boolean>`homes <@ ${[...filter.homes]}::int[]`)
    .orderBy('competency_id')
    .orderBy('team_id')
    .orderBy('kind')
    .select(['competency_id as competencyId', 'people', 'counts'])
    .execute();
}
