import { once } from 'node:events';
import { fork, type ChildProcess } from 'node:child_process';
import { NO_LADDER_YAML, type LadderYaml } from './ladder-yaml.ts';
import type { Problem } from './ladder.ts';
import type { Reading } from './read-source.ts';
import type { Answer, Task } from './reading-child.ts';

/** A file of a ladder takes milliseconds; one that takes longer than this was not written by a person. */
const LIMIT_SECONDS = 5;
const LIMIT_MEGABYTES = 512;

type Outcome = Answer | { ok: 'stopped'; message: string };

/**
 * Reads files' texts in a process of their own, one after another, so that one made to exhaust time or memory costs
 * a few seconds and a problem that says so. A thread would not do: one that runs out of memory can take the whole
 * process with it.
 */
export class ReadingProcess implements AsyncDisposable {
  #child: ChildProcess | undefined;

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
    const child = this.#child;
    if (child?.exitCode !== null || child.signalCode !== null) return;
    const isGone = once(child, 'exit');
    child.kill('SIGKILL');
    await isGone;
  }

  #ask(task: Task): Promise<Outcome> {
    const child = (this.#child ??= fork(new URL('./reading-child.ts', import.meta.url), {
      execArgv: [`--max-old-space-size=${LIMIT_MEGABYTES}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    }));
    return new Promise((resolve, reject) => {
      const end = (outcome: Outcome) => {
        clearTimeout(timer);
        child.off('message', onMessage).off('error', reject).off('exit', onExit);
        resolve(outcome);
      };
      const stop = (message: string) => {
        this.#child = undefined;
        end({ ok: 'stopped', message });
      };
      const onMessage = (answer: unknown) => {
        end(answer as Answer);
      };
      const onExit = (code: number | null) => {
        // A process that runs out of memory is aborted by a signal; one that ends by itself is our fault.
        if (code === null || code === 134) stop('It takes too much memory to read; that is not a ladder.');
        else reject(new Error(`The reading process ended with code ${code}`));
      };
      const timer = setTimeout(() => {
        stop(`It takes more than ${LIMIT_SECONDS} seconds to read; that is not a ladder.`);
        child.kill('SIGKILL');
      }, LIMIT_SECONDS * 1000);
      child.once('message', onMessage).once('error', reject).once('exit', onExit);
      child.send(task);
    });
  }
}

/** The problem that an outcome without a reading is; an error of ours is thrown. */
function fault(file: string, outcome: Outcome): Problem {
  if (outcome.ok === 'stopped') return { file, line: 1, severity: 'error', message: outcome.message };
  if (outcome.ok) throw new Error('The reading process answered another question');
  if (!outcome.isTooDeep) throw outcome.error;
  return { file, line: 1, severity: 'error', message: 'It is nested too deeply to be read.' };
}
