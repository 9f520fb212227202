import { sql } from 'kysely';
import type { WriteHandle } from '../connect.ts';
import { copyRows, numbered } from '../copy-rows.ts';
import type { LeftOutCellTable } from '../schema.ts';

export type LeftOutCell = Omit<LeftOutCellTable, 'publication_id'>;

/**
 * Notes what a publication was made of, so that the cycle can be restated: the last import it has counted, and
 * the cells that are in no level column. In the publication's own transaction, on its snapshot.
 *
 * Ratings that were replaced before the cycle's first publication are forgotten: nobody will count them again.
 */
export async function storeBasis(
  trx: WriteHandle,
  publication: { id: number; cycleId: number; version: number },
  leftOut: Iterable<LeftOutCell>,
): Promise<void> {
  await sql`
    insert into private.publication_basis
    select ${publication.id}, coalesce(max(id), 0) from private.import_batch`.execute(trx);
  await copyRows(trx, 'private.left_out_cell', numbered(publication.id, leftOut));
  if (publication.version > 1) return;
  await trx.deleteFrom('private.replaced_rating').where('cycle_id', '=', publication.cycleId).execute();
}
