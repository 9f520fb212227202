import type { ReadHandle } from '../connect.ts';
import type { Source } from '../schema.ts';

export interface UnitsFilter {
  publicationId: number;
  scaleId: number;
  teamIds: readonly number[];
}

/** How a unit's scores move from one source to another on the same people; percents, points, two decimals. */
export interface PairedStat {
  teamId: number;
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

/** Some units' paired summaries (A5): of each those over all competencies first, then in their order. */
export function listPairedStats(db: ReadHandle, filter: UnitsFilter): Promise<PairedStat[]> {
  return db
    .selectFrom('published.paired_stat')
    .where('publication_id', '=', filter.publicationId)
    .where('scale_id', '=', filter.scaleId)
    .where((eb) => eb('team_id', '=', eb.fn.any(eb.val([...filter.teamIds]))))
    .orderBy('competency_id', (order) => order.asc().nullsFirst())
    .select([
      'team_id as teamId',
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
