import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Uploads } from '../../../server/uploads/uploads.ts';

let parent: string;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'plumbline-uploads-'));
});
afterEach(() => rm(parent, { recursive: true, force: true }));

it('removes what a killed server left, and leaves what a running one holds', async () => {
  const { pid: gone } = spawnSync('true');
  for (const name of [`${gone}-a`, `${process.ppid}-b`, `${process.pid}-of-an-earlier-life`]) {
    await mkdir(join(parent, name));
    await writeFile(join(parent, name, 'file'), 'ann@acme.example');
  }
  await using uploads = new Uploads(parent);

  await uploads.removeLeftOvers();

  expect(await readdir(parent)).toEqual([`${process.ppid}-b`]);
});

it('takes everything along when the server stops', async () => {
  const uploads = new Uploads(parent);
  const { path } = await uploads.store('q3.csv', Readable.from(['a,b\n']));
  expect(existsSync(path)).toBe(true);

  await uploads[Symbol.asyncDispose]();

  expect(await readdir(parent)).toEqual([]);
});

it.each([
  ['breaks off', true],
  ['grows beyond the limit without saying so', false],
])('keeps nothing of a file that %s', async (_what, breaksOff) => {
  await using uploads = new Uploads(parent, 10);
  async function* content() {
    yield 'a,b\n';
    if (breaksOff) throw new Error('the line is gone');
    yield '1,2\n3,4\n5,6\n';
  }

  await expect(uploads.store('q3.csv', Readable.from(content()))).rejects.toThrow(
    breaksOff ? 'the line is gone' : '"q3.csv" is larger than 0 MB',
  );

  const [folder = ''] = await readdir(parent);
  expect(await readdir(join(parent, folder))).toEqual([]);
});

it('makes no folder before the first file', async () => {
  await using uploads = new Uploads(join(parent, 'uploads'));
  await uploads.removeLeftOvers();
  expect(existsSync(join(parent, 'uploads'))).toBe(false);
});
