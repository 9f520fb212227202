import type { Team } from '../../../server/contract/teams.ts';

export interface TreeLine {
  team: Team;
  hasChildren: boolean;
  expanded: boolean;
}

/**
 * The lines of the team tree that are to be seen, in the organisation's order (a parent before its children).
 * With a word to find, all teams that have it in their name and the teams above these, expanded.
 *
 * @param expanded paths of the teams whose sub-teams are to be seen when nothing is searched for
 */
export function treeLines(teams: readonly Team[], word: string, expanded: ReadonlySet<string>): TreeLine[] {
  const parents = new Set(teams.map((team) => team.parent));
  const wanted = word.trim().toLocaleLowerCase();
  const line = (team: Team, open: boolean): TreeLine => ({
    team,
    hasChildren: parents.has(team.path),
    expanded: open && parents.has(team.path),
  });

  if (wanted === '') {
    const seen = new Set<string>();
    return teams
      .filter(({ path, parent }) => {
        const shown = parent === null || (seen.has(parent) && expanded.has(parent));
        if (shown) seen.add(path);
        return shown;
      })
      .map((team) => line(team, expanded.has(team.path)));
  }

  // From the last to the first, so that a team is met after all that lie below it.
  const kept = new Set<string | null>();
  for (const { path, parent, name } of teams.toReversed()) {
    if (!kept.has(path) && !name.toLocaleLowerCase().includes(wanted)) continue;
    kept.add(path).add(parent);
  }
  const open = new Set(teams.filter(({ path }) => kept.has(path)).map((team) => team.parent));
  return teams.filter(({ path }) => kept.has(path)).map((team) => line(team, open.has(team.path)));
}

/** Paths of the teams above one, nearest first. */
export function pathsAbove(team: Team, teams: readonly Team[]): string[] {
  const above = teams.find((other) => other.path === team.parent);
  return above ? [above.path, ...pathsAbove(above, teams)] : [];
}
