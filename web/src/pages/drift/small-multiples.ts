import type { DriftSeries } from '../../../../server/contract/drift.ts';
import { cycleLinesDrawing, rangeOf } from '../../charts/cycle-lines.ts';
import type { GridCell } from '../../charts/grid-body.ts';
import { formatMean } from '../../lib/format-number.ts';
import { m } from '../../lib/messages.ts';
import { meanPoints } from './cycle-points.ts';

interface Settings {
  nameOf: (key: string) => string;
  /** Points of the scale that the common axis shows at least. */
  least: number;
  hrefOf: (key: string) => string;
}

/** The means of each competency, all on one axis. */
export function smallMultiples(
  series: readonly DriftSeries[],
  { nameOf, least, hrefOf }: Settings,
): GridCell[] {
  const lines = series.map((each) => meanPoints(each, nameOf).map((point) => ({ ...point, constant: null })));
  const range = rangeOf(lines, least);
  return series.map(({ competency, points: cycles }, at) => {
    const key = competency ?? '';
    const last = cycles.at(-1);
    return {
      key,
      name: nameOf(key),
      remark: (last && ('withheld' in last ? m.withheld[last.withheld] : m.people(last.people))) || '',
      href: hrefOf(key),
      drawing: cycleLinesDrawing({
        points: lines[at] ?? [],
        axis: '',
        format: formatMean,
        range,
        small: true,
      }),
    };
  });
}
