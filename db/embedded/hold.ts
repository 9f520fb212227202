import pg from 'pg';
import { SUPERUSER } from './cluster.ts';
import type { Secrets } from './secrets.ts';

/**
 * Several of our processes can use one embedded server (the web server, and an import beside it), and the
 * last one out turns off the light. Each holds this advisory lock as one of many; who can then have it alone
 * is the last. The lock goes with its connection, so that a killed process holds nothing.
 */
const IN_USE = 4_310_018;

/** A process's claim on the running server. */
export type Hold = pg.Client;

/** Takes a claim; undefined where the server is not there (any more), or is just stopping. */
export async function takeHold(port: number, secrets: Secrets): Promise<Hold | undefined> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: SUPERUSER,
    password: secrets.superuserPassword,
    database: 'postgres',
    application_name: 'plumbline hold',
  });
  // A server that is killed under us is noticed by whoever queries next.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select pg_advisory_lock_shared($1)', [IN_USE]);
    return client;
  } catch (error) {
    await client.end().catch(() => undefined); // it never connected
    if (isPasswordError(error)) throw error;
    return undefined;
  }
}

/** Gives the claim back, and tells whether nobody else has one. The connection stays for the caller to end. */
export async function releaseHold(hold: Hold): Promise<boolean> {
  await hold.query('select pg_advisory_unlock_shared($1)', [IN_USE]);
  const { rows } = await hold.query<{ last: boolean }>('select pg_try_advisory_lock($1) as last', [IN_USE]);
  return rows[0]?.last === true;
}

function isPasswordError(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === '28P01';
}
