import { sql } from 'kysely';
import type { WriteHandle } from '../connect.ts';

export interface PublishedRules {
  cycle: string;
  k: number;
  d: number;
  insider: boolean;
  /** Whose level columns it has, whatever was asked for: divisions may have been too small. */
  columns: 'company' | 'divisions';
}

/** The rules that each published cycle's newest publication was cut by, oldest cycle first. */
export function listPublishedRules(db: WriteHandle): Promise<PublishedRules[]> {
  return db
    .selectFrom('published.publication as p')
    .innerJoin('reference.cycle as c', 'c.id', 'p.cycle_id')
    .distinctOn('c.key')
    .orderBy('c.key')
    .orderBy('p.version', 'desc')
    .select([
      'c.key as cycle',
      'p.k',
      'p.d',
      'p.insider',
      sql<PublishedRules['columns']>`case when exists (
        select from published.level_column held where held.publication_id = p.id and held.team_id is not null
      ) then 'divisions' else 'company' end`.as('columns'),
    ])
    .execute();
}
