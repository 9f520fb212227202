import type { WriteHandle } from '../connect.ts';

export interface PublishedRules {
  cycle: string;
  k: number;
  d: number;
  insider: boolean;
}

/** The rules that each published cycle's newest publication was cut by, oldest cycle first. */
export function listPublishedRules(db: WriteHandle): Promise<PublishedRules[]> {
  return db
    .selectFrom('published.publication as p')
    .innerJoin('reference.cycle as c', 'c.id', 'p.cycle_id')
    .distinctOn('c.key')
    .orderBy('c.key')
    .orderBy('p.version', 'desc')
    .select(['c.key as cycle', 'p.k', 'p.d', 'p.insider'])
    .execute();
}
