import type { ReadHandle } from '../connect.ts';

/** Names all that is published at this moment: another publication, or one less, has another name. */
export async function findGeneration(db: ReadHandle): Promise<string> {
  const { newest, count } = await db
    .selectFrom('published.publication')
    .select(({ fn }) => [fn.max('id').as('newest'), fn.countAll().as('count')])
    .executeTakeFirstOrThrow();
  return `${newest} ${count}`;
}
