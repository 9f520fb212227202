import type { WriteHandle } from '../../../db/connect.ts';
import { listLadderRules } from '../../../db/reference/list-ladder-rules.ts';
import { detectEncoding, type Encoding } from '../detect-encoding.ts';
import { FileReader } from '../file-reader.ts';
import { explainFailure } from '../import-failed.ts';
import type { ImportInput } from '../import-ratings.ts';
import type { ImportOptions } from '../import-report.ts';
import { BrokenFile } from '../record-splitter.ts';
import { describeColumns, type HeaderRead } from './describe-columns.ts';
import { readCells, type CellRead } from './read-cells.ts';

const SHOWN_ROWS = 20;

export interface HeadRead extends Omit<HeaderRead, 'form'> {
  encoding: Encoding;
  delimiter: string;
  form: HeaderRead['form'] | null;
  rows: { line: number; cells: CellRead[] }[];
}

/** Enough is read. */
class Enough extends Error {}

/**
 * How the beginning of a file is understood: its encoding, what each column becomes and the first 20 rows as they
 * are read, without people. Faults are not its business: a dry run tells them all.
 *
 * Errors: ImportFailed where the file cannot be read.
 */
export async function previewHead(
  db: WriteHandle,
  { name, open }: ImportInput,
  options: ImportOptions,
): Promise<HeadRead> {
  try {
    const ladders = await listLadderRules(db);
    const encoding = await detectEncoding(open());
    let header: HeaderRead | undefined;
    const rows: HeadRead['rows'] = [];
    const reader = new FileReader(encoding, {
      record(fields, line) {
        if (fields.every((field) => field.trim() === '') || rows.length >= SHOWN_ROWS) return;
        if (header) rows.push({ line, cells: readCells(fields, header, ladders, options) });
        else header = describeColumns(fields, ladders, options);
      },
      badRecord: () => undefined,
    });
    await readBeginning(reader, open, () => rows.length >= SHOWN_ROWS);
    return {
      encoding,
      delimiter: reader.delimiter,
      ...(header ?? { form: null, columns: [], missing: [] }),
      rows,
    };
  } catch (error) {
    throw explainFailure(name, error);
  }
}

/** A file that is broken from somewhere on was understood up to there. */
async function readBeginning(
  reader: FileReader,
  open: ImportInput['open'],
  isEnough: () => boolean,
): Promise<void> {
  try {
    await reader.read(open(), async () => {
      if (isEnough()) throw new Enough();
    });
  } catch (error) {
    if (!(error instanceof Enough) && !(error instanceof BrokenFile)) throw error;
  }
}
