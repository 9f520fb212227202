import type { RaterStat } from '../../../db/published/list-rater-stats.ts';
import type { Source } from '../../../db/schema.ts';
import type { AgreementReply } from '../../contract/agreement.ts';
import type { UnitScores } from './read-shapes.ts';
import { whyNotSummedUp } from './why-not.ts';

/**
 * The raters of each source that others' ratings can be set against, or why nothing is told of them.
 *
 * Shapes: `summedUp` are the unit's sources that have a summary of their scores: without it neither of two sources
 *         that are set against each other has one of its raters.
 */
export function buildRaters(
  stats: readonly RaterStat[],
  scores: readonly UnitScores[],
  summedUp: ReadonlySet<Source>,
): AgreementReply['raters'] {
  const setAgainst = scores.filter(({ source }) => source === 'manager' || source === 'peer');
  const areSummedUp = setAgainst.every(({ source, of }) => of === 0 || summedUp.has(source));
  return setAgainst.map(({ source, of }) => {
    const found = stats.find((stat) => stat.source === source);
    if (!found) {
      const reason = whyNotSummedUp(of);
      return { source, reason: areSummedUp && reason.startsWith('withheld') ? 'too few raters' : reason };
    }
    const { teamId: _, ...stat } = found;
    return stat;
  });
}
