import type { PeerVotes } from '../../../db/private/count-peer-votes.ts';
import { CONTRAST_UNITS, type ContrastRow } from '../../../db/private/sum-contrasts.ts';
import type { NewPublication } from '../../../db/published/store-publication.ts';
import { krippendorffOfKinds } from '../../measures/krippendorff.ts';
import { raterLeniencyOfSums, type ContrastSums } from '../../measures/rater-leniency.ts';
import { type7Quantile } from '../../measures/type-7-quantile.ts';
import { FEWEST_PEOPLE } from '../../disclosure/can-sum-up.ts';
import { grainOf, grainOfRatio, roundTo } from '../../disclosure/grain.ts';
import { byUnit, type Units } from './units.ts';

type RaterStat = NewPublication['rater_stats'][number];
/** Whose ratings, on which scale. */
type TableOf = Pick<RaterStat, 'source' | 'scale_id'>;

/** Sources whose raters are set against each other. */
const SET_AGAINST = ['manager', 'peer'] as const;

/**
 * How lenient a source's raters are against the others who rated the same people, per unit and scale (A6):
 * the spread between raters, never one of them. Only where 100 people were rated by two and more, by k raters
 * of that source and more, and where all who are set against each other may be summed up: what one source gave
 * and its leniency say what the other gave, to each person if it gave everybody the same.
 *
 * Shapes: `rated` are the cycle's tables, `summedUp` what of it has a summary of its scores.
 */
export function buildRaterStats(
  contrasts: readonly ContrastRow[],
  votes: readonly PeerVotes[],
  { rated, summedUp }: { rated: readonly TableOf[]; summedUp: readonly (TableOf & { team_id: number })[] },
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
      const isMixed = SET_AGAINST.every((each) => {
        const isOf = (of: TableOf) => of.source === each && of.scale_id === scaleId;
        return !rated.some(isOf) || summedUp.some((of) => isOf(of) && of.team_id === team_id);
      });
      const shown = isMixed && people >= FEWEST_PEOPLE && raters.length >= k;
      if (!shown || tau === null || reliability === null) return [];

      const compared = raters.reduce((sum, rater) => sum + rater.people, 0);
      const grain = grainOf(compared, k);
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
          alpha: alphaOf(votesOf.get(team_id) ?? [], k),
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

/** Null where too few were rated by two peers, or where so few scores differ that a single one shows. */
function alphaOf(votes: readonly PeerVotes[], k: number): number | null {
  const people = votes.reduce((sum, { times }) => sum + times, 0);
  if (people < FEWEST_PEOPLE) return null;
  const size = Math.max(...votes.flatMap(({ scores }) => scores));
  const all = new Array<number>(size).fill(0);
  const kinds = votes.map(({ scores, times }) => {
    const counts = new Array<number>(size).fill(0);
    for (const score of scores) {
      counts[score - 1] = (counts[score - 1] ?? 0) + 1;
      all[score - 1] = (all[score - 1] ?? 0) + times;
    }
    return { counts, times };
  });
  const given = all.reduce((sum, count) => sum + count, 0);
  const most = Math.max(...all) / given;
  const grain = grainOfRatio(given, most * (1 - most), k);
  return grain === null ? null : roundTo(grain, krippendorffOfKinds(kinds)?.estimate ?? null);
}
