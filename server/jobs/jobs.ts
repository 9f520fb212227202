import { randomUUID } from 'node:crypto';
import { TooMany } from '../errors.ts';
import type { Job, JobAccess, JobInput } from './job.ts';
import { JobProcess, type JobOutcome } from './job-process.ts';

/** Jobs that have ended and can still be asked for. */
const KEPT = 50;
/** Jobs that may wait. Whoever asks for more has probably a loop. */
const MOST_WAITING = 20;

type Entry = { -readonly [Key in keyof Job]: Job[Key] };

interface Held {
  job: Entry;
  input: JobInput;
  process?: JobProcess;
  /** What follows once it is done. */
  next?: { input: JobInput; title: string };
  ended: PromiseWithResolvers<Job>;
}

/**
 * The jobs of this server, in memory: gone with it. Each runs in a process of its own, off the event loop that
 * answers requests; jobs of one kind one after another, oldest first.
 */
export class Jobs implements AsyncDisposable {
  readonly #access: JobAccess;
  readonly #held = new Map<string, Held>();

  constructor(access: JobAccess) {
    this.#access = access;
  }

  /** Errors: TooMany where so many wait already that no more are taken. */
  start(input: JobInput, title: string): Job {
    const waiting = [...this.#held.values()].filter(({ job }) => job.state === 'waiting').length;
    if (waiting >= MOST_WAITING) {
      throw new TooMany(
        'TOO_MANY_JOBS',
        `${waiting} jobs wait already; "${title}" was not taken. Try again later`,
      );
    }
    return this.#take(input, title);
  }

  /** Does another job once this one is done; not where it fails or is stopped. Taken however many wait. */
  follow(id: string, input: JobInput, title: string): void {
    const held = this.#held.get(id);
    if (held) held.next = { input, title };
  }

  #take(input: JobInput, title: string): Job {
    const job: Entry = {
      id: randomUUID(),
      kind: input.kind,
      title,
      state: 'waiting',
      progress: null,
      askedAt: new Date(),
      startedAt: null,
      endedAt: null,
      result: null,
      problem: null,
    };
    this.#held.set(job.id, { job, input, ended: Promise.withResolvers() });
    this.#runNext(input.kind);
    return { ...job };
  }

  /** Newest first. */
  list(): Job[] {
    return [...this.#held.values()].map(({ job }) => ({ ...job })).reverse();
  }

  /** undefined where there never was one, or where it ended long ago. */
  find(id: string): Job | undefined {
    const held = this.#held.get(id);
    return held && { ...held.job };
  }

  /** Stops a job that waits or runs; one that has ended stays as it is. Gives the job as it is then. */
  async cancel(id: string): Promise<Job | undefined> {
    const held = this.#held.get(id);
    if (held?.process) {
      await held.process.cancel();
      await held.ended.promise;
    } else if (held?.job.state === 'waiting') {
      this.#end(held, { is: 'cancelled' });
    }
    return this.find(id);
  }

  /** Resolves when the job is done, has failed or is cancelled; undefined where there is none. */
  async whenEnded(id: string): Promise<Job | undefined> {
    return this.#held.get(id)?.ended.promise;
  }

  /** Cancels what waits or runs, and waits until no process of a job is left. */
  async [Symbol.asyncDispose](): Promise<void> {
    // Those that wait first, or the end of one would start the next.
    const held = [...this.#held.values()].sort(
      (a, b) => Number(Boolean(a.process)) - Number(Boolean(b.process)),
    );
    await Promise.all(held.map(({ job }) => this.cancel(job.id)));
  }

  #runNext(kind: string): void {
    const ofKind = [...this.#held.values()].filter(({ job }) => job.kind === kind);
    if (ofKind.some(({ job }) => job.state === 'running')) return;
    const next = ofKind.find(({ job }) => job.state === 'waiting');
    if (next) void this.#run(next);
  }

  async #run(held: Held): Promise<void> {
    const { job, input } = held;
    job.state = 'running';
    job.startedAt = new Date();
    const process = new JobProcess({ input, access: this.#access }, (progress) => {
      job.progress = progress;
    });
    held.process = process;
    const outcome = await process.outcome;
    // The next of its kind must not find its connection still there.
    await process.ended();
    delete held.process;
    this.#end(held, outcome);
  }

  #end(held: Held, outcome: JobOutcome): void {
    const { job } = held;
    job.state = outcome.is;
    job.endedAt = new Date();
    if (outcome.is === 'done') job.result = outcome.result ?? null;
    if (outcome.is === 'failed') job.problem = outcome.problem;
    if (outcome.is === 'cancelled') job.problem = 'It was stopped; what was not finished is not stored.';
    if (outcome.is === 'done' && held.next) this.#take(held.next.input, held.next.title);
    held.ended.resolve({ ...job });
    this.#forgetOld();
    this.#runNext(job.kind);
  }

  #forgetOld(): void {
    const ended = [...this.#held.values()].filter(({ job }) => job.endedAt !== null);
    for (const { job } of ended.slice(0, Math.max(0, ended.length - KEPT))) this.#held.delete(job.id);
  }
}
