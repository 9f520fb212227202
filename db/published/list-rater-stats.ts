import type { ReadHandle } from '../connect.ts';
import type { Source } from '../schema.ts';
import type { UnitsFilter } from './list-paired-stats.ts';

/** How lenient a source's raters are in a unit, against the others who rated the same people. */
export interface RaterStat {
  teamId: number;
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

/** Some units' summaries of their raters (A6), one a unit and source. */
export function listRaterStats(db: ReadHandle, filter: UnitsFilter): Promise<RaterStat[]> {
  return db
    .selectFrom('published.rater_stat')
    .where('publication_id', '=', filter.publicationId)
    .where('scale_id', '=', filter.scaleId)
    .where((eb) => eb('team_id', '=', eb.fn.any(eb.val([...filter.teamIds]))))
    .orderBy('source')
    .select([
      'team_id as teamId',
      'source',
      'people',
      'raters',
      'tau',
      'reliability',
      'p10',
      'p50',
      'p90',
      'alpha',
    ])
    .execute();
}
