import type { DriftSeries, ShownPoint } from '../contract/drift.ts';

/** A series' trend with its error, and how many cycles lie between its ends. */
export interface SeriesTrend {
  slope: number;
  se: number;
  p: number;
  from: string;
  cycles: number;
  /** People of the last cycle with figures. */
  people: number;
}

const Z_95 = 1.959963984540054;

/** Null: too few cycles for a trend, or nothing varies. */
export function readTrend({ trend, trendFrom, trendP, points }: DriftSeries): SeriesTrend | null {
  if (trend.value === null || trendFrom === null || trendP === null) return null;
  if (trend.lower === null || trend.upper === null) return null;
  const last = points.findLastIndex(isShown);
  const people = points[last];
  const cycles = last - points.findIndex(({ cycle }) => cycle === trendFrom);
  if (!people || !isShown(people)) return null;
  return {
    slope: trend.value,
    se: (trend.upper - trend.lower) / 2 / Z_95,
    p: trendP,
    from: trendFrom,
    cycles,
    people: people.people,
  };
}

export function isShown(point: DriftSeries['points'][number]): point is ShownPoint {
  return 'people' in point;
}
