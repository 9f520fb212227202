import { Worker } from 'node:worker_threads';
import { NO_LADDER_YAML, type LadderYaml } from './ladder-yaml.ts';
import type { Problem } from './ladder.ts';
import type { Reading } from './read-source.ts';
import type { Answer, Task } from './read-worker.ts';

/** A file of a ladder takes milliseconds; one that takes longer than this was not written by a person. */
const LIMIT_SECONDS = 5;
const LIMIT_MEGABYTES = 512;

type Outcome = Answer | { ok: 'stopped'; message: string };

/**
 * Reads files' texts in a thread of their own, one after another, so that one made to exhaust time or memory costs
 * a few seconds and a problem that says so, not the process.
 */
export class ReadingWorker implements AsyncDisposable {
  #worker: Worker | undefined;

  /** Reads a file of a ladder. */
  async read(file: string, text: string): Promise<Reading> {
    const outcome = await this.#ask({ as: 'source', file, text });
    if (outcome.ok === true && 'reading' in outcome) return outcome.reading;
    const problems = [fault(file, outcome)];
    return {
      file,
      levels: [],
      listed: [],
      links: [],
      isUnsure: false,
      why: 'it could not be read',
      problems,
    };
  }

  /** Reads a ladder.yaml. */
  async readYaml(file: string, text: string, problems: Problem[]): Promise<LadderYaml> {
    const outcome = await this.#ask({ as: 'ladder.yaml', file, text });
    if (outcome.ok === true && 'yaml' in outcome) {
      problems.push(...outcome.problems);
      return outcome.yaml;
    }
    problems.push(fault(file, outcome));
    return NO_LADDER_YAML;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#worker?.terminate();
  }

  #ask(task: Task): Promise<Outcome> {
    const worker = (this.#worker ??= new Worker(new URL('./read-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: LIMIT_MEGABYTES, stackSizeMb: 4 },
    }));
    return new Promise((resolve, reject) => {
      const end = (outcome: Outcome) => {
        clearTimeout(timer);
        worker.off('message', end).off('messageerror', reject).off('error', onError);
        resolve(outcome);
      };
      const stop = (message: string) => {
        this.#worker = undefined;
        end({ ok: 'stopped', message });
      };
      const onError = (error: unknown) => {
        const isMemory =
          error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
        if (isMemory) stop('It takes too much memory to read; that is not a ladder.');
        else reject(error instanceof Error ? error : new Error(String(error)));
      };
      const timer = setTimeout(() => {
        stop(`It takes more than ${LIMIT_SECONDS} seconds to read; that is not a ladder.`);
        worker.terminate().catch(reject);
      }, LIMIT_SECONDS * 1000);
      worker.once('message', end).once('messageerror', reject).once('error', onError);
      worker.postMessage(task);
    });
  }
}

/** The problem that an outcome without a reading is; an error of ours is thrown. */
function fault(file: string, outcome: Outcome): Problem {
  if (outcome.ok === 'stopped') return { file, line: 1, severity: 'error', message: outcome.message };
  if (outcome.ok) throw new Error('The reading worker answered another question');
  if (!outcome.isTooDeep) throw outcome.error;
  return { file, line: 1, severity: 'error', message: 'It is nested too deeply to be read.' };
}
