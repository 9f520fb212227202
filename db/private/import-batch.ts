import type { WriteHandle } from '../connect.ts';
import type { StoredCounts } from './store-ratings.ts';

/** Notes that a file is being imported; its counts follow by `finishImportBatch` in the same transaction. */
export async function storeImportBatch(
  trx: WriteHandle,
  file: { name: string; hash: Buffer; rows: number },
): Promise<number> {
  const { id } = await trx
    .insertInto('private.import_batch')
    .values({
      file_name: file.name,
      file_hash: file.hash,
      rows: file.rows,
      added: 0,
      replaced: 0,
      unchanged: 0,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function finishImportBatch(trx: WriteHandle, id: number, counts: StoredCounts): Promise<void> {
  await trx.updateTable('private.import_batch').set(counts).where('id', '=', id).execute();
}
