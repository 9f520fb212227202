import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startEmbedded } from '../../db/embedded/start-embedded.ts';
import { ask } from '../helpers/ask.ts';
import { askFolder } from '../helpers/ask-folder.ts';
import { dataFolder, type DataFolder } from '../helpers/data-folder.ts';
import { runPlumbline, type RunningPlumbline } from '../helpers/run-plumbline.ts';

/** One data folder for all, in the order of a first day: each test goes on where the one before left it. */
let folder: DataFolder;
beforeAll(async () => {
  folder = await dataFolder();
});
afterAll(() => folder[Symbol.asyncDispose]());

const start = (settings: Record<string, string> = {}): RunningPlumbline =>
  runPlumbline({ PLUMBLINE_DATA: folder.path, ...settings });

async function getJson(url: string): Promise<unknown> {
  return (await fetch(url)).json();
}

async function expectNothingLeft(program: RunningPlumbline): Promise<void> {
  await expect.poll(() => [program.isLeft(), folder.servers()]).toEqual([false, []]);
}

/** How far the demo is. */
const countPublications = (): Promise<unknown> =>
  askFolder(folder.path, 'select count(*)::int from published.publication');

it('stops in order when Ctrl-C comes while the demo is being loaded', async () => {
  await using program = start();
  await expect.poll(countPublications, { timeout: 60_000, interval: 100 }).toBeGreaterThan(0);
  expect(await program.end('SIGINT', 'all')).toBe(0);
  expect(program.said()).toContain('the next start goes on with it');
  await expectNothingLeft(program);
});

it('goes on with the demo, tells where it is, and answers there', async () => {
  await using program = start();
  const address = await program.address();
  expect(program.said()).toMatch(/The demo organisation is in: 8 cycles, seed \d+/);
  expect(await getJson(`${address}/api/health`)).toMatchObject({ status: 'ok' });
  expect(await getJson(`${address}/api/cycles`)).toEqual({
    cycles: ['2024-Q4', '2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3'].map(
      (key) => ({
        key,
        published: true,
        version: 1,
      }),
    ),
    demo: 'Larkfield',
  });

  // Nobody waits for them: they are made while people look around, and stopped with the program.
  expect(await getJson(`${address}/api/jobs`)).toMatchObject({
    jobs: [{ kind: 'pack', title: 'Reports of 2026-Q3', state: 'running' }],
  });

  const page = await (await fetch(address)).text();
  const [, script = ''] = /<script type="module"[^>]* src="([^"]+)"/.exec(page) ?? [];
  const { status, headers } = await fetch(new URL(script, address));
  expect([status, headers.get('content-type')]).toEqual([200, expect.stringContaining('javascript')]);

  await using second = start({
    PORT: new URL(address).port,
    PLUMBLINE_DATA: join(folder.path, 'not-touched'),
  });
  expect(await second.exitCode()).toBe(1);
  expect(second.said()).toContain(`port ${new URL(address).port} on 127.0.0.1 is taken by another program`);
  expect(existsSync(join(folder.path, 'not-touched'))).toBe(false);

  expect(await program.end('SIGINT', 'all')).toBe(0);
  await expectNothingLeft(program);
});

it('is killed, and the next start takes over the database that was left; a process manager can stop it', async () => {
  await using killed = start();
  await killed.address();
  await killed.end('SIGKILL', 'all');
  expect(folder.servers()).toHaveLength(1);

  await using program = start();
  const address = await program.address();
  expect(program.said()).not.toContain('demo');
  expect(await getJson(`${address}/api/cycles`)).toHaveProperty('cycles.length', 8);
  expect(await program.end('SIGTERM', 'npm')).toBe(0);
  await expectNothingLeft(program);
});

it('uses the server that DATABASE_URL names: no demo, nothing embedded', async () => {
  await using elsewhere = await dataFolder();
  const server = await startEmbedded(elsewhere.path, { durable: false });
  await using program = start({
    DATABASE_URL: server.url,
    PLUMBLINE_KEY: 'a key of the test, not secret',
    PLUMBLINE_DATA: join(folder.path, 'not-touched'),
  });
  const address = await program.address();
  expect(await getJson(`${address}/api/cycles`)).toEqual({ cycles: [], demo: null });
  expect(await getJson(`${address}/api/health`)).toMatchObject({ status: 'ok' });
  expect(program.said()).not.toContain('demo');
  expect(await program.end('SIGINT', 'all')).toBe(0);
  await expectNothingLeft(program);
  expect(existsSync(join(folder.path, 'not-touched'))).toBe(false);
  expect(await ask(server.url, 'select 1')).toBe(1); // not ours, so still there
  await server.stop();
});

it.each([
  [{ PORT: 'abc' }, 'PORT is "abc"'],
  [{ HOST: '0.0.0.0' }, 'HOST is "0.0.0.0": Plumbline listens on this machine only'],
  [
    { DATABASE_URL: 'postgres://u:geheim@127.0.0.1:1/x', PLUMBLINE_KEY: 'sixteen bytes at least' },
    'the database does not answer (ECONNREFUSED)',
  ],
])('says in one sentence what is wrong: %j', async (settings, sentence) => {
  await using program = start(settings);
  expect(await program.exitCode()).toBe(1);
  expect(program.said()).toContain(`Plumbline: ${sentence}`);
  expect(program.said()).not.toMatch(/\n {4}at |geheim/);
});
