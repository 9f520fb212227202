import type { Break, DriftSeries } from '../../contract/drift.ts';
import { dispersionMeasure, meanMeasure, shareMeasure } from '../figure-measures.ts';
import { mixPart } from './level-mix.ts';
import type { Observation, Pooled } from './observe.ts';
import { describeShift } from './shift.ts';

export interface Around {
  /** What changed since the cycle before. */
  brokenBy: Break | null;
  /** The last cycle with figures before, and the first, since the words of the scale changed. */
  before: Observation | undefined;
  first: Observation | undefined;
}

/** One cycle's figures, or why there are none. */
export function buildPoint(observation: Observation, around: Around): DriftSeries['points'][number] {
  const { cell, view, tables } = observation;
  const { cycle, version, k, hash } = view.frame.publication;
  const key = { cycle, publication: { version, k, hash }, break: around.brokenBy };
  if ('withheld' in cell) return { ...key, withheld: cell.withheld, of: cell.of, nearest: cell.nearest };

  const ids = [...tables.keys()];
  const pooled = observation.pool(ids);
  if (!pooled) throw new Error('a cell is shown and none of its tables is');
  return {
    ...key,
    people: cell.people,
    coverage: cell.coverage,
    counts: cell.counts,
    shares: cell.shares,
    mean: meanMeasure(pooled),
    topBox: shareMeasure(pooled, view.scale?.top ?? 1),
    dispersion: dispersionMeasure(pooled),
    mixConstant: mixConstant(observation, pooled, around),
    shift: around.before ? describeShift(around.before, observation) : null,
  };
}

/** The mean less what the mix of levels has moved it since the first cycle of the stretch. */
function mixConstant(observation: Observation, pooled: Pooled, { first }: Around): number | null {
  if (!first || first === observation) return pooled.mean;
  const ids = [...observation.tables.keys()].filter((id) => first.tables.has(id));
  const part = mixPart(first, observation, ids);
  return part === null ? null : pooled.mean - part;
}
