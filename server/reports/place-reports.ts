import { rmSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { WrittenReport } from './formats.ts';
import { inWords } from './in-words.ts';
import { isRunning } from './is-running.ts';
import { ReportError } from './report-error.ts';

const PART = '.part';

/** Makes the folder if it is not there. Errors: ReportError where it cannot be written to. */
export async function openFolder(folder: string): Promise<void> {
  await inWords(folder, async () => {
    const found = await stat(folder).catch(() => undefined);
    if (found && !found.isDirectory()) throw new ReportError(`${folder} is a file: expected a folder`);
    // Not the folders above it: a slip in a path is better told than made.
    if (!found) await mkdir(folder);
    await removeLeftOver(folder);
    // Not only asked: whether a folder can be written to is known when it was.
    const trial = partName(folder, 'plumbline-trial');
    await writeFile(trial, '');
    await rm(trial);
  });
}

/**
 * Puts reports into a folder in place of earlier ones of their names: all under other names first, so that one
 * that fails leaves nothing half done, and the earlier ones stay.
 *
 * Errors: ReportError where the disk is full or may not be written to.
 */
export async function placeReports(folder: string, reports: readonly WrittenReport[]): Promise<string[]> {
  const parts = reports.map(({ name }) => partName(folder, name));
  const clean = (): void => {
    for (const part of parts) rmSync(part, { recursive: true, force: true });
  };
  // A signal may end the program here, and what waits for its turn is then never heard.
  process.once('exit', clean);
  try {
    return await inWords(folder, async () => {
      for (const [at, report] of reports.entries()) await writeReport(report, parts[at] ?? '');
      const paths: string[] = [];
      for (const [at, { name }] of reports.entries()) {
        await replace(join(folder, name), parts[at] ?? '', partName(folder, `${name}-earlier`));
        paths.push(join(folder, name));
      }
      return paths;
    });
  } finally {
    clean();
    process.off('exit', clean);
  }
}

async function writeReport({ file, files }: WrittenReport, path: string): Promise<void> {
  if (file) {
    await writeFile(path, file.bytes, { flush: true });
    return;
  }
  await mkdir(path);
  for (const { name, bytes } of files) await writeFile(join(path, name), bytes, { flush: true });
}

/** A file takes another's place in one step; a folder with something in it has to be moved away first. */
async function replace(path: string, part: string, earlier: string): Promise<void> {
  const there = await stat(path).catch(() => undefined);
  if (!there?.isDirectory()) {
    await rename(part, path);
    return;
  }
  await rename(path, earlier);
  await rename(part, path);
  await rm(earlier, { recursive: true });
}

const partName = (folder: string, name: string): string => join(folder, `.${name}.${process.pid}${PART}`);

/** What a process that was killed left behind, told by its number in the name. */
async function removeLeftOver(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const [, pid] = /^\.plumbline-.*\.(\d+)\.part$/.exec(name) ?? [];
    if (pid !== undefined && !isRunning(Number(pid))) await rm(join(folder, name), { recursive: true });
  }
}
