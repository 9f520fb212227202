import { sql } from 'kysely';
import type { ReadHandle } from '../connect.ts';
import { selectTeamRows, type TeamRow, type TeamRowFilter } from './list-team-rows.ts';

/**
 * Nodes' answers over several competencies: their counts added up, and the most people in any one of them.
 * Added up by Postgres, since a company has more than ten thousand rows of them. A node without ratings has no row.
 *
 * Shapes: `positions` is the length of the scale, and of every `counts`.
 */
export async function listPooledTeamRows(
  db: ReadHandle,
  filter: TeamRowFilter,
  positions: number,
): Promise<Omit<TeamRow, 'competencyId'>[]> {
  const sums = Array.from({ length: positions }, (_, index) => sql`sum(counts[${sql.lit(index + 1)}])::int`);
  return selectTeamRows(db, filter)
    .groupBy('team_id')
    .select([
      'team_id as teamId',
      sql<number>`max(of_people)`.as('ofPeople'),
      sql<number | null>`max(people)`.as('people'),
      sql<number[] | null>`case when max(people) is not null then array[${sql.join(sums)}] end`.as('counts'),
    ])
    .execute();
}
