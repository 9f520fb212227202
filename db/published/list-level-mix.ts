import { sql } from 'kysely';
import type { ReadHandle } from '../connect.ts';
import type { Source } from '../schema.ts';

export interface LevelMixRow {
  /** Place of its homes in the asked list. */
  group: number;
  publicationId: number;
  /** Null: people without a level. */
  levelId: number | null;
  people: number;
}

/**
 * People with any rating of a source at the home nodes of some groups, by level, in several publications, all in
 * one query. A home may be in several groups.
 *
 * Order: by group, publication and level, since what is added up of them depends on it in the last digit.
 */
export function listLevelMix(
  db: ReadHandle,
  filter: { publicationIds: readonly number[]; source: Source; groups: readonly (readonly number[])[] },
): Promise<LevelMixRow[]> {
  const homes = filter.groups.flat();
  const groups = filter.groups.flatMap((held, at) => held.map(() => at));
  return db
    .selectFrom('published.head_count as h')
    .innerJoin(
      sql<{ home: number; group: number }>`unnest(${homes}::int[], ${groups}::int[])`.as<'g'>(
        sql`g(home, "group")`,
      ),
      'g.home',
      'h.team_id',
    )
    .where((eb) => eb('h.publication_id', '=', eb.fn.any(eb.val([...filter.publicationIds]))))
    .where('h.source', '=', filter.source)
    .where('h.competency_id', 'is', null)
    .groupBy(['g.group', 'h.publication_id', 'h.level_id'])
    .orderBy('g.group')
    .orderBy('h.publication_id')
    .orderBy('h.level_id')
    .select([
      'g.group',
      'h.publication_id as publicationId',
      'h.level_id as levelId',
      sql<number>`sum(h.people)::int`.as('people'),
    ])
    .execute();
}
