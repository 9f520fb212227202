import type { ReadHandle } from '../connect.ts';
import type { Source } from '../schema.ts';
import type { UnitFilter } from './list-paired-stats.ts';

/** How lenient a source's raters are in a unit, against the others who rated the same people. */
export interface RaterStat {
  source: Source;
  people: number;
  raters: number;
  tau: number;
  reliability: number;
  p10: number;
  p50: number;
  p90: number;
  alpha: number | null;
}

/** A unit's summaries of its raters (A6), one a source. */
export function listRaterStats(db: ReadHandle, filter: UnitFilter): Promise<RaterStat[]> {
  return db
    .selectFrom('published.rater_stat')
    .where('publication_id', '=', filter.publicationId)
    .where('scale_id', '=', filter.scaleId)
    .where('team_id', '=', filter.teamId)
    .orderBy('source')
    .select(['source', 'people', 'raters', 'tau', 'reliability', 'p10', 'p50', 'p90', 'alpha'])
    .execute();
}
