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

/** What stands behind a chart over cycles. */
export function marksOf(points: readonly Pick<CyclePoint, 'limits' | 'gap' | 'broken'>[]): CycleMarks {
  return {
    limits: points.flatMap(({ limits }, at) => (limits ? [{ at, ...limits }] : [])),
    gaps: points.flatMap(({ gap }, at) => (gap ? [{ at, ...gap }] : [])),
    breaks: points.flatMap(({ broken }, at) => (broken ? [{ at, text: broken.text }] : [])),
  };
}
