import type { Job } from '../../../server/contract/jobs.ts';
import { isUnderWay } from './is-under-way.ts';
import { fetchJobs } from './jobs-api.ts';

const EVERY_MS = 500;
/** After no answer: the server may be starting again. */
const AGAIN_MS = 3000;

/** What the server is doing, asked for again and again while it does anything; found again by whoever comes back. */
export class Work {
  /** Newest first. */
  jobs = $state.raw<readonly Job[]>([]);
  error = $state.raw<Error>();
  /** Whether the server was heard once, or could not be: what waits for it is shown without a jump. */
  isHeard = $state(false);
  readonly #onEnded: (job: Job) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #abort = new AbortController();

  /** Must be made while a component starts. `onEnded` hears of each job that ends while somebody looks. */
  constructor(onEnded: (job: Job) => void) {
    this.#onEnded = onEnded;
    $effect(() => {
      void this.look();
      return () => {
        clearTimeout(this.#timer);
        this.#abort.abort();
      };
    });
  }

  /** Asks now, and goes on asking while there is work. */
  async look(): Promise<void> {
    clearTimeout(this.#timer);
    this.#abort.abort();
    const { signal } = (this.#abort = new AbortController());
    try {
      const { jobs } = await fetchJobs(signal);
      if (signal.aborted) return;
      this.#take(jobs);
      this.isHeard = true;
      if (jobs.some(isUnderWay)) this.#later(EVERY_MS);
    } catch (error) {
      if (signal.aborted) return;
      this.error = error instanceof Error ? error : new Error(String(error));
      this.isHeard = true;
      this.#later(AGAIN_MS);
    }
  }

  #take(jobs: readonly Job[]): void {
    const before = this.jobs.filter(isUnderWay).map(({ id }) => id);
    this.error = undefined;
    this.jobs = jobs;
    for (const job of jobs) if (before.includes(job.id) && !isUnderWay(job)) this.#onEnded(job);
  }

  #later(milliseconds: number): void {
    this.#timer = setTimeout(() => void this.look(), milliseconds);
  }
}
