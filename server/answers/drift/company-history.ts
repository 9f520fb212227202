import { poolReleased } from '../../disclosure/released.ts';
import type { CellParts } from '../cell.ts';
import type { Readers } from '../readers.ts';
import type { CycleView } from './cycle-view.ts';
import { keepByIds } from './keep-by-ids.ts';
import { momentsOf, type Moments } from './moments.ts';

/** What one cycle publishes of the company, pooled over some competencies; every choice of them is pooled once. */
export interface CompanyHistory {
  /** Null: nothing is shown. */
  moments: (competencyIds: readonly number[]) => Moments | null;
  /** Mean of each level that is in a column, the company's own where the column is withheld. */
  levelMeans: (competencyIds: readonly number[]) => ReadonlyMap<number, number | null>;
}

export function openCompany(
  { frame, onScale }: Pick<CycleView, 'frame' | 'onScale'>,
  read: Pick<Readers, 'node' | 'levels'>,
): CompanyHistory {
  const moments = keepByIds((ids) => pooledMoments(read.node(frame.tree.root, ids)));
  return {
    moments,
    levelMeans: keepByIds((ids) => {
      const company = moments(ids)?.mean ?? null;
      return new Map(
        onScale.columns.flatMap(({ levelIds }) => {
          const mean = pooledMoments(read.levels(levelIds, ids))?.mean ?? company;
          return levelIds.map((id) => [id, mean] as const);
        }),
      );
    }),
  };
}

function pooledMoments({ released }: CellParts): Moments | null {
  return released.length > 0 ? momentsOf(poolReleased(released).counts) : null;
}
