import type { Team } from '../../../server/contract/teams.ts';
import { MOST_TEAMS } from './compare-query.ts';

/**
 * What a team is set beside where the reader has chosen nothing else: the unit it belongs to and the teams beside
 * it that are nearest in size; for the company, its divisions. Teams under k people are passed over, since they
 * are not shown on their own.
 *
 * @param teams of the cycle, a parent before its children
 * @returns paths, the team first; one alone where it has nothing beside it
 */
export function compareStart(team: Team, teams: readonly Team[], k: number): string[] {
  const shown = teams.filter(({ people }) => people >= k);
  const byPath = (paths: readonly Team[]) => paths.map(({ path }) => path);
  if (team.parent === null) {
    const divisions = shown
      .filter(({ parent }) => parent === team.path)
      .toSorted((a, b) => b.people - a.people);
    return byPath([team, ...divisions].slice(0, MOST_TEAMS));
  }
  const unit = teams.filter(({ path }) => path === team.parent);
  const far = (other: Team) => Math.abs(Math.log(other.people / Math.max(1, team.people)));
  const sisters = shown
    .filter(({ path, parent }) => parent === team.parent && path !== team.path)
    .toSorted((a, b) => far(a) - far(b));
  return byPath([team, ...unit, ...sisters].slice(0, MOST_TEAMS));
}
