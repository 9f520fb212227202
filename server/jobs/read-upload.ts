import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import type { ReadReport, UploadOutcome } from '../contract/uploads.ts';
import { importRatings } from '../intake/import-ratings.ts';
import type { ImportReport } from '../intake/import-report.ts';
import { previewHead } from '../intake/preview/preview-head.ts';
import type { JobInput } from './job.ts';
import type { JobContext } from './kind.ts';

const READ_AT_ONCE = 65_536;

/** All that a list of jobs may say of a file. */
export interface ReadResult {
  ok: boolean;
  stored: boolean;
  faultCount: number;
}

/**
 * Checks an uploaded file or imports it, and writes what came of it where only its uploader finds it.
 *
 * Errors: ImportFailed where the file cannot be read or the database fails; faults of the file are in the outcome.
 */
export async function readUpload(
  { kind, file, options }: Extract<JobInput, { kind: 'check' | 'import' }>,
  { writer, key, onProgress }: JobContext,
): Promise<ReadResult> {
  const input = {
    name: file.name,
    open: () => createReadStream(file.path, { highWaterMark: READ_AT_ONCE }),
  };
  const head = await previewHead(writer, input, options);
  const report = describeReport(
    await importRatings(writer, key, input, {
      ...options,
      dryRun: kind === 'check',
      onProgress: ({ bytes, step }) => {
        onProgress(bytes, file.bytes, step);
      },
    }),
  );
  const outcome: UploadOutcome = { options, head, report };
  await writeFile(file.outcomePath, JSON.stringify(outcome), { mode: 0o600 });
  return { ok: report.ok, stored: report.stored, faultCount: report.faultCount };
}

function describeReport({ dryRun, file: _file, ...report }: ImportReport): ReadReport {
  return { ...report, stored: report.ok && !dryRun && report.added + report.replaced > 0 };
}
