import { raoScott } from '../../measures/rao-scott.ts';
import { sum } from '../../measures/sum.ts';
import type { PooledFigure } from '../figure-measures.ts';
import { pooledDeff } from '../pooled-deff.ts';

type Tested = Pick<PooledFigure, 'people' | 'counts' | 'rho'>;

/**
 * Whether two groups' ratings over several competencies lie otherwise than by chance: the p-value of Pearson's X²
 * over the mean design effect of its cells, each that of its word (STATISTICS.md, section 2). Those of the mean are
 * so much larger that a test by them hardly ever finds a thing.
 *
 * Shapes: both on the same scale and competencies, of different people or cycles.
 * Null:   all ratings of both are of one word.
 */
export function pooledTest(a: Tested, b: Tested): number | null {
  const both = [a, b];
  const all = sum(both.map(({ counts }) => sum(counts)));
  const shares = a.counts.map((count, at) => (count + (b.counts[at] ?? 0)) / all);
  const variances = both.map(({ people, counts, rho }) => {
    const ratings = sum(counts);
    return shares.map((p, at) => (p * (1 - p) * pooledDeff({ people, ratings }, rho.word(at + 1))) / ratings);
  });
  return raoScott([a.counts, b.counts], { variances })?.p ?? null;
}
