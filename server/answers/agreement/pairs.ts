import type { PairedStat } from '../../../db/published/list-paired-stats.ts';
import type { Source } from '../../../db/schema.ts';
import type { AgreementReply, PairShown } from '../../contract/agreement.ts';
import type { KnownMeasure } from '../../contract/measure.ts';
import { chanceBound } from '../../disclosure/chance-bound.ts';
import type { UnitScores } from './read-shapes.ts';
import { whyNotSummedUp } from './why-not.ts';

/** Which sources are set against each other, in the order in which they are told. */
const PAIRS: readonly (readonly [before: Source, after: Source])[] = [
  ['self', 'manager'],
  ['manager', 'calibrated'],
  ['peer', 'manager'],
  ['self', 'peer'],
];

/**
 * The pairs of sources that both rated, each over all competencies and then by competency; or why there is
 * nothing of it.
 *
 * Shapes: `nameOf` gives a competency's key by its id.
 */
export function buildPairs(
  stats: readonly PairedStat[],
  scores: readonly UnitScores[],
  nameOf: (competencyId: number) => string,
): AgreementReply['pairs'] {
  const people = new Map(scores.map(({ source, of }) => [source, of]));
  return PAIRS.flatMap(([before, after]): AgreementReply['pairs'] => {
    const [first, second] = [people.get(before), people.get(after)];
    if (first === undefined || second === undefined) return [];
    const held = stats.filter((stat) => stat.before === before && stat.after === after);
    if (held.length === 0) {
      return [{ before, after, competency: null, reason: whyNotSummedUp(Math.min(first, second)) }];
    }
    return held.map((stat) => buildPair(stat, nameOf));
  });
}

function buildPair(stat: PairedStat, nameOf: (competencyId: number) => string): PairShown {
  const { before, after, competencyId, people, raised, same, lowered, homogeneityP } = stat;
  const of = (value: number, method: string): KnownMeasure => {
    return { value, lower: null, upper: null, n: people, method };
  };
  return {
    before,
    after,
    competency: competencyId === null ? null : nameOf(competencyId),
    people,
    raised,
    same,
    lowered,
    shift: {
      ...of(stat.shift, 'marginal_homogeneity'),
      lower: stat.shiftLower,
      upper: stat.shiftUpper,
    },
    kappa: of(stat.kappa, 'weighted_kappa'),
    ac2: of(stat.ac2, 'gwet_ac2'),
    // Again, for those that were published with two decimals.
    homogeneityP: chanceBound(homogeneityP),
  };
}
