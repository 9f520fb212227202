import { Kysely, PostgresDialect, sql } from 'kysely';
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
 * Longer than somebody reads a screen. After pg's ten seconds the next answer would wait for up to ten new
 * connections, each with a catalogue still to read: some 50 ms.
 */
const IDLE_MS = 600_000;

/**
 * Opens a pool on one role's URL. Postgres decides what it may do, by that role.
 *
 * Errors: none here; the first query fails if the server cannot be reached.
 */
export function connect(connectionString: string, { max = 10 }: ConnectOptions = {}): WriteHandle {
  const pool = new pg.Pool({
    connectionString,
    max,
    application_name: 'plumbline',
    idleTimeoutMillis: IDLE_MS,
  });
  // A server that goes away ends idle connections; the next query says so to whoever asks.
  pool.on('error', () => undefined);
  // So does one that goes away under a statement: its query fails, and an event that nobody hears would end
  // the whole program on top.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
}

/** What everything that only reads is given. Kysely's types offer no way to narrow without a cast. */
export function asReader(db: WriteHandle): ReadHandle {
  return db as never;
}

/**
 * Does one piece of work on one connection while no other process does work of the same name; waits its
 * turn, and calls `onWait` if it has to. The lock goes with the connection, so that a process that dies leaves none.
 */
export function withLock<Result>(
  db: WriteHandle,
  name: string,
  work: (connection: WriteHandle) => Promise<Result>,
  onWait: () => void = () => undefined,
): Promise<Result> {
  return db.connection().execute(async (connection) => {
    const { rows } = await sql<{ isFree: boolean }>`
      select pg_try_advisory_lock(hashtext(${name})) as "isFree"`.execute(connection);
    if (rows[0]?.isFree !== true) {
      onWait();
      await sql`select pg_advisory_lock(hashtext(${name}))`.execute(connection);
    }
    try {
      return await work(connection);
    } finally {
      await sql`select pg_advisory_unlock(hashtext(${name}))`.execute(connection);
    }
  });
}
