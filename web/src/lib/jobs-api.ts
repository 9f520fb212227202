import type { Job } from '../../../server/contract/jobs.ts';
import { fetchJson } from './fetch-json.ts';
import { sendJson } from './send-json.ts';

export const fetchJobs = (signal: AbortSignal) => fetchJson<{ jobs: Job[] }>('/api/jobs', signal);
export const stopJob = (id: string) => sendJson<Job>('DELETE', `/api/jobs/${id}`);
