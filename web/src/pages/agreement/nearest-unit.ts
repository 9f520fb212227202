import type { AgreementReply } from '../../../../server/contract/agreement.ts';
import type { Team } from '../../../../server/contract/teams.ts';

/**
 * The team itself where it has a summary, else the nearest above it that has one; at last the company.
 *
 * @param units those that have summaries
 */
export function nearestUnit(team: Team, teams: readonly Team[], units: AgreementReply['units']): Team {
  const isSummedUp = ({ path }: Team) => units.some(({ unit }) => unit === path);
  let unit = team;
  while (unit.parent !== null && !isSummedUp(unit)) {
    const { parent } = unit;
    const above = teams.find(({ path }) => path === parent);
    if (!above) return unit;
    unit = above;
  }
  return unit;
}
