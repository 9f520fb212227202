import { chmod, chown, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EmbeddedError } from '../../db/embedded/embedded-error.ts';
import { startEmbedded } from '../../db/embedded/start-embedded.ts';
import { dataFolder, type DataFolder } from '../helpers/data-folder.ts';
import { embeddedUser, NOBODY, whyNotAsNobody } from '../helpers/embedded-user.ts';

const FAST = { durable: false };

let made: DataFolder;

beforeAll(async () => {
  made = await dataFolder();
  await (await startEmbedded(made.path, FAST)).stop();
});
afterAll(() => made[Symbol.asyncDispose]());

async function refusal(folder: string): Promise<string> {
  const error: unknown = await startEmbedded(folder, FAST).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(EmbeddedError);
  return (error as EmbeddedError).message;
}

describe('a folder that cannot be used', () => {
  it('is named where an ordinary user may not write there', async (context) => {
    const why = whyNotAsNobody();
    context.skip(why !== '', why);
    await using folder = await dataFolder();
    await expect(embeddedUser(folder.path, { uid: NOBODY })).rejects.toThrow(
      `the database should live in ${folder.path}, but it cannot be written (EACCES): mend that, or choose another folder with PLUMBLINE_DATA`,
    );
  });

  it('is named where a file has its place', async () => {
    await using folder = await dataFolder();
    await writeFile(folder.path, '');
    expect(await refusal(folder.path)).toContain(`${folder.path}, but it cannot be written (ENOTDIR)`);
  });

  it.runIf(process.platform === 'linux')('is named where the system makes no folders', async () => {
    expect(await refusal('/proc/plumbline')).toContain('/proc/plumbline, but it cannot be written (ENOENT)');
  });

  it('is left alone where another version of PostgreSQL made it', async () => {
    await using folder = await dataFolder();
    await mkdir(join(folder.path, 'postgres'), { recursive: true });
    await writeFile(join(folder.path, 'postgres/PG_VERSION'), '17\n');
    expect(await refusal(folder.path)).toContain(
      `${folder.path}/postgres was made by PostgreSQL 17 and this Plumbline brings 18`,
    );
    expect(folder.servers()).toEqual([]);
  });

  it('is not opened, nor made again, where PostgreSQL finds it broken', async () => {
    await using folder = await dataFolder(made);
    await rm(join(folder.path, 'postgres/global/pg_control'));
    expect(await refusal(folder.path)).toMatch(/the database did not start: .*pg_control/);
    expect(folder.servers()).toEqual([]);
  });
});

describe('secrets.json', () => {
  it('is missed where the database beside it needs it', async () => {
    await using folder = await dataFolder();
    await mkdir(join(folder.path, 'postgres'), { recursive: true });
    await writeFile(join(folder.path, 'postgres/PG_VERSION'), '18\n');
    expect(await refusal(folder.path)).toMatch(/secrets\.json is missing, .* put it back from a backup/);
  });

  it.each([
    ['nothing', ''],
    ['no JSON', 'half a li'],
    ['null', 'null'],
    ['a list', '[1]'],
    ['too little', '{"superuserPassword":"ab","ownerPassword":"cd"}'],
    [
      'a key that is no hex',
      JSON.stringify({
        superuserPassword: 'ab'.repeat(24),
        ownerPassword: 'ab'.repeat(24),
        key: 'z'.repeat(64),
      }),
    ],
    [
      'an empty key',
      JSON.stringify({ superuserPassword: 'ab'.repeat(24), ownerPassword: 'ab'.repeat(24), key: '' }),
    ],
  ])('is not understood with %s in it', async (_what, content) => {
    await using folder = await dataFolder();
    await mkdir(folder.path);
    await writeFile(join(folder.path, 'secrets.json'), content);
    expect(await refusal(folder.path)).toBe(
      `${folder.path}/secrets.json is not what Plumbline wrote there: put the file back from a backup`,
    );
  });

  it('does not fit another database, and then nothing stays running', async () => {
    await using folder = await dataFolder(made);
    const other = {
      superuserPassword: 'ab'.repeat(24),
      ownerPassword: 'ab'.repeat(24),
      key: 'ab'.repeat(32),
    };
    await writeFile(join(folder.path, 'secrets.json'), JSON.stringify(other));
    expect(await refusal(folder.path)).toContain('secrets.json does not fit the database beside it');
    await expect.poll(() => folder.servers()).toEqual([]);
  });
});

describe('users', () => {
  it('starts as an ordinary user', async (context) => {
    const why = whyNotAsNobody();
    context.skip(why !== '', why);
    await using folder = await dataFolder();
    await mkdir(folder.path);
    await chown(folder.path, NOBODY, NOBODY);
    await chmod(folder.path, 0o700);
    const user = await embeddedUser(folder.path, { uid: NOBODY });
    expect(folder.servers()).toHaveLength(1);
    await user.stop();
    await expect.poll(() => folder.servers()).toEqual([]);
  });

  it('starts as root, with user namespaces and without, in any order', async (context) => {
    const why = whyNotAsNobody();
    context.skip(why !== '', why);
    await using folder = await dataFolder(made); // made as root
    const keys: string[] = [];
    // A PATH without unshare is what a kernel that refuses namespaces looks like to us.
    for (const options of [{}, { path: '/nowhere' }, {}, { path: '/nowhere' }]) {
      const user = await embeddedUser(folder.path, options);
      keys.push(user.key);
      await user.stop();
      await expect.poll(() => folder.servers()).toEqual([]);
    }
    expect(new Set(keys).size).toBe(1);
  });

  it('starts as root on a new folder where user namespaces are refused', async (context) => {
    const why = whyNotAsNobody();
    context.skip(why !== '', why);
    await using folder = await dataFolder();
    const user = await embeddedUser(folder.path, { path: '/nowhere' });
    expect(folder.servers()).toHaveLength(1);
    await user.stop();
    await expect.poll(() => folder.servers()).toEqual([]);
  });
});
