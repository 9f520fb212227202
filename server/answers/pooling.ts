import { poolReleased } from '../disclosure/released.ts';
import { distribution } from '../measures/distribution.ts';
import type { PooledFigure } from './figure-measures.ts';
import type { Question } from './question.ts';
import type { Readers } from './readers.ts';

/** Turns the cells of one question into figures that can be measured. */
export type Pooling = (
  cell: Pick<PooledFigure, 'people' | 'counts'>,
  competencyIds: readonly number[],
) => PooledFigure;

/** What the figures of a question need of the company is read once for each set of competencies. */
export function openPooling({ frame, rho }: Pick<Question, 'frame' | 'rho'>, read: Readers): Pooling {
  const variances = new Map<string, number | null>();
  const varianceOf = (competencyIds: readonly number[]): number | null => {
    const { released } = read.node(frame.tree.root, competencyIds);
    if (released.length === 0) return null;
    return distribution(poolReleased(released).counts)?.variance ?? null;
  };
  return ({ people, counts }, competencyIds) => {
    const key = competencyIds.join();
    const known = variances.get(key);
    const companyVariance = known === undefined ? varianceOf(competencyIds) : known;
    variances.set(key, companyVariance);
    return { people, counts, rho, companyVariance };
  };
}
