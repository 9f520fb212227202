import type { Nearest } from '../../../server/contract/distribution.ts';
import type { Team } from '../../../server/contract/teams.ts';
import { m } from './messages.ts';
import type { Reference } from './reference.ts';
import type { View } from './view-query.ts';

/** An answer near the one that is withheld: its name and the change of view that leads to it. */
export interface NearestLink {
  name: string;
  change: Pick<View, 'team' | 'levels'>;
}

/**
 * @param asked keys of the levels that the reader has chosen; 'all levels' is said only if there are some
 * @param inAddress what the address says for a team
 */
export function nearestLinks(
  nearest: readonly Nearest[],
  asked: readonly string[],
  { teams, publication }: Reference,
  inAddress: (team: Team) => string | undefined,
): NearestLink[] {
  const company = teams[0];
  return nearest.map(({ team: path, level }) => {
    const team = teams.find((other) => other.path === path) ?? company;
    const name = team?.name ?? path ?? '';
    const change = { team: team && inAddress(team), levels: level ?? [] };
    if (level === null) return { name: asked.length > 0 ? m.nearest.allLevels(name) : name, change };
    const labels = level.map((key) => publication.levels.find((column) => column.key === key)?.label ?? key);
    return { name: m.nearest.levels(name, labels), change };
  });
}
