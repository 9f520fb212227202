import { ebShrink } from './eb-shrink.ts';
import { leniencyContrasts, type RaterScore } from './leniency-contrasts.ts';
import { sum } from './sum.ts';

export interface Leniency {
  rater: string;
  /** People whom another rated too. */
  people: number;
  /** Points of the scale above (below, if negative) the other raters of the same people. */
  leniency: number;
  /** Its error variance: the pooled variance within raters over `people`. */
  variance: number | null;
  /** Drawn to the mean of all raters by how little is known, with standard error and 95 % limits. */
  shrunken: number | null;
  se: number | null;
  lower: number | null;
  upper: number | null;
  /** tau² / (tau² + variance). */
  reliability: number | null;
}

export interface RaterLeniency {
  /** In the order in which the raters first appear. */
  raters: Leniency[];
  /** Variance of one contrast about its rater's mean, pooled over raters. */
  within: number | null;
  /** Variance and standard deviation between raters, once chance is taken off; mean over raters. */
  tau2: number | null;
  tau: number | null;
  mu: number | null;
  /** Mean of the raters' reliabilities. */
  reliability: number | null;
  /** Why numbers are null: no rater has two people to compare; no rater differs from himself; or one rater. */
  reason: 'one-person-each' | 'no-variance' | 'one-rater' | null;
}

/**
 * Rater leniency: how each rater rates against the others who rated the same people.
 *
 * Shapes: one entry a score; a rater scores a person's competency once. People or competencies with one
 *         rater tell nothing and are left out, and so are raters who have no others.
 * Units:  points of the scale; no rounding.
 * Null:   no person was rated by two on one competency. `reason` says why a number within is null.
 * Errors: RangeError if a score is not finite or given twice.
 * Source: as `ebShrink`; the index itself is a mean of differences within people.
 *
 * @example
 * raterLeniency([
 *   { rater: 'a', person: 'x', competency: 'c', score: 4 },
 *   { rater: 'b', person: 'x', competency: 'c', score: 3 },
 * ]) // => { raters: [{ rater: 'a', people: 1, leniency: 1, … }, …], reason: 'one-person-each', … }
 */
export function raterLeniency(scores: readonly RaterScore[]): RaterLeniency | null {
  return raterLeniencyOfSums(
    [...leniencyContrasts(scores)].map(([rater, of]) => {
      const leniency = sum(of) / of.length;
      return { rater, people: of.length, leniency, squares: sum(of.map((one) => squareOf(one - leniency))) };
    }),
  );
}

/** All that the raters' leniency needs to know of one of them. */
export interface ContrastSums {
  rater: string;
  /** People whom another rated too: one contrast each. */
  people: number;
  /** Mean of the contrasts, and the sum of their squares about it. */
  leniency: number;
  squares: number;
}

/** The same from what a database adds up, one entry a rater with at least one contrast. */
export function raterLeniencyOfSums(contrasts: readonly ContrastSums[]): RaterLeniency | null {
  if (contrasts.length === 0) return null;

  const df = sum(contrasts.map(({ people }) => people - 1));
  const within = df === 0 ? null : sum(contrasts.map(({ squares }) => squares)) / df;
  const variances = contrasts.map(({ people }) => (within === null ? null : within / people));
  const shrunk = ebShrink(
    contrasts.map(({ leniency }) => leniency),
    variances,
  );
  const raters = contrasts.map(({ rater, people, leniency }, at) => {
    const b = shrunk?.b[at] ?? null;
    return {
      rater,
      people,
      leniency,
      variance: variances[at] ?? null,
      shrunken: shrunk?.shrunken[at] ?? null,
      se: shrunk?.se[at] ?? null,
      lower: shrunk?.lower[at] ?? null,
      upper: shrunk?.upper[at] ?? null,
      reliability: b === null ? null : 1 - b,
    };
  });
  return {
    raters,
    within,
    tau2: shrunk?.tau2 ?? null,
    tau: shrunk?.tau ?? null,
    mu: shrunk?.mu ?? null,
    reliability: shrunk && sum(raters.map(({ reliability }) => reliability ?? 0)) / raters.length,
    reason: whyNull(within, shrunk === null),
  };
}

function whyNull(within: number | null, unshrunk: boolean): RaterLeniency['reason'] {
  if (within === null) return 'one-person-each';
  if (within === 0) return 'no-variance';
  return unshrunk ? 'one-rater' : null;
}

/** Contrasts that differ by less than this many points differ by rounding. */
const ROUNDING = 1e-9;

function squareOf(difference: number): number {
  return Math.abs(difference) < ROUNDING ? 0 : difference ** 2;
}
