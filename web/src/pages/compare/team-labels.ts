import type { Team } from '../../../../server/contract/teams.ts';

/** Short names of teams set side by side, by path; of two that are called alike, each with its unit. */
export function teamLabels(teams: readonly Team[]): Map<string, string> {
  const isAlone = (name: string) => teams.filter((other) => other.name === name).length === 1;
  return new Map(
    teams.map(({ path, name }) => {
      const unit = path.split(' / ').at(-2);
      return [path, isAlone(name) || unit === undefined ? name : `${name} (${unit})`];
    }),
  );
}
