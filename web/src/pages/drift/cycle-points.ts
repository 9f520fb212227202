import type { ControlChart, DriftSeries, ShownPoint } from '../../../../server/contract/drift.ts';
import type { KnownMeasure, Measure } from '../../../../server/contract/measure.ts';
import type { CyclePoint } from '../../charts/cycle-point.ts';
import { formatMean, formatPercent } from '../../lib/format-number.ts';
import { m } from '../../lib/messages.ts';
import { driftMessages } from '../../lib/messages/drift.ts';
import { breakInWords } from './break-in-words.ts';

const words = driftMessages.mark;

/** A cycle's limits, or null where there are none yet. */
export function limitsAt(chart: ControlChart, at: number) {
  return 'points' in chart ? (chart.points[at] ?? null) : null;
}

/** The mean in each cycle, smoothed against its limits. */
export function meanPoints({ points, ewma }: DriftSeries, nameOf: (key: string) => string): CyclePoint[] {
  return points.map((point, at) => {
    const { broken, lines: changes } = breakInWords(point.break, nameOf);
    if ('withheld' in point) return absent(point, broken);
    const limits = limitsAt(ewma, at);
    const { mixConstant } = point;
    return {
      ...known(point.cycle, point.mean),
      smooth: limits?.value,
      limits,
      signal: limits?.signal ?? false,
      constant: mixConstant,
      gap: null,
      broken,
      lines: [
        ...(point.mean.value === null ? [] : [inWords(point.mean, formatMean, words.mean, words.bare)]),
        ...(limits
          ? [words.smooth(...write(formatMean, limits.value, limits.lower, limits.upper), limits.signal)]
          : []),
        ...(mixConstant === null ? [] : [words.constant(formatMean(mixConstant))]),
        who(point),
        ...changes,
      ],
    };
  });
}

/** The share of the top words in each cycle against the limits of a share. */
export function topBoxPoints({ points, pChart }: DriftSeries, nameOf: (key: string) => string): CyclePoint[] {
  return points.map((point, at) => {
    const { broken, lines: changes } = breakInWords(point.break, nameOf);
    if ('withheld' in point) return absent(point, broken);
    const limits = limitsAt(pChart, at);
    return {
      ...known(point.cycle, point.topBox),
      limits,
      signal: limits?.signal ?? false,
      constant: null,
      gap: null,
      broken,
      lines: [
        ...(point.topBox.value === null
          ? []
          : [inWords(point.topBox, formatPercent, words.share, words.bareShare)]),
        ...(limits
          ? [words.limits(formatPercent(limits.lower), formatPercent(limits.upper), limits.signal)]
          : []),
        who(point),
        ...changes,
      ],
    };
  });
}

/** A cycle without a figure, which is told on the chart. */
export function absent(
  point: Exclude<DriftSeries['points'][number], ShownPoint>,
  broken: CyclePoint['broken'],
): CyclePoint {
  const gap = { text: m.withheld[point.withheld], hatched: point.withheld !== 'no ratings' };
  const nothing = { value: null, interval: null, limits: null, signal: false, constant: null };
  return { cycle: point.cycle, lines: [], ...nothing, gap, broken };
}

export const who = ({ coverage }: ShownPoint) => m.peopleOf(coverage.people, coverage.of);

function known(cycle: string, measure: Measure): Pick<CyclePoint, 'cycle' | 'value' | 'interval'> {
  if (measure.value === null) return { cycle, value: null, interval: null };
  const { value, lower, upper } = measure;
  return { cycle, value, interval: lower === null || upper === null ? null : { lower, upper } };
}

function inWords(
  { value, lower, upper }: KnownMeasure,
  format: (value: number) => string,
  full: (value: string, lower: string, upper: string) => string,
  bare: (value: string) => string,
): string {
  return lower === null || upper === null ? bare(format(value)) : full(...write(format, value, lower, upper));
}

const write = (
  format: (value: number) => string,
  a: number,
  b: number,
  c: number,
): [string, string, string] => [format(a), format(b), format(c)];
