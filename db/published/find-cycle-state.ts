import type { WriteHandle } from '../connect.ts';

export interface CycleState {
  id: number;
  key: string;
  /** Version of its newest publication; null while there is none. */
  version: number | null;
}

/** Finds a cycle and how far it is published. */
export function findCycleState(db: WriteHandle, key: string): Promise<CycleState | undefined> {
  return db
    .selectFrom('reference.cycle as c')
    .leftJoin('published.publication as p', 'p.cycle_id', 'c.id')
    .where('c.key', '=', key)
    .groupBy(['c.id', 'c.key'])
    .select(({ fn }) => ['c.id', 'c.key', fn.max('p.version').as('version')])
    .executeTakeFirst();
}
