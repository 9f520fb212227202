import type { RaterStat } from '../../../db/published/list-rater-stats.ts';
import type { AgreementReply } from '../../contract/agreement.ts';
import type { UnitScores } from './read-shapes.ts';
import { whyNotSummedUp } from './why-not.ts';

/** The raters of each source that others' ratings can be set against, or why nothing is told of them. */
export function buildRaters(
  stats: readonly RaterStat[],
  scores: readonly UnitScores[],
): AgreementReply['raters'] {
  return scores
    .filter(({ source }) => source === 'manager' || source === 'peer')
    .map(({ source, of }) => {
      const found = stats.find((stat) => stat.source === source);
      if (!found) {
        const reason = whyNotSummedUp(of);
        return { source, reason: reason.startsWith('withheld') ? 'too few raters' : reason };
      }
      const { teamId: _, ...stat } = found;
      return stat;
    });
}
