import type { Cycle } from '../../../server/contract/cycles.ts';
import type { PublicationReply } from '../../../server/contract/publications.ts';
import type { Team } from '../../../server/contract/teams.ts';
import { fetchCycles, fetchPublication, fetchTeams } from './api.ts';
import { forgetAnswers } from './ask-once.ts';

/** Everything a filter can be set to in one cycle. */
export interface Reference {
  /** Published cycles, oldest first. */
  cycles: readonly Cycle[];
  publication: PublicationReply;
  /** A parent comes before its children; the first is the company. */
  teams: readonly Team[];
}

/** No cycle is published yet; `imported` are the keys of those that wait for it. */
export interface NothingPublished {
  imported: readonly string[];
}

/**
 * Asks what can be looked at in the wanted cycle, or in the newest published one if it is not published.
 *
 * @throws RequestFailed
 */
export async function loadReference(
  wanted: string | undefined,
  signal: AbortSignal,
): Promise<Reference | NothingPublished> {
  const { cycles: all } = await fetchCycles(signal);
  const cycles = all.filter((cycle) => cycle.published);
  const chosen = cycles.find((cycle) => cycle.key === wanted) ?? cycles.at(-1);
  if (!chosen) return { imported: all.map((cycle) => cycle.key) };

  const ask = () => Promise.all([fetchPublication(chosen.key, signal), fetchTeams(chosen.key, signal)]);
  const kept = await ask();
  if (kept[0].publication.version !== chosen.version) forgetAnswers(); // published anew, somewhere else
  const [publication, { teams }] = await ask();
  return { cycles, publication, teams };
}
