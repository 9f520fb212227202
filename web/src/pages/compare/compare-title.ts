import type { ShownGap } from '../../../../server/contract/gaps.ts';
import { compareMessages } from '../../lib/messages/compare.ts';
import type { TeamGap } from '../gaps/sort-teams.ts';

/**
 * Says in one sentence which of the teams differ from their prediction: those that are flagged, since flags are
 * corrected for the number of teams and intervals are not; where none is, the units outside their intervals.
 *
 * @param teams in the order of the address
 * @param labels by path
 */
export function compareTitle(teams: readonly TeamGap[], labels: ReadonlyMap<string, string>): string {
  const { title } = compareMessages;
  const shown = teams.flatMap((team) => ('withheld' in team ? [] : [team]));
  if (shown.length === 0) return title.withheld;
  const flagged = shown.filter((team) => team.flagged);
  const isOutside = ({ lower, upper }: ShownGap) => lower > 0 || upper < 0;
  const units = shown.filter((team) => team.reason === 'not one of the teams compared' && isOutside(team));
  const named = flagged.length > 0 ? flagged : units;
  if (named.length === 0) return title.none(shown.length);
  const onSide = (sign: number) =>
    named.filter(({ gap }) => Math.sign(gap) === sign).map(({ team, name }) => labels.get(team) ?? name);
  return title.outside(onSide(1), onSide(-1), flagged.length > 0 ? title.flagged : title.interval);
}
