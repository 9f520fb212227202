import { sql, type RawBuilder } from 'kysely';
import type { Source } from '../schema.ts';

/** Which sources are set against each other on the same people: before, after. */
const SOURCE_PAIRS: readonly (readonly [before: Source, after: Source])[] = [
  ['self', 'manager'],
  ['peer', 'manager'],
  ['self', 'peer'],
  ['manager', 'calibrated'],
];

/** The pairs of one row of `vote`, as rows of before, after and the two scores; undefined: there is no pair. */
export function pairsOfVote(sources: readonly Source[]): RawBuilder<unknown> | undefined {
  const held = SOURCE_PAIRS.filter((pair) => pair.every((source) => sources.includes(source)));
  if (held.length === 0) return undefined;
  return sql`(values ${sql.join(
    held.map(
      ([before, after]) =>
        sql`(${sql.lit(before)}, ${sql.lit(after)}, ${sql.ref(before)}, ${sql.ref(after)})`,
    ),
  )})`;
}
