import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { JobInput, JobMessage, JobProgress, JobTask } from './job.ts';
import { stepBack } from './step-back.ts';

/** More than any job needs; without a limit one that goes wrong would take the machine. */
const LIMIT_MEGABYTES = 2048;
/** Exit code of a process that is aborted, as Node does when memory runs out. */
const ABORTED = 134;
/** Work for minutes on all processors, which nobody has to have at once. */
const UNHURRIED: ReadonlySet<JobInput['kind']> = new Set(['report', 'pack']);

export type JobOutcome = Exclude<JobMessage, { is: 'progress' }> | { is: 'cancelled' };

/**
 * A process that does one job. A process and not a thread: a thread that runs out of memory can take the server
 * with it, and killing a process closes its connection, so that Postgres undoes what is not committed.
 */
export class JobProcess {
  readonly outcome: Promise<JobOutcome>;
  readonly #child;
  #isCancelled = false;

  constructor(task: JobTask, onProgress: (progress: JobProgress) => void) {
    this.#child = fork(new URL('./job-child.ts', import.meta.url), {
      execArgv: [`--max-old-space-size=${LIMIT_MEGABYTES}`],
      serialization: 'advanced',
      // Its words of an unexpected error go where the server's go.
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const { pid } = this.#child; // none where it could not be started, which is told below
    if (pid !== undefined && UNHURRIED.has(task.input.kind)) stepBack(pid);
    this.outcome = this.#listen(onProgress);
    this.#child.send(task);
  }

  /** Ends it at once; resolves when it is gone. */
  async cancel(): Promise<void> {
    this.#isCancelled = true;
    this.#child.kill('SIGKILL');
    await this.ended();
  }

  async ended(): Promise<void> {
    const child = this.#child;
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  }

  #listen(onProgress: (progress: JobProgress) => void): Promise<JobOutcome> {
    return new Promise((resolve) => {
      this.#child.on('message', (message: JobMessage) => {
        if (message.is === 'progress') onProgress(message.progress);
        else resolve(message);
      });
      this.#child.on('error', (error) => {
        resolve({ is: 'failed', problem: `Its process could not be started: ${error.message}` });
      });
      this.#child.on('exit', (code, signal) => {
        if (this.#isCancelled) resolve({ is: 'cancelled' });
        else resolve({ is: 'failed', problem: explainExit(code, signal) });
      });
    });
  }
}

function explainExit(code: number | null, signal: NodeJS.Signals | null): string {
  if (code === ABORTED || signal === 'SIGABRT') {
    return `It took more than the ${LIMIT_MEGABYTES} MB of memory that a job may have; nothing of it is stored.`;
  }
  return `Its process was ended from outside (${signal ?? `code ${String(code)}`}); what was not finished is not stored.`;
}
