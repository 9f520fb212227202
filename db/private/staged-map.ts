import { sql, type RawBuilder } from 'kysely';

/** What the numbers of the staging table stand for: number n means the entry at n - 1. */
export interface StagedMap {
  cycleIds: readonly number[];
  teamIds: readonly number[];
  competencyIds: readonly number[];
  scaleIds: readonly number[];
}

/** Looks a staged number up in a list that goes along with the query: no join, and no table to make first. */
export function lookUp(
  ids: readonly number[],
  type: 'smallint' | 'integer',
  column: string,
): RawBuilder<number> {
  return sql<number>`(${[...ids]}::${sql.raw(type)}[])[${sql.ref(column)}]`;
}

const SOURCES = sql.lit('{self,manager,peer,calibrated}');

/** The source that a staged number stands for. */
export function sourceOf(column: string): RawBuilder<string> {
  return sql<string>`(${SOURCES}::reference.source[])[${sql.ref(column)}]`;
}
