import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { InvalidArgumentError, type Command } from 'commander';
import { importRatings } from '../intake/import-ratings.ts';
import type { ImportOptions, ImportReport } from '../intake/import-report.ts';
import type { OpenDatabase } from '../start/open-database.ts';
import { progressBar } from '../start/progress-bar.ts';
import { formatImport } from './format-import.ts';
import { withDatabase } from './with-database.ts';

interface Flags extends Pick<ImportOptions, 'cycle' | 'source' | 'company' | 'scale' | 'dryRun'> {
  json?: true;
}

const READ_AT_ONCE = 65_536;

/** `plumbline import …` */
export function registerImport(program: Command): void {
  program
    .command('import')
    .description('import ratings: each file wholly or, where anything in it is wrong, not at all')
    .argument('<file...>', 'CSV files, one row a rating or one row a person')
    .option('--cycle <key>', 'cycle of files that have no cycle column, for example 2026-Q3')
    .option('--source <source>', 'self, manager, peer or calibrated, for files that have no source column')
    .option('--company <name>', 'put this company above all team paths')
    .option('--scale <points>', 'points of the scale, for surveys that belong to no ladder', wholeNumber)
    .option('--dry-run', 'check and count, store nothing')
    .option('--json', 'print JSON for a program')
    .action(async (paths: string[], { json, ...options }: Flags) => {
      const files = await Promise.all(paths.map((path) => findFile(program, path)));
      await withDatabase(async (database) => {
        const reports = await importFiles(database, files, options);
        process.stdout.write(json ? formatJson(reports) : formatImport(reports, paths.length));
        process.exitCode = exitCode(reports);
      });
    });
}

interface FoundFile {
  path: string;
  bytes: number;
}

/** Looks before the database is opened: a wrong path is a wrong call. */
async function findFile(program: Command, path: string): Promise<FoundFile> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) {
    program.error(`error: ${path}: expected a file, but ${found ? 'this is none' : 'there is nothing'}`, {
      exitCode: 2,
    });
  }
  return { path, bytes: found.size };
}

/** Imports files in order, each in a transaction of its own, up to the first with faults. */
async function importFiles(
  { writer, key }: OpenDatabase,
  files: readonly FoundFile[],
  options: ImportOptions,
): Promise<ImportReport[]> {
  const reports: ImportReport[] = [];
  for (const { path, bytes } of files) {
    const name = basename(path);
    const bar = progressBar(`Import ${name}`);
    const open = () => createReadStream(path, { highWaterMark: READ_AT_ONCE });
    try {
      const onProgress: ImportOptions['onProgress'] = (progress) => {
        bar.show(progress.bytes, bytes);
      };
      reports.push(await importRatings(writer, key, { name, open }, { ...options, onProgress }));
    } finally {
      bar.end();
    }
    if (reports.at(-1)?.ok === false) break;
  }
  return reports;
}

/** 1 for faults in a file, 2 for a wrong call. */
function exitCode(reports: readonly ImportReport[]): number {
  const [fault] = reports.flatMap(({ faults }) => faults);
  if (!fault) return 0;
  return fault.column.startsWith('--') ? 2 : 1;
}

/** One file's report as it is; a list for several. */
function formatJson(reports: readonly ImportReport[]): string {
  return `${JSON.stringify(reports.length === 1 ? reports[0] : reports, null, 2)}\n`;
}

function wholeNumber(text: string): number {
  if (!/^\d{1,2}$/.test(text)) throw new InvalidArgumentError('expected a whole number of points, such as 5');
  return Number(text);
}
