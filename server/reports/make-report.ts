import type { ReadHandle } from '../../db/connect.ts';
import type { PublicationStamp } from '../contract/common.ts';
import { buildReport, SECTION_KEYS } from './build-report.ts';
import { writeFormat, type ReportFormat, type WrittenReport } from './formats.ts';
import type { Report } from './model.ts';
import type { Paper } from './pdf/laid.ts';
import { nameReport } from './name-report.ts';
import { openFolder, placeReports } from './place-reports.ts';
import type { ReportOptions } from './report-options.ts';

export interface MakeOptions extends ReportOptions {
  formats: readonly ReportFormat[];
  /** Of a PDF; left out: A4. */
  paper?: Paper;
}

export interface Watch {
  onProgress?: (done: number, of: number, step: string) => void;
  signal?: AbortSignal;
}

export interface MadeReport {
  title: string;
  cycle: string;
  /** Path of the node. */
  unit: string;
  publication: PublicationStamp;
  stamp: string;
  /** One a format, in their order: a file, or a folder of files. */
  reports: { path: string; format: ReportFormat; files: number; bytes: number }[];
}

/** A report in its formats, not yet anywhere. */
interface ReportInFormats {
  report: Report;
  /** One a format, in their order. */
  written: (WrittenReport & { format: ReportFormat })[];
  /** How many steps were told. */
  steps: number;
}

/**
 * Builds a report and writes it in each format, in memory.
 *
 * Errors: NotFound and BadRequest as in `openContext`; what `signal` was aborted with.
 */
export async function writeReport(
  db: ReadHandle,
  { formats, paper, ...options }: MakeOptions,
  { onProgress, signal }: Watch = {},
): Promise<ReportInFormats> {
  const sections = options.sections?.length ?? SECTION_KEYS.length;
  const steps = sections + formats.length;
  const report = await buildReport(db, options, {
    onSection: (done, title) => onProgress?.(done, steps, title),
    ...(signal && { signal }),
  });
  const name = nameReport(report);
  const written: ReportInFormats['written'] = [];
  for (const format of formats) {
    signal?.throwIfAborted();
    onProgress?.(sections + written.length, steps, format.toUpperCase());
    const pdf = { ...(paper && { paper }), ...(signal && { signal }) };
    written.push({ format, ...(await writeFormat(report, format, name, pdf)) });
  }
  signal?.throwIfAborted();
  return { report, written, steps };
}

/**
 * Makes a report from what is published and puts it into a folder, in one or several formats: all of them or,
 * where anything fails, none. The same publication and options give the same bytes.
 *
 * Errors: as `writeReport`; ReportError where the folder cannot be written to.
 */
export async function makeReport(
  db: ReadHandle,
  options: MakeOptions,
  folder: string,
  watch: Watch = {},
): Promise<MadeReport> {
  await openFolder(folder);
  const { report, written, steps } = await writeReport(db, options, watch);
  const paths = await placeReports(folder, written);
  watch.onProgress?.(steps, steps, '');
  return {
    title: report.title,
    cycle: report.cycle,
    unit: report.unit.path,
    publication: report.publication,
    stamp: report.stamp,
    reports: written.map(({ format, files }, at) => {
      const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
      return { path: paths[at] ?? '', format, files: files.length, bytes };
    }),
  };
}
