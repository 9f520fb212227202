import type { AuditsReply } from '../../../../server/contract/audits.ts';
import type { CyclesReply } from '../../../../server/contract/cycles.ts';
import type { Job } from '../../../../server/contract/jobs.ts';
import type { LaddersReply } from '../../../../server/contract/ladders.ts';
import type { PublicationsReply } from '../../../../server/contract/publications.ts';
import type { SettingsReply } from '../../../../server/contract/settings.ts';
import type { ReadOptions, Upload } from '../../../../server/contract/uploads.ts';
import { fetchJson } from '../../lib/fetch-json.ts';
import { sendJson } from '../../lib/send-json.ts';

export interface Stock {
  cycles: CyclesReply['cycles'];
  publications: PublicationsReply['publications'];
  audits: AuditsReply['audits'];
  rules: SettingsReply['rules'];
  hasLadders: boolean;
}

/** What there is: cycles, what is published of them, and by which rules. @throws RequestFailed */
export async function fetchStock(signal: AbortSignal): Promise<Stock> {
  const [{ cycles }, { publications }, { audits }, { rules }, { ladders }] = await Promise.all([
    fetchJson<CyclesReply>('/api/cycles', signal),
    fetchJson<PublicationsReply>('/api/publications', signal),
    fetchJson<AuditsReply>('/api/audits', signal),
    fetchJson<SettingsReply>('/api/settings', signal),
    fetchJson<LaddersReply>('/api/ladders', signal),
  ]);
  return { cycles, publications, audits, rules, hasLadders: ladders.length > 0 };
}

export const startPublish = (cycle: string, restate: boolean) =>
  sendJson<Job>('POST', '/api/publish', { cycle, restate });
export const startAudit = (cycle: string) => sendJson<Job>('POST', '/api/audits', { cycle });

export const fetchUpload = (id: string, signal: AbortSignal) =>
  fetchJson<Upload>(`/api/uploads/${encodeURIComponent(id)}`, signal);
export const startCheck = (id: string, options: ReadOptions) =>
  sendJson<Job>('POST', `/api/uploads/${encodeURIComponent(id)}/check`, options);
export const startImport = (upload: string, options: ReadOptions) =>
  sendJson<Job>('POST', '/api/imports', { upload, options });
export const discardUpload = (id: string) =>
  sendJson<undefined>('DELETE', `/api/uploads/${encodeURIComponent(id)}`);

/** The file as it is: the browser reads it piece by piece while it sends. @throws RequestFailed */
export const sendFile = (file: File, signal: AbortSignal) =>
  fetchJson<Upload>(`/api/uploads?${new URLSearchParams({ name: file.name }).toString()}`, signal, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
  });
