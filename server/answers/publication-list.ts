import type { ReadHandle } from '../../db/connect.ts';
import { listPublications } from '../../db/published/list-publications.ts';
import type { PublicationsReply } from '../contract/publications.ts';

/** After every cycle that there can be: a key begins with its year. */
const LAST = 'z';

/** The newest publication of every published cycle, oldest cycle first. */
export async function describePublications(db: ReadHandle): Promise<PublicationsReply> {
  const publications = await listPublications(db, LAST);
  return {
    publications: publications.map(({ cycle, version, publishedAt, hash, k, d, insider }) => ({
      cycle,
      version,
      publishedAt: publishedAt.toISOString(),
      hash,
      rules: { k, d, insider },
    })),
  };
}
