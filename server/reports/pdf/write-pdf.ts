import type { Report } from '../model.ts';
import type { ReportFile } from '../writers/report-file.ts';
import { compilePdf } from './compile.ts';
import type { Paper } from './laid.ts';
import { layReport } from './lay-report.ts';

/** A report as one PDF for reading and printing. The same report gives the same bytes. Blocks while it is set. */
export async function writePdf(report: Report, name: string, paper: Paper = 'a4'): Promise<ReportFile> {
  return { name: `${name}.pdf`, bytes: compilePdf(await layReport(report, paper)) };
}
