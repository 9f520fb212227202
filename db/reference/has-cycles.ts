import type { WriteHandle } from '../connect.ts';

/** Whether anything was ever imported. */
export async function hasCycles(db: WriteHandle): Promise<boolean> {
  const cycle = await db.selectFrom('reference.cycle').select('id').limit(1).executeTakeFirst();
  return cycle !== undefined;
}
