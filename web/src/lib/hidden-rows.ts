import type { CoverageReply, HiddenTeam } from '../../../server/contract/coverage.ts';

/** Some competencies of a team that are withheld for one reason and counted in one place. */
export interface HiddenRow {
  team: string;
  name: string;
  /** In the competency of these that has the most of them. */
  people: number;
  /** Keys; empty is every competency that the team was rated in. */
  competencies: readonly string[];
  reason: HiddenTeam['hidden'][number]['reason'];
  /** Path of the unit whose figure has its people; null: none has. */
  countedIn: string | null;
  /** Whether the team is shown on its own in no competency. */
  never: boolean;
}

/** A line for each reason and place that a team has; teams in the order of the organisation. */
export function hiddenRows(hidden: CoverageReply['hidden']): HiddenRow[] {
  return hidden.flatMap(({ team, name, shownIn, hidden: withheld }) =>
    [
      ...Map.groupBy(withheld, ({ reason, countedIn }) => JSON.stringify([reason, countedIn])).values(),
    ].flatMap((alike) => {
      const [first] = alike;
      if (!first) return [];
      const isAll = shownIn === 0 && alike.length === withheld.length;
      return [
        {
          team,
          name,
          people: Math.max(...alike.map(({ people }) => people)),
          // One that was rated on two scales is hidden twice.
          competencies: isAll ? [] : [...new Set(alike.map(({ competency }) => competency))],
          reason: first.reason,
          countedIn: first.countedIn,
          never: shownIn === 0,
        },
      ];
    }),
  );
}
