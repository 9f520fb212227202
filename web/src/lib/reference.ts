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

/** Cycles that were published when they were last asked for: what else there is of one can be asked at once. */
let known: ReadonlySet<string> = new Set();

/**
 * Asks what can be looked at in the wanted cycle, or in the newest published one if it is not published.
 *
 * @throws RequestFailed
 */
export async function loadReference(
  wanted: string | undefined,
  signal: AbortSignal,
): Promise<Reference | NothingPublished> {
  const ask = (cycle: string) => Promise.all([fetchPublication(cycle, signal), fetchTeams(cycle, signal)]);
  const early = wanted !== undefined && known.has(wanted) ? ask(wanted) : undefined;
  const [{ cycles: all }] = await Promise.all([fetchCycles(signal), early]);
  const cycles = all.filter((cycle) => cycle.published);
  known = new Set(cycles.map(({ key }) => key));
  const chosen = cycles.find((cycle) => cycle.key === wanted) ?? cycles.at(-1);
  if (!chosen) return { imported: all.map((cycle) => cycle.key) };

  const kept = await ask(chosen.key);
  if (kept[0].publication.version !== chosen.version) forgetAnswers(); // published anew, somewhere else
  const [publication, { teams }] = await ask(chosen.key);
  return { cycles, publication, teams };
}
