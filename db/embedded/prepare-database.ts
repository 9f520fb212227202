import type { Hold } from './hold.ts';

const OWNER = 'plumbline_owner';
const DATABASE = 'plumbline';

/**
 * Makes the owner and the database where they are missing (the first time, or after a start that was killed),
 * one process at a time, and gives the owner's URL.
 */
export async function prepareDatabase(hold: Hold, port: number, ownerPassword: string): Promise<string> {
  await hold.query("select pg_advisory_lock(hashtext('plumbline set-up'))");
  const { rows } = await hold.query<{ owner: boolean; database: boolean }>(
    `select exists (select from pg_roles where rolname = '${OWNER}') as owner,
            exists (select from pg_database where datname = '${DATABASE}') as database`,
  );
  // The password is ours and hexadecimal: there is nothing in it to quote.
  if (!rows[0]?.owner) {
    await hold.query(`create role ${OWNER} login createrole createdb password '${ownerPassword}'`);
  }
  if (!rows[0]?.database) await hold.query(`create database ${DATABASE} owner ${OWNER}`);
  await hold.query("select pg_advisory_unlock(hashtext('plumbline set-up'))");
  // Without sslmode, PGSSLMODE of the environment would count.
  return `postgres://${OWNER}:${ownerPassword}@127.0.0.1:${port}/${DATABASE}?sslmode=disable`;
}
