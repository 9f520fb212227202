import type { PeerVotes } from '../../../db/private/count-peer-votes.ts';
import { CONTRAST_UNITS, type ContrastRow } from '../../../db/private/sum-contrasts.ts';
import type { NewPublication } from '../../../db/published/store-publication.ts';
import { krippendorffOfKinds } from '../../measures/krippendorff.ts';
import { raterLeniencyOfSums, type ContrastSums } from '../../measures/rater-leniency.ts';
import { type7Quantile } from '../../measures/type-7-quantile.ts';
import { FEWEST_PEOPLE } from '../../disclosure/can-sum-up.ts';
import { grainOf, roundTo } from '../../disclosure/grain.ts';
import { byUnit, type Units } from './units.ts';

type RaterStat = NewPublication['rater_stats'][number];

/**
 * How lenient a source's raters are against the others who rated the same people, per unit and scale (A6):
 * the spread between raters, never one of them. Only where 100 people were rated by two and more, by k raters
 * of that source and more.
 *
 * Shapes: `positions` gives the length of a scale by its id.
 */
export function buildRaterStats(
  contrasts: readonly ContrastRow[],
  votes: readonly PeerVotes[],
  positions: ReadonlyMap<number, number>,
  units: Units,
  k: number,
): RaterStat[] {
  const groups = Map.groupBy(contrasts, ({ scaleId, source }) => `${scaleId} ${source}`);
  return [...groups.values()].flatMap((group) => {
    const [{ source, scaleId }] = group as [ContrastRow];
    const votesOf = byUnit(units, source === 'peer' ? votes.filter((each) => each.scaleId === scaleId) : []);
    return [...byUnit(units, group)].flatMap(([team_id, rows]) => {
      const people = rows.reduce((sum, row) => (row.raterId === null ? sum + row.people : sum), 0);
      const found = raterLeniencyOfSums(raterSums(rows));
      const { tau = null, reliability = null, raters = [] } = found ?? {};
      const lenient = raters.flatMap(({ shrunken }) => (shrunken === null ? [] : [shrunken]));
      const shown = people >= FEWEST_PEOPLE && raters.length >= k;
      if (!shown || tau === null || reliability === null) return [];

      const compared = raters.reduce((sum, rater) => sum + rater.people, 0);
      const grain = grainOf(compared, k);
      const alpha = alphaOf(votesOf.get(team_id) ?? [], positions.get(scaleId) ?? 0);
      return [
        {
          source,
          scale_id: scaleId,
          team_id,
          people,
          raters: raters.length,
          tau: roundTo(grain, tau),
          reliability: roundTo(grain, reliability),
          p10: roundTo(grain, type7Quantile(lenient, 0.1)),
          p50: roundTo(grain, type7Quantile(lenient, 0.5)),
          p90: roundTo(grain, type7Quantile(lenient, 0.9)),
          alpha: roundTo(grain, alpha),
        },
      ];
    });
  });
}

/** One entry a rater, his people of all rows together. */
function raterSums(rows: readonly ContrastRow[]): ContrastSums[] {
  const raters = Map.groupBy(rows, (row) => row.raterId);
  raters.delete(null);
  return [...raters].map(([id, of]) => {
    const people = of.reduce((sum, row) => sum + row.people, 0);
    const t = of.reduce((sum, row) => sum + row.t, 0) / CONTRAST_UNITS;
    const t2 = of.reduce((sum, row) => sum + row.t2, 0) / CONTRAST_UNITS ** 2;
    // Contrasts are rounded to a millionth of a point, so less than this is no difference.
    const squares = t2 - t ** 2 / people;
    return {
      rater: String(id),
      people,
      leniency: t / people,
      squares: squares < people * 1e-9 ? 0 : squares,
    };
  });
}

function alphaOf(votes: readonly PeerVotes[], size: number): number | null {
  const entries = votes.reduce((sum, { times }) => sum + times, 0);
  if (entries < FEWEST_PEOPLE) return null;
  const kinds = votes.map(({ scores, times }) => {
    const counts = new Array<number>(size).fill(0);
    for (const score of scores) counts[score - 1] = (counts[score - 1] ?? 0) + 1;
    return { counts, times };
  });
  return krippendorffOfKinds(kinds)?.estimate ?? null;
}
