import type { Cycle } from '../../../server/contract/cycles.ts';
import type { PublicationReply } from '../../../server/contract/publications.ts';
import type { Team } from '../../../server/contract/teams.ts';
import { fetchCycles, fetchPublication, fetchTeams } from './api.ts';
import { askAhead, forgetAnswers } from './ask-once.ts';

/** Everything a filter can be set to in one cycle. */
export interface Reference {
  /** Published cycles, oldest first. */
  cycles: readonly Cycle[];
  publication: PublicationReply;
  /** A parent comes before its children; the first is the company. */
  teams: readonly Team[];
  /** Name of the invented company that an empty database begins with, if it is there. */
  demo: string | null;
}

/** No cycle is published yet; `imported` are the keys of those that wait for it. */
export interface NothingPublished {
  imported: readonly string[];
}

/** What was there when it was last asked for: the rest of another cycle can be asked for at the same time. */
let last: Reference | undefined;

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
  const likely = last && chooseCycle(last.cycles, wanted);
  // What the screen asks first: its answers take longest.
  if (last && likely) askAhead(turnCycles(last, likely.key), signal);
  const early = likely && ask(likely.key);

  const [{ cycles: all, demo }] = await Promise.all([fetchCycles(signal), early]);
  const cycles = all.filter((cycle) => cycle.published);
  const chosen = chooseCycle(cycles, wanted);
  if (!chosen) return { imported: all.map((cycle) => cycle.key) };

  const kept = await ask(chosen.key);
  if (kept[0].publication.version !== chosen.version) forgetAnswers(); // published anew, somewhere else
  const [publication, { teams }] = await ask(chosen.key);
  last = { cycles, publication, teams, demo };
  return last;
}

/** The wanted cycle, or the newest where it is not published. */
export function chooseCycle(cycles: readonly Cycle[], wanted: string | undefined): Cycle | undefined {
  return cycles.find(({ key }) => key === wanted) ?? cycles.at(-1);
}

/** The new cycle for the shown one, and the cycle before the one for that before the other. */
function turnCycles({ cycles, publication }: Reference, to: string): Map<string, string | undefined> {
  const before = (key: string) => cycles[cycles.findIndex((cycle) => cycle.key === key) - 1]?.key;
  const from = publication.cycle;
  const fromBefore = before(from);
  return new Map([[from, to], ...(fromBefore === undefined ? [] : [[fromBefore, before(to)] as const])]);
}
