import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import pg from 'pg';

/** The database's roles cannot be used. The message is a sentence that says what to do. */
export class RolesError extends Error {}

export interface RoleUrls {
  ownerUrl: string;
  writerUrl: string;
  readerUrl: string;
}

/** Logins made by somebody else, for a server on which the owner may make no roles. */
export interface GivenUrls {
  writeDatabaseUrl?: string;
  readDatabaseUrl?: string;
}

const WRITER = 'plumbline_writer';
const READER = 'plumbline_reader';
const OLDEST = 15;
const RIGHTS_MISSING = '42501';
const ALREADY_THERE = ['42710', '23505']; // made by another process in the same moment

/**
 * Makes sure that the writer and the reader exist and can log in. What they may do is db/grants.ts.
 * Their passwords follow from the key of the pseudonyms, so there is no further secret to keep.
 *
 * Errors: RolesError where the server is too old, the owner may not make roles, or a login is
 * refused (the roles belong to another Plumbline, say); pg's own where the server cannot be reached.
 */
export async function prepareRoles(ownerUrl: string, key: Buffer, given: GivenUrls): Promise<RoleUrls> {
  const writer = given.writeDatabaseUrl ?? urlFor(ownerUrl, WRITER, key);
  const reader = given.readDatabaseUrl ?? urlFor(ownerUrl, READER, key);

  const owner = await logIn(
    ownerUrl,
    (why) => `the server of DATABASE_URL does not let us in: it says "${why}"`,
  );
  try {
    await checkServer(owner);
    if (given.writeDatabaseUrl === undefined) await makeRole(owner, WRITER, key);
    if (given.readDatabaseUrl === undefined) await makeRole(owner, READER, key);
  } finally {
    await owner.end();
  }
  await checkLogin(writer, 'WRITE_DATABASE_URL', given.writeDatabaseUrl !== undefined);
  await checkLogin(reader, 'READ_DATABASE_URL', given.readDatabaseUrl !== undefined);
  return { ownerUrl, writerUrl: writer, readerUrl: reader };
}

/** Connects; `explain` makes the sentence of a refusal. A server that does not answer is left to pg's error. */
async function logIn(url: string, explain: (why: string) => string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: 'plumbline' });
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end();
    if (!(error instanceof Error) || 'syscall' in error || error instanceof AggregateError) throw error;
    throw new RolesError(explain(error.message), { cause: error });
  }
}

function passwordOf(role: string, key: Buffer): string {
  return createHmac('sha256', key).update(`role:${role}`).digest('hex');
}

function urlFor(ownerUrl: string, role: string, key: Buffer): string {
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = passwordOf(role, key);
  return url.href;
}

async function checkServer(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ version: number }>(
    "select current_setting('server_version_num')::int / 10000 as version",
  );
  const version = rows[0]?.version ?? 0;
  if (version < OLDEST) {
    throw new RolesError(`the server runs PostgreSQL ${version}, and Plumbline needs ${OLDEST} or newer`);
  }
}

async function makeRole(owner: pg.Client, role: string, key: Buffer): Promise<void> {
  const { rowCount } = await owner.query('select from pg_roles where rolname = $1', [role]);
  if (rowCount !== 0) return;
  try {
    await owner.query(`create role ${role} login noinherit password '${verifier(passwordOf(role, key))}'`);
  } catch (error) {
    const code = error instanceof pg.DatabaseError ? (error.code ?? '') : '';
    if (ALREADY_THERE.includes(code)) return;
    if (code !== RIGHTS_MISSING) throw error;
    throw new RolesError(
      `the user of DATABASE_URL may not make the role ${role}: give it the right (alter role … createrole), or make two logins and set WRITE_DATABASE_URL and READ_DATABASE_URL`,
      { cause: error },
    );
  }
}

async function checkLogin(url: string, setting: string, given: boolean): Promise<void> {
  const client = await logIn(url, (why) =>
    given
      ? `the server of ${setting} does not let us in: it says "${why}"`
      : `the role ${new URL(url).username} does not let us in ("${why}"): PLUMBLINE_KEY is not the one it was made with, or another Plumbline uses this server. Set the right key, or ${setting}`,
  );
  await client.end();
}

/**
 * A password in the form in which Postgres stores it (SCRAM-SHA-256, RFC 7677), so that the password itself
 * is in no statement and no server log.
 */
function verifier(password: string): string {
  const iterations = 4096;
  const salt = randomBytes(16);
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256');
  const hmac = (text: string): Buffer => createHmac('sha256', salted).update(text).digest();
  const storedKey = createHash('sha256').update(hmac('Client Key')).digest('base64');
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${storedKey}:${hmac('Server Key').toString('base64')}`;
}
