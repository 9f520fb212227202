import type { Team } from '../../../../server/contract/teams.ts';
import { gapMessages } from '../../lib/messages/gaps.ts';
import type { TeamGap } from './sort-teams.ts';

/**
 * Says in one sentence what the screen found: how many teams are flagged on each side or, where one team is
 * chosen, where that team stands.
 *
 * @param teams those in the chosen unit
 * @param isCompared whether there are limits to be outside of
 */
export function gapsTitle(
  { team, company }: { team: Pick<Team, 'path' | 'name'>; company: Pick<Team, 'path'> },
  teams: readonly TeamGap[],
  isCompared: boolean,
): string {
  const { title } = gapMessages;
  const own = teams.find((other) => other.team === team.path);
  if (own && 'withheld' in own) return title.withheld(own.name);
  if (own) return title.one(own.name, own.gap, own.flagged);
  const shown = teams.flatMap((other) => ('withheld' in other ? [] : [other]));
  if (shown.length === 0) return title.noneShown;
  if (!isCompared) return title.tooFew;
  const flagged = shown.filter((other) => other.flagged);
  const above = flagged.filter(({ gap }) => gap > 0).length;
  const where = team.path === company.path ? undefined : team.name;
  return title.teams(where, shown.length, above, flagged.length - above);
}
