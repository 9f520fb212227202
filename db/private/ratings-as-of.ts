import { sql, type RawBuilder } from 'kysely';

/**
 * A cycle's ratings as they were when `lastImport` was the last import, as something to select from, with the
 * columns of private.rating. Null stands for now.
 */
export function ratingsAsOf(cycleId: number, lastImport: number | null): RawBuilder<unknown> {
  if (lastImport === null) return sql`private.rating`;
  const columns = sql.raw(
    'cycle_id, source, competency_id, scale_id, level_id, team_id, person_id, rater_id, score, import_id',
  );
  return sql`(
    select ${columns} from private.rating where cycle_id = ${cycleId} and import_id <= ${lastImport}
    union all
    select ${columns} from private.replaced_rating
    where cycle_id = ${cycleId} and import_id <= ${lastImport} and replaced_by > ${lastImport})`;
}
