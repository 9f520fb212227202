import type { StagingWriter } from '../../db/private/staging-writer.ts';
import type { LadderRuleRow } from '../../db/reference/list-ladder-rules.ts';
import type { EncodedFile } from './encoded-file.ts';
import type { FaultList } from './fault-list.ts';
import { FileReader } from './file-reader.ts';
import type { ImportOptions } from './import-report.ts';
import type { Item } from './item-list.ts';
import { canBeSurvey, dropUnknownColumns } from './known-columns.ts';
import type { Layout } from './layout.ts';
import { makePseudonyms } from './pseudonym.ts';
import { makeQuestionParser } from './questions.ts';
import { givenIn, readHeader } from './read-header.ts';
import { BrokenFile, type RecordSink } from './record-splitter.ts';
import { RowReader } from './row-reader.ts';

/** What was read of a file; its ratings are in the staging table. */
export interface ReadRatings {
  bytes: number;
  hash: Buffer;
  layout: Layout;
  rows: number;
  ratings: number;
  missing: number;
  hasRaters: boolean;
  /** By number, from 1. */
  cycles: { key: string; versionIds: number[] }[];
  teams: string[];
  items: Item[];
  warnings: string[];
}

const NO_LAYOUT: Layout = { header: [], columns: {}, scores: [] };

/** The header cannot be read, so nothing below it can. Its faults are told. */
class NoLayout extends Error {}

/** Reads a file's header and rows, sending its ratings to the staging table and telling the faults of every cell. */
export async function readRatings(
  file: EncodedFile,
  key: Buffer,
  options: ImportOptions,
  ladders: readonly LadderRuleRow[],
  writer: StagingWriter,
  faults: FaultList,
): Promise<ReadRatings> {
  let rows: RowReader | undefined;

  const begin = (cells: readonly string[], line: number): RowReader => {
    const found = readHeader(cells, line, givenIn(options), faults);
    if (!found) throw new NoLayout();
    const layout = dropUnknownColumns(found, ladders, line, faults);
    const question = canBeSurvey(layout) ? makeQuestionParser(options.scale) : undefined;
    const { cycle, source, company } = options;
    return new RowReader(
      layout,
      { ladders, question, cycle, source, company, pseudonym: makePseudonyms(key) },
      writer,
      faults,
    );
  };
  const sink: RecordSink = {
    record: (fields, line, ended) => {
      if (rows) rows.record(fields, line, ended);
      else if (fields.some((field) => field.trim() !== '')) rows = begin(fields, line);
    },
    badRecord: (line, message) => {
      faults.add(line, '', '', message);
      if (!rows) throw new NoLayout();
      rows.rows += 1;
    },
  };

  const reader = new FileReader(file.encoding, sink);
  try {
    await reader.read(file.open(), async () => {
      await writer.flush();
      options.onProgress?.({ bytes: reader.bytes, rows: rows?.rows ?? 0, step: 'reading' });
    });
    if (!rows) faults.add(1, '', '', 'the file is empty: expected a header and rows');
    else if (rows.rows === 0) faults.add(1, '', '', 'the file has a header only: expected rows below it');
  } catch (error) {
    if (error instanceof BrokenFile) faults.add(error.line, '', '', error.message);
    else if (!(error instanceof NoLayout)) throw error;
  }
  return summarise(reader, rows, file, writer);
}

function summarise(
  reader: FileReader,
  rows: RowReader | undefined,
  file: EncodedFile,
  writer: StagingWriter,
): ReadRatings {
  const warnings: string[] = [];
  if (file.encoding === 'windows-1252') {
    warnings.push('The file is not valid UTF-8 and was read as Windows-1252: check names with accents.');
  }
  if (rows && rows.subjects.weights > 0)
    warnings.push('The column weight is not used: every rating counts once.');
  return {
    bytes: reader.bytes,
    hash: reader.hash(),
    layout: rows?.layout ?? NO_LAYOUT,
    rows: rows?.rows ?? 0,
    ratings: rows?.ratings ?? 0,
    missing: rows?.missing ?? 0,
    hasRaters: writer.hasRaters,
    cycles: rows?.subjects.cycles.map(({ key, used }) => ({ key, versionIds: [...used] })) ?? [],
    teams: rows?.subjects.teams.paths ?? [],
    items: rows?.items.items ?? [],
    warnings,
  };
}
