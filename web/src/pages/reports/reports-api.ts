import type { Job } from '../../../../server/contract/jobs.ts';
import type { ReportRequest, ReportsReply } from '../../../../server/contract/reports.ts';
import { fetchJson } from '../../lib/fetch-json.ts';
import { sendJson } from '../../lib/send-json.ts';

export const fetchReports = (signal: AbortSignal) => fetchJson<ReportsReply>('/api/reports', signal);
export const startReport = (asked: ReportRequest) => sendJson<Job>('POST', '/api/reports', asked);
export const removeReport = (id: string) =>
  sendJson<undefined>('DELETE', `/api/reports/${encodeURIComponent(id)}`);

/** Where a file of a report is downloaded from. */
export const fileHref = (id: string, name: string) =>
  `/api/reports/${encodeURIComponent(id)}/${encodeURIComponent(name)}`;
