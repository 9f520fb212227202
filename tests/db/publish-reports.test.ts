import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { testApp } from '../helpers/app.ts';
import { runCommand } from '../helpers/run-plumbline.ts';

const t = await testApp();
// The division B is withheld: 3 people.
const TEAMS = [
  { team: 'Acme / A', counts: [3, 3, 0] },
  { team: 'Acme / B', counts: [1, 1, 1] },
  { team: 'Acme / C', counts: [2, 4, 1] },
];
await t.load(TEAMS);
await t.load(TEAMS, '2026-Q4');
const folder = await mkdtemp(join(tmpdir(), 'plumbline-pack-'));
const settings = {
  DATABASE_URL: t.urls.ownerUrl,
  PLUMBLINE_KEY: t.key.toString(),
  PLUMBLINE_DATA: folder,
};
afterAll(async () => {
  await t[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

it('makes the reports of the company and of each division after publishing, and says which it did not', async () => {
  await using publish = runCommand(['publish', '2026-Q3'], settings);

  expect([await publish.exitCode(), publish.said()]).toEqual([
    0,
    expect.stringContaining('Published 2026-Q3'),
  ]);
  const [made, notMade] = publish
    .said()
    .split('\n')
    .filter((line) => line.includes('reports:'));
  expect(made).toBe('  reports: 3 made, listed on the Reports screen: Acme, Acme / A, Acme / C');
  expect(notMade).toMatch(
    /^ {2}reports: none of Acme \/ B: "Acme \/ B" has no report of its own in 2026-Q3: /,
  );
  expect(await readdir(join(folder, 'reports'))).toHaveLength(3);
});

it('says that the cycle is published where its reports cannot be kept', async () => {
  await writeFile(join(folder, 'file'), 'in the way');
  await using publish = runCommand(['publish', '2026-Q4'], {
    ...settings,
    PLUMBLINE_DATA: join(folder, 'file'),
  });

  expect(await publish.exitCode()).toBe(1);
  expect(publish.said()).toContain(
    `Plumbline: 2026-Q4 is published, but not all of its reports are made: ${join(folder, 'file', 'reports')} is no folder: a part of its path is a file.`,
  );
  expect((await t.ask('cycle=2026-Q4')).publication.version).toBe(1);
});
