import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { countRows, importText } from '../fixtures/ratings/import-text.ts';
import { storeSmallLadders } from '../fixtures/ratings/small-ladders.ts';
import { freshDatabase } from '../helpers/database.ts';

const PEOPLE = 12_000;
const CHILD = join(import.meta.dirname, '../fixtures/ratings/import-child.ts');

let folder: string;
let file: string;
let text: string;

beforeAll(async () => {
  const rows = Array.from({ length: PEOPLE }, (_, i) =>
    ['domain-expertise', 'customer-success']
      .map((key) => `2026-Q3,p${i},Acme / T${i % 50},L1,${key},self,${1 + (i % 5)}\n`)
      .join(''),
  );
  text = `cycle,person,team,level,competency,source,rating\n${rows.join('')}`;
  folder = await mkdtemp(join(tmpdir(), 'plumbline-killed-'));
  file = join(folder, 'killed.csv');
  await writeFile(file, text);
});
afterAll(() => rm(folder, { recursive: true }));

/** Starts an import and kills its process as soon as it says that it is at a step. */
async function killAt(step: string, url: string, key: Buffer): Promise<string> {
  const child = spawn(process.execPath, [CHILD, url, key.toString('hex'), file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    if (said.includes(step)) child.kill('SIGKILL');
  });
  const [, signal] = (await once(child, 'close')) as [number | null, string | null];
  expect(signal).toBe('SIGKILL');
  return said;
}

it.each(['reading', 'checking', 'storing'])(
  'leaves nothing when it is killed while %s, and the next works',
  async (step) => {
    await using fresh = await freshDatabase();
    await storeSmallLadders(fresh.owner);
    const before = await countRows(fresh.owner);

    const said = await killAt(step, fresh.urls.writerUrl, fresh.key);

    expect(said).not.toContain('added');
    expect(await countRows(fresh.owner)).toEqual(before);
    const next = await importText(fresh, text);
    expect(next).toMatchObject({ ok: true, added: 2 * PEOPLE, replaced: 0, unchanged: 0 });
    expect(await countRows(fresh.owner)).toMatchObject({ ratings: 2 * PEOPLE, people: PEOPLE, imports: 1 });
  },
);
