import type { Report } from './model.ts';
import type { Paper } from './pdf/laid.ts';
import type { ReportFile } from './writers/report-file.ts';

export const REPORT_FORMATS = ['pdf', 'xlsx', 'csv', 'json', 'png', 'svg'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** A report in one format: one file, or a folder of several. */
export interface WrittenReport {
  name: string;
  /** One file is the report itself; null: there are several, and `name` is their folder. */
  file: ReportFile | null;
  files: readonly ReportFile[];
}

/** Writes a report in one format. A format's own code is loaded with its first report: each is much of it. */
export async function writeFormat(
  report: Report,
  format: ReportFormat,
  name: string,
  pdf: { paper?: Paper; signal?: AbortSignal } = {},
): Promise<WrittenReport> {
  if (format === 'pdf') {
    const { writePdf } = await import('./pdf/write-pdf.ts');
    return single(await writePdf(report, name, pdf));
  }
  if (format === 'json') {
    const { writeJson } = await import('./writers/json.ts');
    return single(writeJson(report, name));
  }
  if (format === 'xlsx') {
    const { writeXlsx } = await import('./writers/xlsx.ts');
    return single(await writeXlsx(report, name));
  }
  if (format === 'csv') {
    const { writeCsv } = await import('./writers/csv.ts');
    return folder(`${name}-csv`, writeCsv(report));
  }
  const { writePictures } = await import('./writers/pictures.ts');
  return folder(`${name}-${format}`, await writePictures(report, format));
}

const single = (file: ReportFile): WrittenReport => ({ name: file.name, file, files: [file] });
const folder = (name: string, files: readonly ReportFile[]): WrittenReport => ({ name, file: null, files });
