import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReadHandle } from '../../../db/connect.ts';
import type { KeptReport, ReportRequest } from '../../contract/reports.ts';
import { inWords } from '../in-words.ts';
import { writeReport, type Watch } from '../make-report.ts';
import { textFile, type ReportFile } from '../writers/report-file.ts';
import { zipFiles } from '../writers/zip.ts';
import { ENTRY } from './entry.ts';
import { partFolder, removeLeftOvers } from './left-overs.ts';

/**
 * Makes a report and keeps it in a folder of its own among the kept ones, which only this user may read: under
 * another name first, so that one that fails or is killed is not there at all.
 *
 * Errors: as `writeReport`; ReportError where the folder cannot be written to or its disk is full.
 */
export async function keepReport(
  db: ReadHandle,
  folder: string,
  { by, ...asked }: ReportRequest & Pick<KeptReport, 'by'>,
  watch: Watch = {},
): Promise<KeptReport> {
  // Whether it can be kept at all is known before the work.
  await inWords(folder, async () => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await removeLeftOvers(folder);
  });
  const { report, written, steps } = await writeReport(db, asked, watch);
  const time = new Date(report.publishedAt);
  const packed = written.map(({ format, name, file, files }) => ({
    format,
    file: file ?? zipFiles(`${name}.zip`, files, time),
  }));
  const entry: KeptReport = {
    id: randomUUID(),
    title: report.title,
    cycle: report.cycle,
    unit: report.unit.path,
    source: report.source,
    ladder: report.ladder,
    against: report.against,
    sections: report.sections.map(({ key }) => key),
    publication: report.publication,
    by,
    paper: asked.formats.includes('pdf') ? (asked.paper ?? 'a4') : null,
    madeAt: new Date().toISOString(),
    files: packed.map(({ format, file }) => ({ name: file.name, format, bytes: file.bytes.length })),
  };
  const files = packed.map(({ file }) => file);
  await place(folder, entry.id, [...files, textFile(ENTRY, JSON.stringify(entry))]);
  watch.onProgress?.(steps, steps, '');
  return entry;
}

async function place(folder: string, id: string, files: readonly ReportFile[]): Promise<void> {
  const part = partFolder(folder, id);
  const clean = (): void => {
    rmSync(part, { recursive: true, force: true });
  };
  // A signal may end the program here, and what waits for its turn is then never heard.
  process.once('exit', clean);
  try {
    await inWords(folder, async () => {
      await mkdir(part, { mode: 0o700 });
      for (const { name, bytes } of files)
        await writeFile(join(part, name), bytes, { mode: 0o600, flush: true });
      await rename(part, join(folder, id));
    });
  } finally {
    clean();
    process.off('exit', clean);
  }
}
