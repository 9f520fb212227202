import type { ControlChart, DriftSeries } from '../../../../server/contract/drift.ts';
import { formatChance, formatSlope } from '../../lib/format-number.ts';
import { m } from '../../lib/messages.ts';
import { driftMessages as words } from '../../lib/messages/drift.ts';
import type { ResolvedView } from '../../lib/resolve-view.ts';

/** Whose ratings, over which cycles, and how they trend. */
export function driftLede(
  { source, team }: Pick<ResolvedView, 'source' | 'team'>,
  { points, trend, trendP, trendFrom }: DriftSeries,
  span: string,
): string {
  const last = points.findLast((point) => !('withheld' in point));
  const people = last && 'people' in last ? last.people : 0;
  const lede = words.lede(m.lede.source[source], team.name, span, m.people(people));
  if (trend.value === null || trendFrom === null) return `${lede} ${words.trendNone}`;
  const { value, lower, upper } = trend;
  if (lower === null || upper === null || trendP === null) return lede;
  const [slope, low, high] = [value, lower, upper].map(formatSlope);
  return `${lede} ${words.trend(slope ?? '', low ?? '', high ?? '', formatChance(trendP), trendFrom)}`;
}

/** Why there are no limits, with a space before it; nothing where there are. */
export function limitsNote(chart: ControlChart, shown: number): string {
  if ('points' in chart) return '';
  return ` ${chart.reason === 'too few cycles' ? words.tooFew(shown) : words.noLimits(m.noValue[chart.reason])}`;
}
