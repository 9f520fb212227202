import { formatTeams } from './compare-query.ts';
import { compareStart } from './compare-start.ts';
import type { Reference } from './reference.ts';
import { view } from './view.svelte.ts';

/** The address of the Compare screen on a team with its unit and peers, in the cycle and source of this view. */
export function compareHref(path: string, { teams, publication }: Reference): string {
  const team = teams.find((other) => other.path === path);
  const asked = team ? compareStart(team, teams, publication.publication.k) : [path];
  const [screen = '', search = ''] = view.to('/compare', { levels: [], by: 'team' }).split('?');
  return screen + formatTeams(search, asked);
}
