import type { Shift } from '../../contract/drift.ts';
import { psi } from '../../measures/psi.ts';
import { w1 } from '../../measures/w1.ts';
import { Z_95 } from '../../measures/z-95.ts';
import { mixPart } from './level-mix.ts';
import type { Observation, Pooled } from './observe.ts';
import { pooledTest } from './pooled-test.ts';

/**
 * What changed since an earlier cycle, on the competencies that both show. One competency: PSI beside its own
 * critical value. Several: Pearson's X² with the design effect, since one person has several ratings.
 *
 * Null: nothing that both show.
 */
export function describeShift(before: Observation, after: Observation): Shift | null {
  const ids = [...after.tables.keys()].filter((id) => before.tables.has(id));
  const [from, to] = [before.pool(ids), after.pool(ids)];
  const moved = from && to && w1(from.counts, to.counts);
  if (!moved) return null;

  const mix = mixPart(before, after, ids);
  const single = ids.length === 1 ? psi(from.counts, to.counts) : null;
  const p = single ? single.p : pooledTest(from, to);
  return {
    since: before.view.frame.publication.cycle,
    mean: meanDifference(from, to),
    w1: moved.w1,
    up: moved.up,
    down: moved.down,
    psi: single && { value: single.psi, critical: single.critical },
    p,
    rate: mix === null ? null : moved.meanShift - mix,
    mix,
    ...(p === null && { reason: 'everybody has the same score' as const }),
  };
}

function meanDifference(from: Pooled, to: Pooled): Shift['mean'] {
  const value = to.mean - from.mean;
  const n = Math.min(effective(from), effective(to));
  const method = 'cluster_mean';
  if (from.se === null || to.se === null) return { value, lower: null, upper: null, n, method };
  const half = Z_95 * Math.hypot(from.se, to.se);
  return { value, lower: value - half, upper: value + half, n, method };
}

/** The independent ratings that would tell as much. */
export function effective({ counts, deff }: Pooled): number {
  return counts.reduce((sum, count) => sum + count, 0) / deff;
}
