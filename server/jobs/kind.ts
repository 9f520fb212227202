import type { ReadHandle, WriteHandle } from '../../db/connect.ts';
import type { JobInput } from './job.ts';

/** What a kind's function is given beside its input. The pools are the process's own and closed by it. */
export interface JobContext {
  writer: WriteHandle;
  reader: ReadHandle;
  /** Key of the pseudonyms. */
  key: Buffer;
  /** Call it as often as is convenient: what comes too quickly for anybody to see is dropped. */
  onProgress: (done: number, of: number, step: string) => void;
}

/**
 * Does a job, in a process that exists for it alone, and gives a result that can be sent as JSON.
 *
 * A job is cancelled by killing that process, so whatever it writes must be in one transaction.
 * Errors: those whose message is a sentence for people (server/explain-error.ts) are shown as they are;
 * any other goes to the log, and people are told that something went wrong.
 */
export type JobFunction<Kind extends JobInput['kind']> = (
  input: Extract<JobInput, { kind: Kind }>,
  context: JobContext,
) => Promise<unknown>;
