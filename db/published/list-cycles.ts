import type { ReadHandle } from '../connect.ts';

export interface CycleRow {
  key: string;
  /** Newest version of its publication; null while there is none. */
  version: number | null;
}

/** Lists every cycle, oldest first. */
export function listCycles(db: ReadHandle): Promise<CycleRow[]> {
  return db
    .selectFrom('reference.cycle as c')
    .leftJoin('published.publication as p', 'p.cycle_id', 'c.id')
    .groupBy('c.key')
    .orderBy('c.key')
    .select(({ fn }) => ['c.key', fn.max('p.version').as('version')])
    .execute();
}
