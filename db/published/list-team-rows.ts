import type { ReadHandle } from '../connect.ts';
import type { Source } from '../schema.ts';

export interface TeamRowFilter {
  publicationId: number;
  source: Source;
  scaleId: number;
  teamIds: readonly number[];
  competencyIds: readonly number[];
}

/** A node's largest union of blocks in one table. people and counts are null where there is none. */
export interface TeamRow {
  teamId: number;
  competencyId: number;
  ofPeople: number;
  people: number | null;
  counts: readonly number[] | null;
}

/** One look-up a node and competency. A node without ratings in a table has no row. */
export function listTeamRows(db: ReadHandle, filter: TeamRowFilter): Promise<TeamRow[]> {
  return selectTeamRows(db, filter)
    .select([
      'team_id as teamId',
      'competency_id as competencyId',
      'of_people as ofPeople',
      'people',
      'counts',
    ])
    .execute();
}

/** The rows of these nodes and competencies in one source's tables; the caller says what of them. */
export function selectTeamRows(db: ReadHandle, filter: TeamRowFilter) {
  return db
    .selectFrom('published.team_table')
    .where('publication_id', '=', filter.publicationId)
    .where('source', '=', filter.source)
    .where('scale_id', '=', filter.scaleId)
    .where((eb) => eb('team_id', '=', eb.fn.any(eb.val([...filter.teamIds]))))
    .where((eb) => eb('competency_id', '=', eb.fn.any(eb.val([...filter.competencyIds]))));
}
