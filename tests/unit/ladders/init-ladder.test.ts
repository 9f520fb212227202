import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { initLadder } from '../../../server/ladders/init-ladder.ts';
import { readLadders } from '../../../server/ladders/read-ladders.ts';

const forms = join(import.meta.dirname, '../../fixtures/ladders/forms');

async function folderOf(...files: string[]) {
  const path = await mkdtemp(join(tmpdir(), 'init-'));
  for (const file of files) await cp(join(forms, file), join(path, file));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true }) };
}

it('writes what was inferred, which gives the same ladder when it is read', async () => {
  await using folder = await folderOf('one-file-h2-h3.md');
  const before = await readLadders([folder.path]);

  const { file } = await initLadder(folder.path);

  const after = await readLadders([folder.path]);
  expect(after.ladders).toEqual(before.ladders);
  // What the files say of adding up is now said by ladder.yaml, so nothing is left to tell.
  expect(after.problems).toEqual([]);
  const text = await readFile(file, 'utf8');
  expect(text).toContain('cumulative: true\n');
  expect(text).toContain('levels:\n  - key: C1\n    title: Commis\n');
  expect(text).not.toContain('files:');
});

it('lists the files when others lie beside them', async () => {
  await using folder = await folderOf('pipe-columns.md');
  await writeFile(join(folder.path, 'notes.md'), '# Notes\n\n## Lunch\n\n- Soup on Friday.\n');
  await initLadder(folder.path);

  expect(await readFile(join(folder.path, 'ladder.yaml'), 'utf8')).toContain('files:\n  - pipe-columns.md\n');
  const { ladders, problems } = await readLadders([folder.path]);
  expect(problems).toEqual([]);
  expect(ladders[0]!.levels.map(({ key }) => key)).toEqual(['L1', 'L2', 'L3']);
});

it('never writes over a ladder.yaml, nor where there is not one ladder', async () => {
  await using folder = await folderOf('one-file-h2-h3.md');
  await writeFile(join(folder.path, 'ladder.yaml'), 'name: Ours\n');
  await expect(initLadder(folder.path)).rejects.toThrow('has a ladder.yaml already; it is left as it is.');
  expect(await readFile(join(folder.path, 'ladder.yaml'), 'utf8')).toBe('name: Ours\n');

  await using several = await folderOf('one-file-h2-h3.md', 'pipe-columns.md');
  await expect(initLadder(several.path)).rejects.toThrow('holds 2 ladders (Cooks, Matrix)');
  await using none = await folderOf();
  await expect(initLadder(none.path)).rejects.toThrow('holds no level');
  await expect(initLadder(join(forms, 'topics.md'))).rejects.toThrow('is a file');
});
