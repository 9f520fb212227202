import type { Report } from '../model.ts';
import type { ReportFile } from '../writers/report-file.ts';
import { archive } from './archive.ts';
import { compileApart } from './compile-apart.ts';
import type { LaidReport, Paper } from './laid.ts';
import { layReport } from './lay-report.ts';

/** Stands for a sign that none of the fonts has. */
const LACKING = '□';

/**
 * A report as one PDF for reading and printing, PDF/UA-1 and PDF/A-2a. The same report gives the same bytes. A sign
 * that no font has is printed as □, which the cover says.
 *
 * Errors: as `compileApart`.
 */
export async function writePdf(
  report: Report,
  name: string,
  { paper = 'a4', signal }: { paper?: Paper; signal?: AbortSignal } = {},
): Promise<ReportFile> {
  const laid = await layReport(report, paper);
  const first = await compileApart(laid, signal);
  const compiled =
    'lacking' in first ? await compileApart(withoutSigns(laid, new Set(first.lacking)), signal) : first;
  if ('lacking' in compiled) throw new Error(`The report cannot be set: no font has ${LACKING}`);
  return { name: `${name}.pdf`, bytes: archive(compiled.pdf) };
}

function withoutSigns(report: LaidReport, signs: ReadonlySet<string>): LaidReport {
  const clean = (_: string, value: unknown): unknown =>
    typeof value === 'string'
      ? Array.from(value, (sign) => (signs.has(sign) ? LACKING : sign)).join('')
      : value;
  const cleaned = JSON.parse(JSON.stringify(report), clean) as LaidReport;
  return { ...cleaned, remark: `Signs that the fonts of this report do not have are printed as ${LACKING}.` };
}
