import type { ReadHandle } from '../connect.ts';
import type { Source } from '../schema.ts';
import type { TeamRow } from './list-team-rows.ts';

export interface HistoryFilter {
  publicationIds: readonly number[];
  source: Source;
  competencyIds: readonly number[];
}

/** Which publication and scale a row of several publications belongs to. */
export interface InHistory {
  publicationId: number;
  scaleId: number;
}

/** The rows of some nodes in several publications, in one query; a node without ratings has none. */
export function listTeamHistory(
  db: ReadHandle,
  filter: HistoryFilter & { teamIds: readonly number[] },
): Promise<(TeamRow & InHistory)[]> {
  return db
    .selectFrom('published.team_table')
    .where((eb) => eb('publication_id', '=', eb.fn.any(eb.val([...filter.publicationIds]))))
    .where('source', '=', filter.source)
    .where((eb) => eb('team_id', '=', eb.fn.any(eb.val([...filter.teamIds]))))
    .where((eb) => eb('competency_id', '=', eb.fn.any(eb.val([...filter.competencyIds]))))
    .select([
      'publication_id as publicationId',
      'scale_id as scaleId',
      'team_id as teamId',
      'competency_id as competencyId',
      'of_people as ofPeople',
      'people',
      'counts',
    ])
    .execute();
}
