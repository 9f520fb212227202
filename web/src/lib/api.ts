import type { CyclesReply } from '../../../server/contract/cycles.ts';
import type { PublicationReply } from '../../../server/contract/publications.ts';
import type { TeamsReply } from '../../../server/contract/teams.ts';
import { askOnce } from './ask-once.ts';
import { fetchJson } from './fetch-json.ts';

export const fetchCycles = (signal: AbortSignal) => fetchJson<CyclesReply>('/api/cycles', signal);

/** A publication is frozen, and its teams with it. */
export const fetchPublication = (cycle: string, signal: AbortSignal) =>
  askOnce<PublicationReply>(`/api/publications/${encodeURIComponent(cycle)}`, signal);

export const fetchTeams = (cycle: string, signal: AbortSignal) =>
  askOnce<TeamsReply>(`/api/teams?${new URLSearchParams({ cycle }).toString()}`, signal);
