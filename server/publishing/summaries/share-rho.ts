import type { VoteSums } from '../../../db/private/sum-votes.ts';
import type { UnitStatTable } from '../../../db/schema.ts';
import { grainOf, roundTo } from '../../disclosure/grain.ts';
import type { ClusterSums } from '../../measures/cluster-sums.ts';
import { designEffect } from '../../measures/design-effect.ts';
import { atLeastMixed } from './at-least-mixed.ts';
import { clusterSumsOf } from './cluster-sums-of.ts';

/** Rounded more coarsely than this, a correlation says nothing. */
const COARSEST = 0.1;

/**
 * How far one person's ratings are alike in having a word, and in having it or one above it: what intervals of
 * shares over several competencies rest on. Ratings that are alike as scores are less so word by word.
 *
 * Shapes: `positions` of the scale; both lists by position. Null where so few have the word, or so few have not,
 *         that `shareRho` tells nothing.
 */
export function shareRhos(
  rows: readonly VoteSums[],
  positions: number,
  k: number,
): Pick<UnitStatTable, 'word_rho' | 'from_rho'> {
  const of = (values: (row: VoteSums) => { t: number; t2: number }): number | null =>
    shareRho(clusterSumsOf(rows.map((row) => hitSums(row, values(row)))), k);
  const all = Array.from({ length: positions }, (_, at) => at);
  return {
    word_rho: all.map((at) => of(({ word, word2 }) => ({ t: word[at] ?? 0, t2: word2[at] ?? 0 }))),
    from_rho: all.map((at) => of(({ word, from2 }) => ({ t: sumFrom(word, at), t2: from2[at] ?? 0 }))),
  };
}

function hitSums({ unitId, scaleId, ratings, people }: VoteSums, { t, t2 }: { t: number; t2: number }) {
  return { unitId, scaleId, ratings, people, t, t2, q: t };
}

function sumFrom(word: readonly number[], at: number): number {
  return word.slice(at).reduce((sum, count) => sum + count, 0);
}

/**
 * ICC(1) of 1 where a rating counts and 0 where not, guarded like the other summaries and more: rounded until
 * a step holds k of the few ratings that it hangs on, and never below 0, which would say that nobody has many.
 *
 * Shapes: sums of these ones and zeros over people.
 * Null:   one rating a person; or so few ratings count, or do not, that a step would be above a tenth.
 */
export function shareRho(sums: ClusterSums, k: number): number | null {
  const { M, T: hits } = sums;
  const grain = grainOf((hits * (M - hits)) / M, k);
  const { icc = null } = designEffect(atLeastMixed(sums, k)) ?? {};
  return grain > COARSEST || icc === null ? null : roundTo(grain, Math.max(0, icc));
}
