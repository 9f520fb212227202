import { CompiledQuery } from 'kysely';
import { from, type CopyStreamQuery } from 'pg-copy-streams';
import type { WriteHandle } from './connect.ts';

/**
 * Begins a `copy … from stdin` on the transaction's own connection, where nothing else can run until it is over.
 *
 * Errors: none here; what Postgres refuses is an `error` of the stream.
 */
export async function openCopy(trx: WriteHandle, statement: string): Promise<CopyStreamQuery> {
  const copy = from(statement);
  // Kysely hands a query's text to pg's client as it is, and pg takes a stream there: the one way to the
  // connection of a Kysely transaction.
  await trx.executeQuery(CompiledQuery.raw(copy as unknown as string));
  return copy;
}
