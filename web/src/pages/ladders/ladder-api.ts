import type { CompareLaddersReply } from '../../../../server/contract/ladder-compare.ts';
import type { LadderDetail } from '../../../../server/contract/ladder-detail.ts';
import type { DiffReply } from '../../../../server/contract/ladder-diff.ts';
import type { LaddersReply } from '../../../../server/contract/ladders.ts';
import { askNow } from '../../lib/ask-once.ts';
import { fetchJson } from '../../lib/fetch-json.ts';

type Values = Record<string, string | number | undefined>;

/** The address of a ladder in the API, with those parameters that have a value. */
export function ladderPath(key: string, rest = '', values: Values = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) if (value !== undefined) query.set(name, String(value));
  return `/api/ladders/${encodeURIComponent(key)}${rest}${query.size === 0 ? '' : `?${query.toString()}`}`;
}

export const fetchLadders = (signal: AbortSignal) => fetchJson<LaddersReply>('/api/ladders', signal);

/** The version that is asked for, or else the one that a cycle was rated under, or the newest. */
export const fetchLadder = (
  key: string,
  version: number | undefined,
  cycle: string | undefined,
  signal: AbortSignal,
) => askNow<LadderDetail>(ladderPath(key, '', version === undefined ? { cycle } : { version }), signal);

export const fetchDiff = (key: string, values: Values, signal: AbortSignal) =>
  fetchJson<DiffReply>(ladderPath(key, '/diff', values), signal);

export const fetchComparison = (values: Values, signal: AbortSignal) =>
  fetchJson<CompareLaddersReply>(ladderPath('compare', '', values), signal);
