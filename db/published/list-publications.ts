import type { ReadHandle } from '../connect.ts';
import { selectPublications, type Publication } from './find-publication.ts';

/** Lists the newest publication of every published cycle up to one, oldest cycle first. */
export async function listPublications(db: ReadHandle, lastCycle: string): Promise<Publication[]> {
  const rows = await selectPublications(db)
    .distinctOn('c.key')
    .where('c.key', '<=', lastCycle)
    .orderBy('c.key')
    .orderBy('p.version', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, hash: row.hash.toString('hex') }));
}
