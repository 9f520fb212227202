import type { ReadHandle } from '../connect.ts';

export interface CycleVersion {
  id: number;
  version: number;
  k: number;
  rulesVersion: number;
  /** SHA-256 of the published tables. */
  hash: Buffer;
  publishedAt: Date;
}

/** Every version of a cycle's publication, newest first. */
export function listCycleVersions(db: ReadHandle, cycleId: number): Promise<CycleVersion[]> {
  return db
    .selectFrom('published.publication')
    .where('cycle_id', '=', cycleId)
    .orderBy('version', 'desc')
    .select(['id', 'version', 'k', 'rules_version as rulesVersion', 'hash', 'published_at as publishedAt'])
    .execute();
}
