import type { WriteHandle } from '../connect.ts';

/** Key of the name of the invented company that an empty database begins with. */
export const DEMO_COMPANY = 'demo.company';

/** Finds a setting; undefined where it was never stored. */
export async function findSetting(db: WriteHandle, key: string): Promise<unknown> {
  const row = await db
    .selectFrom('reference.setting')
    .where('key', '=', key)
    .select('value')
    .executeTakeFirst();
  return row?.value;
}

/** Stores a setting, or replaces it. */
export async function storeSetting(db: WriteHandle, key: string, value: unknown): Promise<void> {
  const text = JSON.stringify(value);
  await db
    .insertInto('reference.setting')
    .values({ key, value: text })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: text }))
    .execute();
}
