import type { GapsReply, ShownGap } from '../../../../server/contract/gaps.ts';
import type { Sort } from './gaps-query.ts';

export type TeamGap = GapsReply['teams'][number];

/** Name of the node above a team, which is what tells two teams of one name apart. */
export function unitOf(path: string): string {
  return path.split(' / ').at(-2) ?? '';
}

/** Ordered as wanted; equal ones keep their order, and teams without the number come last in either direction. */
export function sortTeams(teams: readonly TeamGap[], { key, down }: Sort): TeamGap[] {
  const sign = down ? -1 : 1;
  return teams.toSorted((a, b) => {
    if ('withheld' in a || 'withheld' in b) return Number('withheld' in a) - Number('withheld' in b);
    const [x, y] = [valueOf(a, key), valueOf(b, key)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    if (typeof x === 'string' || typeof y === 'string') return sign * String(x).localeCompare(String(y));
    return sign * (x - y);
  });
}

function valueOf(team: ShownGap, key: Sort['key']): number | string | null {
  if (key === 'team') return team.name;
  if (key === 'unit') return unitOf(team.team);
  if (key === 'shrunken') return team.shrunken?.value ?? null;
  return team[key];
}
