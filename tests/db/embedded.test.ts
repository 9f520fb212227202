import { readFile, stat } from 'node:fs/promises';
import { connect as connectSocket } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmbedded } from '../../db/embedded/start-embedded.ts';
import { ask } from '../helpers/ask.ts';
import { dataFolder, type DataFolder } from '../helpers/data-folder.ts';
import { embeddedUser } from '../helpers/embedded-user.ts';

const FAST = { durable: false };

/** One for all, since making one takes a second: every test leaves it stopped. */
let made: DataFolder;

beforeAll(async () => {
  made = await dataFolder();
  const server = await startEmbedded(made.path, FAST);
  await ask(server.url, 'create table kept as select 42 as n');
  await server.stop();
});
afterAll(() => made[Symbol.asyncDispose]());

/** What becomes of a connection to an address: "open", or why not. */
function knock(host: string, port: number): Promise<string> {
  return new Promise((resolve) => {
    const socket = connectSocket({ host, port, timeout: 2_000 }, () => {
      resolve('open');
      socket.destroy();
    });
    socket.on('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code ?? '');
    });
  });
}

describe('a start', () => {
  it('keeps data and key from one to the next, and leaves nothing running', async () => {
    const first = await startEmbedded(made.path, FAST);
    expect(made.servers()).toHaveLength(1);
    await ask(first.url, 'insert into kept values (43)');
    await first.stop();
    await expect.poll(() => made.servers()).toEqual([]);

    const second = await startEmbedded(made.path, FAST);
    expect(await ask(second.url, 'select sum(n)::int from kept')).toBe(85);
    expect([second.key, second.reused]).toEqual([first.key, false]);
    await second.stop();
    await expect.poll(() => made.servers()).toEqual([]);
  });

  it('keeps its secrets to its user', async () => {
    const mode = async (name: string): Promise<string> =>
      ((await stat(join(made.path, name))).mode & 0o777).toString(8);
    expect([await mode('.'), await mode('secrets.json'), await mode('postgres')]).toEqual([
      '700',
      '600',
      '700',
    ]);
  });

  it('makes a database owned by a login that is no superuser', async () => {
    const server = await startEmbedded(made.path, FAST);
    expect(await ask(server.url, "select current_user || ' ' || current_setting('is_superuser')")).toBe(
      'plumbline_owner off',
    );
    expect(await ask(server.url, "select current_setting('server_version_num')::int / 10000")).toBe(18);
    expect(server.key).toHaveLength(32);
    await server.stop();
  });

  it('listens on 127.0.0.1 and nowhere else', async () => {
    const server = await startEmbedded(made.path, FAST);
    const port = Number(new URL(server.url).port);
    const others = Object.values(networkInterfaces())
      .flatMap((each) => each ?? [])
      .map(({ address, family, scopeid }) => (family === 'IPv6' && scopeid ? '' : address))
      .filter((address) => address !== '' && address !== '127.0.0.1');

    expect(await knock('127.0.0.1', port)).toBe('open');
    for (const address of ['127.0.0.2', '::1', ...others]) {
      expect([address, await knock(address, port)]).not.toEqual([address, 'open']);
    }
    const [, , , , socketFolder] = (await readFile(join(made.path, 'postgres/postmaster.pid'), 'utf8')).split(
      '\n',
    );
    expect(socketFolder).toBe('');
    await server.stop();
  });

  it('refuses a wrong password, the superuser included', async () => {
    const server = await startEmbedded(made.path, FAST);
    for (const user of ['plumbline_owner', 'postgres']) {
      const url = new URL(server.url);
      url.username = user;
      url.password = 'guessed';
      await expect(ask(url.href, 'select 1')).rejects.toThrow('password authentication failed');
    }
    await server.stop();
  });
});

describe('several at once', () => {
  it('share one server, on a new folder too', async () => {
    await using folder = await dataFolder();
    const [one, two] = await Promise.all([embeddedUser(folder.path), embeddedUser(folder.path)]);
    expect([two.url, two.key]).toEqual([one.url, one.key]);
    expect(folder.servers()).toHaveLength(1);

    await one.stop();
    expect(await ask(two.url, 'select 1')).toBe(1);
    await two.stop();
    await expect.poll(() => folder.servers()).toEqual([]);
  });

  it('can start while another one stops', async () => {
    let before = await startEmbedded(made.path, FAST);
    for (let round = 0; round < 5; round++) {
      const [, after] = await Promise.all([before.stop(), startEmbedded(made.path, FAST)]);
      expect(await ask(after.url, 'select n from kept')).toBe(42);
      before = after;
    }
    await before.stop();
    await expect.poll(() => made.servers()).toEqual([]);
  });

  it('leave the server to the last, whatever the order', async () => {
    const users = await Promise.all([1, 2, 3].map(() => startEmbedded(made.path, FAST)));
    await Promise.all(users.map((user) => user.stop()));
    await expect.poll(() => made.servers()).toEqual([]);
  });
});
