import type { ControlChart, DriftSeries } from '../../contract/drift.ts';
import { cochranArmitage } from '../../measures/cochran-armitage.ts';
import { ewma } from '../../measures/ewma.ts';
import { pChart } from '../../measures/p-chart.ts';
import { sum } from '../../measures/sum.ts';
import { trendLbl } from '../../measures/trend-lbl.ts';
import { Z_95 } from '../../measures/z-95.ts';
import { shareDeff } from '../figure-measures.ts';
import type { Observation, Pooled } from './observe.ts';
import { effective } from './shift.ts';
import { countFrom } from './count-from.ts';

/** A cycle of a stretch in which the words of the scale were the same. */
export interface Step {
  observation: Observation;
  /** Over the competencies that every cycle of the stretch shows. */
  pooled: Pooled;
}

interface Stretch {
  steps: readonly Step[];
  /** Cycles in the whole answer, for charts have an entry each. */
  cycles: number;
  /** Position from which a rating is top. */
  top: number;
}

type Trends = Pick<DriftSeries, 'trendFrom' | 'trend' | 'trendP' | 'topBoxTrend' | 'topBoxTrendP'>;

/** Fewer than this tell a change, not a trend. */
const FEWEST = 3;
/**
 * Mostly the same people are rated in every cycle, and what wanders slowly with them looks like a trend the more
 * cycles are looked at: the variance of a slope over 8 is that of independent cycles (autocorrelation 0.9), over
 * 20 four times as much.
 */
const MOST = 8;

/**
 * Trend of the mean (stratified by competency) and of the top-box share over the last cycles of a stretch, per cycle. A cycle
 * without figures keeps its distance.
 */
export function describeTrends({ steps: all, top }: Stretch): Trends {
  const end = all.at(-1)?.observation.at ?? 0;
  const steps = all.filter(({ observation }) => observation.at > end - MOST);
  const unknown = (method: string, reason: 'too few cycles' | 'everybody has the same score') =>
    ({ value: null, reason, method }) as const;
  if (steps.length < FEWEST)
    return {
      trendFrom: null,
      trend: unknown('trend_lbl', 'too few cycles'),
      trendP: null,
      topBoxTrend: unknown('cochran_armitage', 'too few cycles'),
      topBoxTrendP: null,
    };

  const scores = steps.map(({ observation }) => observation.at + 1);
  const deff = sum(steps.map(({ pooled }) => pooled.deff)) / steps.length;
  const ids = [...new Set(steps.flatMap(({ observation }) => [...observation.tables.keys()]))];
  const size = steps[0]?.pooled.counts.length ?? 0;
  const nobody = Array.from({ length: size }, () => 0);
  const tables = ids.map((id) =>
    steps.map(({ observation }) => observation.tables.get(id)?.counts ?? nobody),
  );
  const lbl = trendLbl(tables, { u: scores, deff });
  const n = sum(steps.map(({ pooled }) => effective(pooled)));

  const hits = steps.map(({ pooled }) => countFrom(pooled.counts, top));
  const totals = steps.map(({ pooled }) => countFrom(pooled.counts, 1));
  const deffs = steps.map(({ pooled }) => shareDeff(pooled, top));
  const share = cochranArmitage(hits, totals, { scores, deff: sum(deffs) / steps.length });
  const shareN = sum(totals.map((total, at) => total / (deffs[at] ?? 1)));
  const shareSe = share?.z && share.slope !== null ? share.slope / share.z : null;
  return {
    trendFrom: steps[0]?.observation.view.frame.publication.cycle ?? null,
    trend:
      lbl?.slope == null
        ? unknown('trend_lbl', 'everybody has the same score')
        : slopeMeasure(lbl.slope, lbl.slopeSe, n, 'trend_lbl'),
    trendP: lbl?.p ?? null,
    topBoxTrend:
      share?.slope == null
        ? unknown('cochran_armitage', 'everybody has the same score')
        : slopeMeasure(share.slope, shareSe, shareN, 'cochran_armitage'),
    topBoxTrendP: share?.p ?? null,
  };
}

function slopeMeasure(value: number, se: number | null, n: number, method: string): DriftSeries['trend'] {
  const half = se === null ? null : Z_95 * se;
  return {
    value,
    lower: half === null ? null : value - half,
    upper: half === null ? null : value + half,
    n,
    method,
  };
}

/** EWMA of the mean: limits from the fifth cycle with figures on. */
export function chartMean({ steps, cycles }: Stretch): ControlChart {
  const method = 'ewma';
  const chart = ewma(
    steps.map(({ pooled }) => pooled.mean),
    steps.map(({ pooled }) => (pooled.se ?? 0) ** 2),
  );
  if (chart?.mu0 == null || chart.reason === 'too-few-cycles') return { method, reason: 'too few cycles' };
  if (chart.reason === 'no-variance') return { method, reason: 'everybody has the same score' };
  return {
    method,
    target: chart.mu0,
    points: inPlace(steps, cycles, (at) => {
      const point = chart.points[at];
      if (!point || point.lower === null || point.upper === null) return null;
      return { value: point.z, lower: point.lower, upper: point.upper, signal: point.beyond !== null };
    }),
  };
}

/** p' chart of the top-box share. Its limits come from how the cycles vary, so that clustering is in them. */
export function chartTopBox({ steps, cycles, top }: Stretch): ControlChart {
  const method = 'p_chart';
  const chart = pChart(
    steps.map(({ pooled }) => countFrom(pooled.counts, top)),
    steps.map(({ pooled }) => countFrom(pooled.counts, 1)),
  );
  if (!chart || chart.reason === 'too-few-cycles') return { method, reason: 'too few cycles' };
  if (chart.reason === 'no-variance') return { method, reason: 'everybody has the same score' };
  return {
    method,
    target: chart.pbar,
    points: inPlace(steps, cycles, (at) => {
      const point = chart.points[at];
      if (!point || point.p === null || point.lower === null || point.upper === null) return null;
      return { value: point.p, lower: point.lower, upper: point.upper, signal: point.beyond !== null };
    }),
  };
}

function inPlace<T>(steps: readonly Step[], cycles: number, make: (at: number) => T | null): (T | null)[] {
  const all = Array.from({ length: cycles }, (): T | null => null);
  for (const [at, { observation }] of steps.entries()) all[observation.at] = make(at);
  return all;
}
