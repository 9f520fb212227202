import { Kysely, PostgresDialect } from 'kysely';
import type { ReadonlyKysely } from 'kysely/readonly';
import pg from 'pg';
import type { Database, PublicDatabase } from './schema.ts';

/** A handle that may write everywhere its role may. */
export type WriteHandle = Kysely<Database>;

/** A handle on what is published. Its types know no private table, its role may read none. */
export type ReadHandle = ReadonlyKysely<PublicDatabase>;

export interface ConnectOptions {
  /** Most connections at one time. */
  max?: number;
}

/**
 * Opens a pool on one role's URL. Postgres decides what it may do, by that role.
 *
 * Errors: none here; the first query fails if the server cannot be reached.
 */
export function connect(connectionString: string, { max = 10 }: ConnectOptions = {}): WriteHandle {
  const pool = new pg.Pool({ connectionString, max, application_name: 'plumbline' });
  // A server that goes away ends idle connections; the next query says so to whoever asks.
  pool.on('error', () => undefined);
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
}

/** What everything that only reads is given. Kysely's types offer no way to narrow without a cast. */
export function asReader(db: WriteHandle): ReadHandle {
  return db as never;
}
