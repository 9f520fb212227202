import { sql } from 'kysely';
import type { ReadHandle } from '../connect.ts';

/** People with any rating, by home node: the largest number over the sources. */
export async function listHomePeople(db: ReadHandle, publicationId: number): Promise<Map<number, number>> {
  const rows = await db
    .with('by_source', (cte) =>
      cte
        .selectFrom('published.head_count')
        .where('publication_id', '=', publicationId)
        .where('competency_id', 'is', null)
        .groupBy(['team_id', 'source'])
        .select(['team_id', sql<number>`sum(people)::int`.as('people')]),
    )
    .selectFrom('by_source')
    .groupBy('team_id')
    .select(['team_id as teamId', sql<number>`max(people)::int`.as('people')])
    .execute();
  return new Map(rows.map((row) => [row.teamId, row.people]));
}
