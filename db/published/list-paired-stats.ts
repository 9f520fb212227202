import type { ReadHandle } from '../connect.ts';
import type { Source } from '../schema.ts';

export interface UnitFilter {
  publicationId: number;
  scaleId: number;
  teamId: number;
}

/** How a unit's scores move from one source to another on the same people; percents, points, two decimals. */
export interface PairedStat {
  before: Source;
  after: Source;
  /** Null: over all competencies. */
  competencyId: number | null;
  people: number;
  raised: number;
  same: number;
  lowered: number;
  shift: number;
  shiftLower: number;
  shiftUpper: number;
  kappa: number;
  ac2: number;
  homogeneityP: number;
}

/** A unit's paired summaries (A5), over all competencies first, then in their order. */
export function listPairedStats(db: ReadHandle, filter: UnitFilter): Promise<PairedStat[]> {
  return db
    .selectFrom('published.paired_stat')
    .where('publication_id', '=', filter.publicationId)
    .where('scale_id', '=', filter.scaleId)
    .where('team_id', '=', filter.teamId)
    .orderBy('competency_id', (order) => order.asc().nullsFirst())
    .select([
      'before',
      'after',
      'competency_id as competencyId',
      'people',
      'raised',
      'same',
      'lowered',
      'shift',
      'shift_lower as shiftLower',
      'shift_upper as shiftUpper',
      'kappa',
      'ac2',
      'homogeneity_p as homogeneityP',
    ])
    .execute();
}
