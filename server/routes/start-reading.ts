import type { FastifyInstance } from 'fastify';
import '../app-context.ts';
import type { Job } from '../contract/jobs.ts';
import type { ReadOptions } from '../contract/uploads.ts';
import { Conflict } from '../errors.ts';
import { describeJob } from '../jobs/describe-job.ts';

/** What a list of jobs says: not the file's name, which may be a person's. */
const TITLES = { check: 'Check a file of ratings', import: 'Import a file of ratings' };

/**
 * Starts a check or an import of an uploaded file.
 *
 * Errors: NotFound where there is no such upload, Conflict while something is being done with it or when it is
 * imported already.
 */
export async function startReading(
  { jobs, uploads }: Pick<FastifyInstance, 'jobs' | 'uploads'>,
  kind: 'check' | 'import',
  id: string,
  options: ReadOptions,
): Promise<Job> {
  const upload = uploads.find(id);
  const last = upload.job === undefined ? undefined : jobs.find(upload.job);
  if (last?.state === 'waiting' || last?.state === 'running') {
    throw new Conflict(
      'UPLOAD_BUSY',
      `"${upload.name}" is being read already: wait until that has ended, or stop it`,
    );
  }
  if (last?.kind === 'import' && last.state === 'done' && isDone(last.result)) {
    throw new Conflict('UPLOAD_IMPORTED', `"${upload.name}" is imported already`);
  }
  const { path, name, bytes, outcomePath } = upload;
  const job = jobs.start({ kind, file: { path, name, bytes, outcomePath }, options }, TITLES[kind]);
  upload.job = job.id;
  return describeJob(job);
}

function isDone(result: unknown): boolean {
  return typeof result === 'object' && result !== null && 'ok' in result && result.ok === true;
}
