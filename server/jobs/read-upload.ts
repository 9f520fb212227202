import { createReadStream } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import type { ReadReport, UploadOutcome } from '../contract/uploads.ts';
import { importRatings } from '../intake/import-ratings.ts';
import type { ImportReport } from '../intake/import-report.ts';
import { previewHead } from '../intake/preview/preview-head.ts';
import type { JobInput } from './job.ts';
import type { JobContext } from './kind.ts';

const READ_AT_ONCE = 65_536;
/** Scores of which it may be said that most are copied: of a few that would tell what they are. */
const MANY = 100;

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
        // In percent: everybody sees a job's progress, and the bytes of a file say how many ratings changed.
        onProgress(Math.floor((100 * bytes) / Math.max(1, file.bytes)), 100, step);
      },
    }),
  );
  const outcome: UploadOutcome = { options, head, report };
  // In place by a rename: whoever asks meanwhile finds all of it or nothing.
  const written = `${file.outcomePath}.new`;
  await writeFile(written, JSON.stringify(outcome), { mode: 0o600 });
  await rename(written, file.outcomePath);
  return { ok: report.ok, stored: report.stored, faultCount: report.faultCount };
}

/**
 * What is told of a file to whom may send one: nothing that depends on a score which is stored. A check of one
 * rating that said "unchanged" would tell any person's score to whoever guesses; nothing would even be stored.
 */
function describeReport({
  dryRun,
  file: _file,
  replaced,
  unchanged,
  carriedOver,
  ...report
}: ImportReport): ReadReport {
  const stored = report.ok && !dryRun;
  const many = carriedOver.filter(({ compared }) => compared >= MANY);
  const copied = stored ? many.map(({ cycle, previous }) => warnOfCopies(cycle, previous)) : [];
  return { ...report, stored, known: replaced + unchanged, warnings: [...report.warnings, ...copied] };
}

function warnOfCopies(cycle: string, previous: string): string {
  return `Most scores of ${cycle} equal those of ${previous}. If they were copied rather than given anew, import those that were given: unchanged scores make it easier to pick out who joined or left.`;
}
