import type { ReadHandle } from '../connect.ts';

export interface Publication {
  id: number;
  cycleId: number;
  cycle: string;
  version: number;
  k: number;
  d: number;
  insider: boolean;
  /** SHA-256 of the published tables, hex. */
  hash: string;
  summary: unknown;
  publishedAt: Date;
}

/** Finds the newest publication of a cycle, or of the newest published cycle where none is named. */
export async function findPublication(db: ReadHandle, cycle?: string): Promise<Publication | undefined> {
  let query = selectPublications(db).orderBy('c.key', 'desc').orderBy('p.version', 'desc').limit(1);
  if (cycle !== undefined) query = query.where('c.key', '=', cycle);

  const row = await query.executeTakeFirst();
  return row && { ...row, hash: row.hash.toString('hex') };
}

/** Every publication with its cycle; the caller says which. */
export function selectPublications(db: ReadHandle) {
  return db
    .selectFrom('published.publication as p')
    .innerJoin('reference.cycle as c', 'c.id', 'p.cycle_id')
    .select([
      'p.id',
      'p.cycle_id as cycleId',
      'c.key as cycle',
      'p.version',
      'p.k',
      'p.d',
      'p.insider',
      'p.hash',
      'p.summary',
      'p.published_at as publishedAt',
    ]);
}
