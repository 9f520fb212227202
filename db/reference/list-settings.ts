import type { ReadHandle } from '../connect.ts';

/** Every setting that was ever stored whose key begins so, by key. */
export async function listSettings(db: ReadHandle, prefix: string): Promise<Map<string, unknown>> {
  const rows = await db
    .selectFrom('reference.setting')
    .where((eb) => eb.fn<boolean>('starts_with', ['key', eb.val(prefix)]))
    .select(['key', 'value'])
    .execute();
  return new Map(rows.map(({ key, value }) => [key, value]));
}
