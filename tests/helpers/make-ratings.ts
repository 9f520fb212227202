/** People of one team and level, by score. */
export interface Group {
  team: string;
  /** People per scale position, lowest first. */
  counts: readonly number[];
  level?: string;
  ladder?: string;
  competency?: string;
  source?: string;
  rater?: string;
  /** Number of its first person, where the group is only some of the team and level. */
  first?: number;
}

/**
 * Ratings as a canonical CSV file. The first person of a team and level is the same one in every group of it,
 * and so on, so that two groups of one team and level are two ratings of the same people.
 */
export function ratingsCsv(groups: readonly Group[], cycle = '2026-Q3'): string {
  const lines = groups.flatMap((group) => {
    const {
      team,
      level = '',
      ladder = '',
      competency = 'care',
      source = 'manager',
      rater = '',
      first = 0,
    } = group;
    const scores = group.counts.flatMap((people, position) => Array<number>(people).fill(position + 1));
    return scores.map((score, index) =>
      [
        cycle,
        `${team} ${level} ${first + index}`,
        team,
        level,
        ladder,
        competency,
        source,
        rater,
        score,
      ].join(),
    );
  });
  return `cycle,person,team,level,ladder,competency,source,rater,rating\n${lines.join('\n')}\n`;
}
