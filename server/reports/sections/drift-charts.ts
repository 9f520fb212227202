import { cycleLinesDrawing, rangeOf } from '../../../web/src/charts/cycle-lines.ts';
import { drawingBody } from '../../../web/src/charts/drawing-body.ts';
import { gridBody } from '../../../web/src/charts/grid-body.ts';
import type { PictureBody } from '../../../web/src/charts/picture.ts';
import { shiftBarsDrawing } from '../../../web/src/charts/shift-bars.ts';
import { formatMean, formatPercent } from '../../../web/src/lib/format-number.ts';
import { m } from '../../../web/src/lib/messages.ts';
import { driftMessages as words } from '../../../web/src/lib/messages/drift.ts';
import { meanPoints, topBoxPoints } from '../../../web/src/pages/drift/cycle-points.ts';
import { limitsNote } from '../../../web/src/pages/drift/drift-lede.ts';
import { shiftSteps } from '../../../web/src/pages/drift/shift-steps.ts';
import { smallMultiples } from '../../../web/src/pages/drift/small-multiples.ts';
import type { DriftReply } from '../../contract/drift.ts';
import type { ReportChart } from '../model.ts';

// As on the Drift screen: what an axis shows at least.
const LEAST_MEAN = 0.3; // points of the scale
const LEAST_SHARE = 0.15;
const ACROSS = 3; // small charts in a row

/** The charts of the Drift screen. */
export function driftCharts(reply: DriftReply, nameOf: (key: string) => string): ReportChart[] {
  const { overall, topBox, scale } = reply;
  const shown = overall.points.flatMap((point) => ('withheld' in point ? [] : [point]));
  if (shown.length === 0) return [];
  const people = m.people(shown.at(-1)?.people ?? 0);
  const means = meanPoints(overall, nameOf);
  const [low, high] = rangeOf([means], LEAST_MEAN);
  const tops = topBoxPoints(overall, nameOf);
  const competencies = reply.competencies.filter(({ points }) =>
    points.some((point) => !('withheld' in point) || point.withheld !== 'no ratings'),
  );
  return [
    chart(
      'drift-mean',
      words.mean.title,
      words.mean.note(people, scale.length, formatMean(low), formatMean(high)) +
        limitsNote(overall.ewma, shown.length),
      drawingBody(
        cycleLinesDrawing({ points: means, axis: words.mean.axis, format: formatMean, range: [low, high] }),
      ),
    ),
    chart(
      'drift-top',
      words.topBox.title(topBox.map(m.quoted).join(', ')),
      words.topBox.note(people) + limitsNote(overall.pChart, shown.length),
      drawingBody(
        cycleLinesDrawing({
          points: tops,
          axis: words.topBox.axis,
          format: formatPercent,
          range: rangeOf([tops], LEAST_SHARE),
        }),
      ),
    ),
    ...(shown.some(({ shift }) => shift !== null)
      ? [
          chart(
            'drift-steps',
            words.shift.title,
            words.shift.note(people),
            drawingBody(shiftBarsDrawing(shiftSteps(overall, nameOf))),
          ),
        ]
      : []),
    ...(competencies.length > 1
      ? [
          chart(
            'drift-competencies',
            words.each.title,
            // The screen's note goes on about links, which paper has none of.
            'The same for each competency, all on one axis; a large dot is beyond its limits.',
            gridBody(smallMultiples(competencies, { nameOf, least: LEAST_MEAN, hrefOf: () => '' }), ACROSS),
          ),
        ]
      : []),
  ];
}

function chart(key: string, heading: string, note: string, body: PictureBody): ReportChart {
  return { key, heading, note, alt: m.figures.picture(heading), body };
}
