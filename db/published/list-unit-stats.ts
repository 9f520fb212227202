import type { ReadHandle } from '../connect.ts';
import type { Source } from '../schema.ts';

/** How a unit's ratings of one source lie, its competencies together; null where that is undefined. */
export interface UnitStat {
  source: Source;
  scaleId: number;
  teamId: number;
  people: number;
  /** ICC(1) of one person's ratings. */
  rho: number | null;
  /** The same of having a word, and of having it or one above it, by position; null where not measured. */
  wordRho: readonly (number | null)[] | null;
  fromRho: readonly (number | null)[] | null;
  /** Ratings a person, weighted by themselves. */
  mbar: number;
  withinSd: number | null;
  rangeUse: number | null;
}

/** Every unit's summary of a publication (A4): some dozens of rows. */
export function listUnitStats(db: ReadHandle, publicationId: number): Promise<UnitStat[]> {
  return db
    .selectFrom('published.unit_stat')
    .where('publication_id', '=', publicationId)
    .orderBy('source')
    .orderBy('scale_id')
    .orderBy('team_id')
    .select([
      'source',
      'scale_id as scaleId',
      'team_id as teamId',
      'people',
      'rho',
      'word_rho as wordRho',
      'from_rho as fromRho',
      'mbar',
      'within_sd as withinSd',
      'range_use as rangeUse',
    ])
    .execute();
}
