import { describeCarryOver } from '../intake/describe-carry-over.ts';
import type { Fault, ImportReport } from '../intake/import-report.ts';

/** As many as a terminal can use; --json has the first 1,000. */
const SHOWN_FAULTS = 50;

const number = (value: number): string => value.toLocaleString('en');
const count = (value: number, one: string): string => `${number(value)} ${value === 1 ? one : `${one}s`}`;

/** What `plumbline import` prints for a person: a block a file, and what became of files that were not reached. */
export function formatImport(reports: readonly ImportReport[], files: number): string {
  const blocks = reports.map(formatReport);
  const stored = reports.filter(({ ok, dryRun }) => ok && !dryRun).map(({ file }) => file);
  if (reports.some(({ ok }) => !ok) && files > 1) {
    const which = stored.length === 0 ? 'None of the files is stored' : `Stored: ${stored.join(', ')}`;
    blocks.push(`${which}; ${count(files - reports.length, 'file')} after the fault not read.\n`);
  }
  return blocks.join('');
}

function formatReport(report: ImportReport): string {
  const isNothing = report.ok && report.ratings > 0 && report.added + report.replaced === 0;
  const notes = [
    ...report.warnings,
    ...(isNothing ? ['Nothing changed: every rating of the file is stored already.'] : []),
    ...report.carriedOver.map(describeCarryOver),
  ];
  const warnings = notes.map((note) => `  note: ${note}\n`).join('');
  if (!report.ok) {
    const rest = report.faultCount - Math.min(report.faults.length, SHOWN_FAULTS);
    const more = rest > 0 ? `  … and ${number(rest)} more\n` : '';
    const faults = report.faults.slice(0, SHOWN_FAULTS).map((fault) => `  ${formatFault(fault)}\n`);
    return `${report.file}: ${count(report.faultCount, 'fault')}, nothing of it is stored\n${faults.join('')}${more}${warnings}`;
  }
  const verb = report.dryRun ? 'would be ' : '';
  const missing = report.missing === 0 ? '' : `, ${count(report.missing, 'cell')} without a score`;
  return (
    `${report.file}: ${count(report.ratings, 'rating')} in ${count(report.rows, 'row')} for ${report.cycles.join(', ')}${missing}\n` +
    `  ${verb}added ${number(report.added)}, ${verb}replaced ${number(report.replaced)}, unchanged ${number(report.unchanged)}\n` +
    `${warnings}${report.dryRun ? '  Dry run: nothing is stored.\n' : ''}`
  );
}

/**
 * @example
 * formatFault({ line: 12, column: 'rating', value: '7', message: 'expected 1 to 5' })
 * // => 'line 12, column rating, "7": expected 1 to 5'
 */
export function formatFault({ line, column, value, message }: Fault): string {
  const where = [
    ...(line > 0 ? [`line ${line}`] : []),
    ...(column === '' ? [] : [column.startsWith('--') ? column : `column ${column}`]),
    ...(value === '' ? [] : [JSON.stringify(value)]),
  ].join(', ');
  return where === '' ? message : `${where}: ${message}`;
}
