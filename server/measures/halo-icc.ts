import { iccFromSums, type Icc } from './icc-from-sums.ts';
import { sum } from './sum.ts';

/**
 * Halo: how far one person's ratings over the competencies are one number, ICC(1). Near 1, everyone gets
 * one score throughout; near 0, competencies are told apart.
 *
 * Shapes: `ratings` one row a person, one column a competency; null where not rated. Rows may differ in
 *         length. Large data: the same from sums that the database makes, by `iccFromSums`.
 * Units:  a share of variance, at most 1, not clamped at 0; no rounding.
 * Null:   fewer than two people rated, or nobody on two competencies. All one score: the ICC is null. Each
 *         person one score throughout, people differing: ICC 1, with no F and no interval.
 * Errors: RangeError if a rating is not finite.
 * Source: Shrout & Fleiss (1979), Psychol. Bull. 86:420-428.
 *
 * @example
 * haloIcc([[1, 2], [4, 4], [2, 2]]) // => { estimate: 0.9091, msb: 3.5, msw: 0.1667, f: 21, … }
 */
export function haloIcc(ratings: readonly (readonly (number | null)[])[]): Icc | null {
  const people = ratings
    .map((row) => row.filter((rating) => rating !== null))
    .filter((scores) => scores.length > 0);
  const all = people.flat();
  const bad = all.find((score) => !Number.isFinite(score));
  if (bad !== undefined) throw new RangeError(`${bad} is not a rating`);

  // Squares are summed about the first score, where fewer digits cancel; the ICC does not change by it.
  const origin = all[0] ?? 0;
  const persons = people.map((scores) => ({ m: scores.length, t: sum(scores) - origin * scores.length }));
  return iccFromSums({
    n: people.length,
    M: all.length,
    M2: sum(persons.map(({ m }) => m ** 2)),
    T: sum(persons.map(({ t }) => t)),
    B: sum(persons.map(({ m, t }) => t ** 2 / m)),
    Q: sum(all.map((score) => (score - origin) ** 2)),
  });
}
