import { setTimeout } from 'node:timers/promises';
import type { Job } from '../../server/contract/jobs.ts';

/** Waits until nothing is under way in the Plumbline at an address. Errors: where a job has failed, why. */
export async function untilJobsEnd(address: string): Promise<void> {
  for (;;) {
    const { jobs } = (await (await fetch(`${address}/api/jobs`)).json()) as { jobs: Job[] };
    const failed = jobs.find(({ state }) => state === 'failed');
    if (failed) throw new Error(`${failed.title}: ${failed.problem}`);
    if (jobs.every(({ endedAt }) => endedAt !== null)) return;
    await setTimeout(500);
  }
}
