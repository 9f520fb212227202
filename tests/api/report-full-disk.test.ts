import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { testApp } from '../helpers/app.ts';

const t = await testApp();
await t.load([
  { team: 'Acme / Red', counts: [3, 3, 0] },
  { team: 'Acme / Blue', counts: [2, 4, 1] },
]);
await t.publish();
const folder = await mkdtemp(join(tmpdir(), 'plumbline-full-disk-'));
afterAll(async () => {
  await t[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

/** A disk of its own, which only the command sees: of 16 kB, where a report has more. */
const PRIVATE = ['--user', '--map-root-user', '--mount'];
const ON_SMALL_DISK = [
  'mount -t tmpfs -o size=16k none "$1" || exit 9',
  'echo earlier > "$1/plumbline-2026-Q3-acme-manager.json"',
  '"$2" server/cli/plumbline.ts report 2026-Q3 --format json --out "$1"',
  'echo "code $?, left: $(ls -A "$1"): $(cat "$1"/*.json)"',
].join('\n');
const canMount = spawnSync('unshare', [...PRIVATE, 'mount', '-t', 'tmpfs', 'none', folder]).status === 0;

it.runIf(canMount)('leaves nothing on a full disk but what was there, and says that it is full', async () => {
  const said = await new Promise<string>((resolve) => {
    execFile(
      'unshare',
      [...PRIVATE, 'sh', '-c', ON_SMALL_DISK, 'sh', folder, process.execPath],
      {
        env: {
          PATH: process.env.PATH,
          DATABASE_URL: t.urls.ownerUrl,
          PLUMBLINE_KEY: t.key.toString(),
          PLUMBLINE_DATA: join(folder, 'data'),
        },
      },
      (_error, stdout, stderr) => {
        resolve(stdout + stderr);
      },
    );
  });
  expect(said).toContain(`Plumbline: the disk of ${folder} is full: nothing of the report is left there`);
  expect(said).toContain('code 1, left: plumbline-2026-Q3-acme-manager.json: earlier');
});
