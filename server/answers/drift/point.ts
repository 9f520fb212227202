import type { DriftSeries } from '../../contract/drift.ts';
import type { Measure } from '../../contract/measure.ts';
import type { Source } from '../../../db/schema.ts';
import type { LevelMixRow } from '../../../db/published/list-level-mix.ts';
import { distribution } from '../../measures/distribution.ts';
import { wilsonDeff } from '../../measures/wilson-deff.ts';
import { Z_95 } from '../../measures/z-95.ts';
import type { Break } from '../../contract/drift.ts';
import { mixPart } from './level-mix.ts';
import { poolOver, type Observation, type Pooled } from './observe.ts';
import { describeShift, effective } from './shift.ts';
import { countFrom } from './count-from.ts';

export interface Around {
  source: Source;
  /** What changed since the cycle before. */
  brokenBy: Break | null;
  /** The last cycle with figures before, and the first, since the words of the scale changed. */
  before: Observation | undefined;
  first: Observation | undefined;
  mix: readonly LevelMixRow[];
}

/** One cycle's figures, or why there are none. */
export function buildPoint(observation: Observation, around: Around): DriftSeries['points'][number] {
  const { cell, view, tables } = observation;
  const { cycle, version, k, hash } = view.frame.publication;
  const key = { cycle, publication: { version, k, hash }, break: around.brokenBy };
  if ('withheld' in cell) return { ...key, withheld: cell.withheld, of: cell.of, nearest: cell.nearest };

  const ids = [...tables.keys()];
  const pooled = poolOver(observation, around.source, ids);
  if (!pooled) throw new Error('a cell is shown and none of its tables is');
  return {
    ...key,
    people: cell.people,
    coverage: cell.coverage,
    counts: cell.counts,
    shares: cell.shares,
    mean: meanMeasure(pooled),
    topBox: shareMeasure(pooled, view.scale?.top ?? 1, ids.length),
    dispersion: dispersionMeasure(pooled),
    mixConstant: mixConstant(observation, pooled, around),
    shift: around.before ? describeShift(around.before, observation, around.source, around.mix) : null,
  };
}

function meanMeasure(pooled: Pooled): Measure {
  const { mean: value, se } = pooled;
  const half = se === null ? null : Z_95 * se;
  return {
    value,
    lower: half === null ? null : value - half,
    upper: half === null ? null : value + half,
    n: effective(pooled),
    method: 'cluster_mean',
  };
}

function shareMeasure({ counts, deff }: Pooled, top: number, competencies: number): Measure {
  const method = competencies === 1 ? 'wilson' : 'wilson_deff';
  const share = wilsonDeff(countFrom(counts, top), countFrom(counts, 1), deff);
  if (!share) return { value: null, reason: 'no ratings', method };
  const { estimate, lower, upper, nEff } = share;
  return { value: estimate, lower, upper, n: nEff, method };
}

function dispersionMeasure(pooled: Pooled): Measure {
  const value = distribution(pooled.counts)?.dispersion;
  if (value === undefined) return { value: null, reason: 'no ratings', method: 'distribution' };
  return { value, lower: null, upper: null, n: effective(pooled), method: 'distribution' };
}

/** The mean less what the mix of levels has moved it since the first cycle of the stretch. */
function mixConstant(observation: Observation, pooled: Pooled, { first, mix }: Around): number | null {
  if (!first || first === observation) return pooled.mean;
  const ids = [...observation.tables.keys()].filter((id) => first.tables.has(id));
  const part = mixPart(first, observation, ids, mix);
  return part === null ? null : pooled.mean - part;
}
