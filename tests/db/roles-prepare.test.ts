import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkReader } from '../../db/check-reader.ts';
import { startEmbedded, type EmbeddedServer } from '../../db/embedded/start-embedded.ts';
import { prepareRoles, RolesError } from '../../db/roles.ts';
import { ask } from '../helpers/ask.ts';
import { dataFolder, type DataFolder } from '../helpers/data-folder.ts';
import { freshDatabase } from '../helpers/database.ts';
import { TEST_KEY } from '../helpers/postgres.ts';

/** From openssl: printf role:plumbline_writer | openssl dgst -sha256 -hmac 'plumbline tests, not a secret key' */
const WRITER_PASSWORD = '6af982689431ef88c250bffe8e0c60da5fc7b259abca9bffc472f726207cd73f';
const READER_PASSWORD = '792945d70aec8732b54b2d49aa393a73b920a63b6df603eba5918569e6821bf0';

/** A server of its own: roles belong to the whole server, and here they come and go. */
let folder: DataFolder;
let server: EmbeddedServer;
let superuserUrl: string;

beforeAll(async () => {
  folder = await dataFolder();
  server = await startEmbedded(folder.path, { durable: false });
  const secrets = JSON.parse(await readFile(join(folder.path, 'secrets.json'), 'utf8')) as {
    superuserPassword: string;
  };
  superuserUrl = asUser(server.url, 'postgres', secrets.superuserPassword);
  await ask(superuserUrl, "alter system set log_statement = 'all'");
  await ask(superuserUrl, 'select pg_reload_conf()');
});
afterAll(async () => {
  await server.stop();
  await folder[Symbol.asyncDispose]();
});

function asUser(url: string, user: string, password: string): string {
  const other = new URL(url);
  other.username = user;
  other.password = password;
  return other.href;
}

async function refusal(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(RolesError);
  return (error as RolesError).message;
}

const listRoles = (): Promise<unknown> =>
  ask(
    superuserUrl,
    "select string_agg(rolname, ' ' order by rolname) from pg_roles where rolname ~ '^plumb'",
  );

describe('before the roles are there', () => {
  it('asks an owner who may make none for the right, or for two logins', async () => {
    await ask(superuserUrl, "create role small login password 'geheim'");
    expect(await refusal(prepareRoles(asUser(server.url, 'small', 'geheim'), TEST_KEY, {}))).toBe(
      'the user of DATABASE_URL may not make the role plumbline_writer: give it the right (alter role … createrole), or make two logins and set WRITE_DATABASE_URL and READ_DATABASE_URL',
    );
  });

  it('uses the logins that are given, and makes none', async () => {
    await ask(superuserUrl, "create role ours_w login password 'w'");
    await ask(superuserUrl, "create role ours_r login password 'r'");
    const given = {
      writeDatabaseUrl: asUser(server.url, 'ours_w', 'w'),
      readDatabaseUrl: asUser(server.url, 'ours_r', 'r'),
    };
    expect(await prepareRoles(asUser(server.url, 'small', 'geheim'), TEST_KEY, given)).toEqual({
      ownerUrl: asUser(server.url, 'small', 'geheim'),
      writerUrl: given.writeDatabaseUrl,
      readerUrl: given.readDatabaseUrl,
    });
    expect(await listRoles()).toBe('plumbline_owner');
  });

  it.each([
    ['DATABASE_URL', 'plumbline_owner', {}],
    ['WRITE_DATABASE_URL', 'ours_w', { writeDatabaseUrl: 'ours_w', readDatabaseUrl: 'ours_w' }],
  ])('says that the login of %s is refused, without its password', async (setting, user, given) => {
    const urls = Object.fromEntries(
      Object.entries(given).map(([name, login]) => [name, asUser(server.url, login, 'falsch')]),
    );
    const ownerUrl = setting === 'DATABASE_URL' ? asUser(server.url, user, 'falsch') : server.url;
    expect(await refusal(prepareRoles(ownerUrl, TEST_KEY, urls))).toBe(
      `the server of ${setting} does not let us in: it says "password authentication failed for user "${user}""`,
    );
  });
});

describe('the roles', () => {
  it('are made by two processes at once, with passwords that follow from the key', async () => {
    const [one, two] = await Promise.all([
      prepareRoles(server.url, TEST_KEY, {}),
      prepareRoles(server.url, TEST_KEY, {}),
    ]);
    expect(two).toEqual(one);
    expect(one).toEqual({
      ownerUrl: server.url,
      writerUrl: asUser(server.url, 'plumbline_writer', WRITER_PASSWORD),
      readerUrl: asUser(server.url, 'plumbline_reader', READER_PASSWORD),
    });
    expect(await listRoles()).toBe('plumbline_owner plumbline_reader plumbline_writer');
    expect(await ask(one.readerUrl, 'select current_user')).toBe('plumbline_reader');
  });

  it('leave no password in the log of the server', async () => {
    const log = await readFile(join(folder.path, 'postgres.log'), 'utf8');
    expect(log).toMatch(/statement: create role plumbline_writer .* password 'SCRAM-SHA-256\$4096:/);
    expect([log.includes(WRITER_PASSWORD), log.includes(READER_PASSWORD)]).toEqual([false, false]);
  });

  it('cannot become one another, nor anything else', async () => {
    expect(
      await ask(
        superuserUrl,
        `select bool_or(rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls or rolinherit)
                or exists (select from pg_auth_members where member in ('plumbline_writer'::regrole, 'plumbline_reader'::regrole))
         from pg_roles where rolname in ('plumbline_writer', 'plumbline_reader')`,
      ),
    ).toBe(false);
  });

  it('are not taken over with another key', async () => {
    expect(await refusal(prepareRoles(server.url, Buffer.from('the key of somebody else'), {}))).toBe(
      'the role plumbline_writer does not let us in ("password authentication failed for user "plumbline_writer""): PLUMBLINE_KEY is not the one it was made with, or another Plumbline uses this server. Set the right key, or WRITE_DATABASE_URL',
    );
    expect(await prepareRoles(server.url, TEST_KEY, {})).toMatchObject({ ownerUrl: server.url });
  });
});

describe('a login that is given for reading', () => {
  it('may be the reader', async () => {
    await using fresh = await freshDatabase();
    await expect(checkReader(fresh.urls.readerUrl)).resolves.toBeUndefined();
  });

  it.each(['ownerUrl', 'writerUrl'] as const)(
    'is refused where it could read raw ratings: %s',
    async (role) => {
      await using fresh = await freshDatabase();
      const url = fresh.urls[role];
      expect(await refusal(checkReader(url))).toContain(
        `the user ${new URL(url).username} of READ_DATABASE_URL could read raw ratings`,
      );
    },
  );
});
