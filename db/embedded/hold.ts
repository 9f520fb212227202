import pg from 'pg';
import { EmbeddedError } from './embedded-error.ts';
import { SUPERUSER } from './run-initdb.ts';
import type { Secrets } from './secrets.ts';

/**
 * Several of our processes can use one embedded server (the web server, and an import beside it), and the
 * last one out turns off the light. Each holds this advisory lock as one of many; who can then have it alone
 * is the last. The lock goes with its connection, so that a killed process holds nothing.
 */
const IN_USE = 4_310_018;
const CONNECT_MS = 5_000;
const ANSWER_MS = 10_000;
const WRONG_PASSWORD = '28P01';
/** Class of PostgreSQL's errors on starting up and shutting down. */
const COMING_OR_GOING = '57';

/** A process's claim on the running server. */
export type Hold = pg.Client;

/**
 * Takes a claim; undefined where the server is not there (any more), or is just starting or stopping.
 *
 * Errors: EmbeddedError where the server does not take our password; pg's own where it refuses for another
 * reason.
 */
export async function takeHold(port: number, secrets: Secrets): Promise<Hold | undefined> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: SUPERUSER,
    password: secrets.superuserPassword,
    database: 'postgres',
    application_name: 'plumbline hold',
    ssl: false,
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: ANSWER_MS,
  });
  // A server that is killed under us is noticed by whoever queries next.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select pg_advisory_lock_shared($1)', [IN_USE]);
    return client;
  } catch (error) {
    await client.end();
    if (error instanceof pg.DatabaseError) refuse(error);
    return undefined;
  }
}

function refuse(error: pg.DatabaseError): void {
  const code = error.code ?? '';
  if (code.startsWith(COMING_OR_GOING)) return;
  if (code !== WRONG_PASSWORD) throw error;
  throw new EmbeddedError(
    'secrets.json does not fit the database beside it, which refuses its password: put both back from one backup',
    { cause: error },
  );
}

/**
 * Gives the claim back, and tells whether nobody else has one: then nobody gets one either until the
 * connection, which stays for the caller to end. Undefined where the connection is lost, and with it the claim.
 */
export async function releaseHold(hold: Hold): Promise<boolean | undefined> {
  try {
    await hold.query('select pg_advisory_unlock_shared($1)', [IN_USE]);
    const { rows } = await hold.query<{ last: boolean }>('select pg_try_advisory_lock($1) as last', [IN_USE]);
    return rows[0]?.last === true;
  } catch {
    return undefined; // nothing else can go wrong in these two statements
  }
}
