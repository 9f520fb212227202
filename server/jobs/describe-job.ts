import type { Job as JobReply } from '../contract/jobs.ts';
import type { Job } from './job.ts';

/** A job as the API tells it. */
export function describeJob({ askedAt, startedAt, endedAt, ...job }: Job): JobReply {
  return {
    ...job,
    askedAt: askedAt.toISOString(),
    startedAt: startedAt?.toISOString() ?? null,
    endedAt: endedAt?.toISOString() ?? null,
  };
}
