import { createHash } from 'node:crypto';
import { watch } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { askFolder } from '../helpers/ask-folder.ts';
import { dataFolder, type DataFolder } from '../helpers/data-folder.ts';
import { runCommand, type RunningPlumbline } from '../helpers/run-plumbline.ts';

const HEADER = 'cycle,person,team,source,competency,rating\n';
const row = (person: number): string =>
  `2026-Q3,p${person},Acme / Division ${person % 3} / Team ${person % 60},self,clarity,${1 + (person % 5)}\n`;

let folder: DataFolder;
let out: string;

beforeAll(async () => {
  folder = await dataFolder();
  const ratings = join(dirname(folder.path), 'ratings.csv');
  out = join(dirname(folder.path), 'reports');
  await mkdir(out);
  await writeFile(ratings, HEADER + Array.from({ length: 600 }, (_, person) => row(person)).join(''));
  for (const words of [
    ['import', ratings],
    ['publish', '2026-Q3', '--no-reports'],
  ]) {
    await using done = run(words);
    if ((await done.exitCode()) !== 0) throw new Error(done.said());
  }
});
afterAll(() => folder[Symbol.asyncDispose]());

const run = (words: string[]): RunningPlumbline => runCommand(words, { PLUMBLINE_DATA: folder.path });
const report = (formats: string, ...words: string[]): RunningPlumbline =>
  run(['report', '2026-Q3', '--out', out, '--format', formats, ...words]);

/** Once the database answers the command it reads what is published, and then draws for a while. */
const isUnderWay = (): Promise<unknown> =>
  askFolder(folder.path, "select count(*)::int from pg_stat_activity where usename = 'plumbline_reader'");

it.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('leaves no file and no process when %s stops it, and ends with %i', async (signal, code) => {
  const before = await readdir(out);
  await using stopped = report('pdf,xlsx,png');
  await expect.poll(isUnderWay, { timeout: 30_000, interval: 20 }).toBeGreaterThan(0);

  expect(await stopped.end(signal, 'npm')).toBe(code);

  expect(stopped.said()).toContain('Stopped. What was not finished is not stored.');
  await expect.poll(() => [stopped.isLeft(), folder.servers()]).toEqual([false, []]);
  expect(await readdir(out)).toEqual(before);
});

it('leaves earlier reports as they were when it is killed while it writes, and the next one clears up', async () => {
  await using first = report('pdf,csv', '--sections', 'coverage');
  expect(await first.exitCode()).toBe(0);
  const before = await contents();

  await using killed = report('png,svg,csv,xlsx');
  await aPart();
  await killed.end('SIGKILL', 'all');
  expect(await parts()).toHaveLength(1);
  expect((await contents()).filter(([name]) => !name.startsWith('.'))).toEqual(before);

  await using next = report('pdf,csv', '--sections', 'coverage');
  expect([await next.exitCode(), next.said()]).toEqual([
    0,
    expect.stringContaining('Report of Acme, 2026-Q3'),
  ]);
  expect([await parts(), await contents()]).toEqual([[], before]);
});

const parts = async (): Promise<string[]> => (await readdir(out)).filter((name) => name.endsWith('.part'));

/** Resolves at the first sign of files that are being written. */
function aPart(): Promise<void> {
  return new Promise((resolve) => {
    const watcher = watch(out, (_, name) => {
      if (!name?.includes('-png.')) return;
      watcher.close();
      resolve();
    });
  });
}

/** Name and hash of everything in the folder. */
async function contents(): Promise<[name: string, hash: string][]> {
  const entries = await readdir(out, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    files.toSorted().map(async (path): Promise<[string, string]> => [
      relative(out, path),
      createHash('sha256')
        .update(await readFile(path))
        .digest('hex'),
    ]),
  );
}
