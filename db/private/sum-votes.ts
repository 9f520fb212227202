import { sql, type RawBuilder } from 'kysely';
import type { WriteHandle } from '../connect.ts';
import type { Source } from '../schema.ts';

/**
 * Whole-number sums over the people of one unit who have `ratings` values each; t is a person's sum of them.
 * What STATISTICS.md (section 2) calls additive; by number of values, so that t²/m adds up without fractions.
 */
export interface ValueSums {
  unitId: number;
  scaleId: number;
  ratings: number;
  people: number;
  t: number;
  t2: number;
  /** Sum of squared values. */
  q: number;
}

/** The sums of a source's votes; and how often one person has a word. */
export interface VoteSums extends ValueSums {
  source: Source;
  /** By position of the longest scale: votes for the word, and the squares of each person's number of them. */
  word: number[];
  word2: number[];
  /** The squares of each person's number of votes for the word or one above it. */
  from2: number[];
}

/**
 * Sums each source's votes by unit, in one pass. Ordered. Needs the table of createVotes.
 *
 * Shapes: `positions` of the longest scale.
 */
export async function sumVotes(
  trx: WriteHandle,
  sources: readonly Source[],
  positions: number,
): Promise<VoteSums[]> {
  const given = sql.join(sources.map((source) => sql`(${sql.lit(source)}, ${sql.ref(source)})`));
  const words = Array.from({ length: positions }, (_, at) => at + 1);
  const c = (word: number): RawBuilder<unknown> => sql.ref(`c${word}`);
  const counts = words.map(
    (word) => sql`(count(*) filter (where score = ${sql.lit(word)}))::int as ${c(word)}`,
  );
  const t = plus(words.map((word) => sql`${sql.lit(word)} * ${c(word)}`));
  const q = plus(words.map((word) => sql`${sql.lit(word ** 2)} * ${c(word)}`));
  const square = (value: RawBuilder<unknown>): RawBuilder<unknown> => sql`sum((${value}) * (${value}))`;
  const eachWord = (of: (word: number) => RawBuilder<unknown>): RawBuilder<unknown> =>
    sql`array[${sql.join(words.map(of))}]::float8[]`;
  const { rows } = await sql<VoteSums>`
    select unit_id as "unitId", scale_id as "scaleId", source, ratings, count(*)::int as people,
      sum(${t})::float8 as t, ${square(t)}::float8 as t2, sum(${q})::float8 as q,
      ${eachWord((word) => sql`sum(${c(word)})`)} as word,
      ${eachWord((word) => square(c(word)))} as word2,
      ${eachWord((word) => square(plus(words.slice(word - 1).map(c))))} as from2
    from (
      select person_id, unit_id, scale_id, source, count(*)::int as ratings, ${sql.join(counts)}
      from vote cross join lateral (values ${given}) given (source, score)
      where score is not null
      group by person_id, unit_id, scale_id, source
    ) person
    group by unit_id, scale_id, source, ratings
    order by unit_id, scale_id, source, ratings`.execute(trx);
  return rows;
}

function plus(terms: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return sql.join(terms, sql` + `);
}
