import type { Readable } from 'node:stream';
import type { WriteHandle } from '../../db/connect.ts';
import { checkOptions } from './check-options.ts';
import { detectEncoding } from './detect-encoding.ts';
import { FaultList } from './fault-list.ts';
import { explainFailure } from './import-failed.ts';
import type { ImportOptions, ImportReport } from './import-report.ts';
import { importInTransaction, RollBack } from './import-in-transaction.ts';

export interface ImportInput {
  /** The file's name, for reports; no path. */
  name: string;
  /** May be called twice: once to find the encoding, once to read. */
  open: () => Readable;
}

/**
 * Imports one file of ratings, all of it or nothing: every fault is told with its line, column and value, and with
 * any nothing at all is stored. People are pseudonyms before anything is sent to the database.
 *
 * Memory: flat, whatever the size of the file. Imports wait for each other.
 * Errors: ImportFailed where the file cannot be read or the database fails; faults of the file are in the report.
 *
 * @example
 * await importRatings(db, key, { name: 'q3.csv', open: () => createReadStream('q3.csv') }, { cycle: '2026-Q3' })
 * // => { ok: true, added: 1200, replaced: 0, unchanged: 0, faults: [], … }
 */
export async function importRatings(
  db: WriteHandle,
  key: Buffer,
  input: ImportInput,
  options: ImportOptions = {},
): Promise<ImportReport> {
  const faults = new FaultList();
  checkOptions(options, faults);
  if (faults.count > 0) return emptyReport(input.name, options, faults);
  try {
    const encoding = await detectEncoding(input.open());
    return await db
      .transaction()
      .execute((trx) => importInTransaction(trx, key, { ...input, encoding }, options, faults));
  } catch (error) {
    if (error instanceof RollBack) return error.report;
    throw explainFailure(input.name, error);
  }
}

function emptyReport(file: string, { dryRun = false }: ImportOptions, faults: FaultList): ImportReport {
  const counts = { rows: 0, ratings: 0, added: 0, replaced: 0, unchanged: 0, missing: 0 };
  return {
    ok: false,
    file,
    dryRun,
    cycles: [],
    ...counts,
    faults: faults.list(),
    faultCount: faults.count,
    warnings: [],
    carriedOver: [],
  };
}
