import { distributionMessages } from '../../lib/messages/distribution.ts';
import type { ResolvedView } from '../../lib/resolve-view.ts';

/** What the bars are, for the heading, the table's caption and the picture. */
export function barsTitle({ by, team }: Pick<ResolvedView, 'by' | 'team'>): string {
  const { title } = distributionMessages.bars;
  if (by === 'level') return title.level;
  if (by === 'competency') return title.competency;
  if (by === 'teams') return title.teams(team.name);
  return team.parent === null ? title.divisions : title.team(team.name);
}
