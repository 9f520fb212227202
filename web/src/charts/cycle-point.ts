import type { CycleMarks } from './cycle-marks.ts';

/** One cycle of a line over cycles. */
export interface CyclePoint {
  cycle: string;
  /** What is said of it when it is pointed at. */
  lines: readonly string[];
  /** Null: there is no figure, and `gap` says why. */
  value: number | null;
  interval: { lower: number; upper: number } | null;
  /** The smoothed value that is held against the limits; undefined: the value itself is. */
  smooth?: number | undefined;
  limits: { lower: number; upper: number } | null;
  /** Beyond its limits. */
  signal: boolean;
  /** The value, had the mix of levels stayed as it was. */
  constant: number | null;
  gap: { text: string; hatched: boolean } | null;
  /** What changed with this cycle; `cut` where numbers before and after cannot be joined. */
  broken: { text: string; cut: boolean } | null;
}

/** Neighbours with one reason are one gap, so that it is said once. */
function gapsOf(points: readonly Pick<CyclePoint, 'gap'>[]): CycleMarks['gaps'] {
  const gaps: CycleMarks['gaps'] = [];
  points.forEach(({ gap }, at) => {
    const last = gaps.at(-1);
    if (!gap) return;
    if (last?.to === at - 1 && last.text === gap.text) last.to = at;
    else gaps.push({ at, to: at, ...gap });
  });
  return gaps;
}

/** What stands behind a chart over cycles. */
export function marksOf(points: readonly Pick<CyclePoint, 'limits' | 'gap' | 'broken'>[]): CycleMarks {
  return {
    limits: points.flatMap(({ limits }, at) => (limits ? [{ at, ...limits }] : [])),
    gaps: gapsOf(points),
    breaks: points.flatMap(({ broken }, at) => (broken ? [{ at, text: broken.text }] : [])),
  };
}
