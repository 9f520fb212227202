import type { WriteHandle } from '../connect.ts';
import type { LeftOutCellTable } from '../schema.ts';

/** The cells that a publication keeps out of its level columns. */
export function listLeftOutCells(trx: WriteHandle, publicationId: number): Promise<LeftOutCellTable[]> {
  return trx
    .selectFrom('private.left_out_cell')
    .where('publication_id', '=', publicationId)
    .selectAll()
    .execute();
}
