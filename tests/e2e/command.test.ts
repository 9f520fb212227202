import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { askFolder } from '../helpers/ask-folder.ts';
import { dataFolder } from '../helpers/data-folder.ts';
import { runCommand } from '../helpers/run-plumbline.ts';

const HEADER = 'cycle,person,team,source,competency,rating\n';
const row = (person: number): string =>
  `2026-Q3,p${person},Acme / Team ${person % 50},self,clarity,${1 + (person % 5)}\n`;

it('undoes an import that Ctrl-C stops, leaves nothing running, and the next import works', async () => {
  await using folder = await dataFolder();
  const settings = { PLUMBLINE_DATA: folder.path };
  const large = join(dirname(folder.path), 'large.csv');
  const small = join(dirname(folder.path), 'small.csv');
  await writeFile(large, HEADER + Array.from({ length: 600_000 }, (_, person) => row(person)).join(''));
  await writeFile(small, HEADER + Array.from({ length: 100 }, (_, person) => row(person)).join(''));

  await using stopped = runCommand(['import', large], settings);
  const isUnderWay = (): Promise<unknown> =>
    askFolder(folder.path, "select count(*)::int from pg_stat_activity where usename = 'plumbline_writer'");
  await expect.poll(isUnderWay, { timeout: 30_000, interval: 50 }).toBe(1);
  expect(await stopped.end('SIGINT', 'all')).toBe(130);
  expect(stopped.said()).toContain('Stopped. What was not finished is not stored.');
  await expect.poll(() => [stopped.isLeft(), folder.servers()]).toEqual([false, []]);

  await using next = runCommand(['import', small, '--json'], settings);
  expect(await next.exitCode()).toBe(0);
  expect(next.said()).toContain('"added": 100');
  expect(next.said()).toContain('"unchanged": 0');
  expect(folder.servers()).toEqual([]);
});
