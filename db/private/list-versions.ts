import type { WriteHandle } from '../connect.ts';

export interface PublishedVersion {
  id: number;
  version: number;
  k: number;
  d: number;
  insider: boolean;
  columnScheme: string;
  /** The last import that it has counted; null where it was published before that was noted. */
  lastImport: number | null;
}

/** Every publication of a cycle, oldest first. */
export function listVersions(trx: WriteHandle, cycleId: number): Promise<PublishedVersion[]> {
  return trx
    .selectFrom('published.publication as p')
    .leftJoin('private.publication_basis as basis', 'basis.publication_id', 'p.id')
    .where('p.cycle_id', '=', cycleId)
    .orderBy('p.version')
    .select([
      'p.id',
      'p.version',
      'p.k',
      'p.d',
      'p.insider',
      'p.column_scheme as columnScheme',
      'basis.last_import as lastImport',
    ])
    .execute();
}
