import type { Team } from '../../../../server/contract/teams.ts';
import { MOST_TEAMS, parseTeams } from '../../lib/compare-query.ts';
import { compareStart } from '../../lib/compare-start.ts';
import type { Reference } from '../../lib/reference.ts';
import type { ResolvedView } from '../../lib/resolve-view.ts';

interface Chosen {
  teams: Team[];
  /** Paths in the address that the cycle does not have. */
  unknown: string[];
  /** Names of those beyond the most that are set side by side. */
  beyond: string[];
}

/** The teams that the address names or, where it names none, what the chosen team is set beside. */
export function resolveTeams(
  search: string,
  { team }: Pick<ResolvedView, 'team'>,
  { teams, publication }: Reference,
): Chosen {
  const named = parseTeams(search);
  const asked = named.length > 0 ? named : compareStart(team, teams, publication.publication.k);
  const known = asked.flatMap((path) => teams.find((other) => other.path === path) ?? []);
  return {
    teams: known.slice(0, MOST_TEAMS),
    unknown: asked.filter((path) => !teams.some((other) => other.path === path)),
    beyond: known.slice(MOST_TEAMS).map(({ name }) => name),
  };
}
