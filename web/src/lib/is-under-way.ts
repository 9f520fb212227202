import type { Job } from '../../../server/contract/jobs.ts';

export function isUnderWay(job: Job | null | undefined): boolean {
  return job?.state === 'waiting' || job?.state === 'running';
}
