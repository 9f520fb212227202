import { cycleLinesDrawing, rangeOf } from '../../../web/src/charts/cycle-lines.ts';
import type { CyclePoint } from '../../../web/src/charts/cycle-point.ts';
import { drawingBody } from '../../../web/src/charts/drawing-body.ts';
import { gridBody } from '../../../web/src/charts/grid-body.ts';
import { shiftBarsDrawing, type ShiftStep } from '../../../web/src/charts/shift-bars.ts';
import { formatMean, formatPercent } from '../../../web/src/lib/format-number.ts';
import { m } from '../../../web/src/lib/messages.ts';
import { driftMessages as words } from '../../../web/src/lib/messages/drift.ts';
import { meanPoints, topBoxPoints } from '../../../web/src/pages/drift/cycle-points.ts';
import { limitsNote } from '../../../web/src/pages/drift/drift-lede.ts';
import { shiftSteps } from '../../../web/src/pages/drift/shift-steps.ts';
import { smallMultiples } from '../../../web/src/pages/drift/small-multiples.ts';
import type { DriftReply } from '../../contract/drift.ts';
import { lower } from '../lower.ts';
import type { ReportChart } from '../model.ts';
import { reportChart } from '../report-chart.ts';

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
  const steps = shiftSteps(overall, nameOf);
  const tops = topBoxPoints(overall, nameOf);
  const competencies = reply.competencies.filter(({ points }) =>
    points.some((point) => !('withheld' in point) || point.withheld !== 'no ratings'),
  );
  return [
    reportChart({
      key: 'drift-mean',
      finding: tellCourse(means, formatMean),
      heading: words.mean.title,
      note:
        words.mean.note(people, scale.length, formatMean(low), formatMean(high)) +
        limitsNote(overall.ewma, shown.length),
      body: drawingBody(
        lower(
          cycleLinesDrawing({ points: means, axis: words.mean.axis, format: formatMean, range: [low, high] }),
        ),
      ),
    }),
    reportChart({
      key: 'drift-top',
      finding: tellCourse(tops, formatPercent),
      heading: words.topBox.title(topBox.map(m.quoted).join(', ')),
      note: words.topBox.note(people) + limitsNote(overall.pChart, shown.length),
      body: drawingBody(
        lower(
          cycleLinesDrawing({
            points: tops,
            axis: words.topBox.axis,
            format: formatPercent,
            range: rangeOf([tops], LEAST_SHARE),
          }),
        ),
      ),
    }),
    ...(shown.some(({ shift }) => shift !== null)
      ? [
          reportChart({
            key: 'drift-steps',
            finding: tellSteps(steps),
            heading: words.shift.title,
            note: words.shift.note(people),
            body: drawingBody(shiftBarsDrawing(steps)),
          }),
        ]
      : []),
    ...(competencies.length > 1
      ? [
          reportChart({
            key: 'drift-competencies',
            finding: competencies
              .map(
                (series) =>
                  `${nameOf(series.competency ?? '')}: ${tellCourse(meanPoints(series, nameOf), formatMean)}`,
              )
              .join('. '),
            heading: words.each.title,
            // The screen's note goes on about links, which paper has none of.
            note: 'The same for each competency, all on one axis; a large dot is beyond its limits.',
            body: gridBody(
              smallMultiples(competencies, { nameOf, least: LEAST_MEAN, hrefOf: () => '' }),
              ACROSS,
            ),
          }),
        ]
      : []),
  ];
}

function tellSteps(steps: readonly ShiftStep[]): string {
  const moved = steps.filter((step) => step.moved?.beyondChance).map(({ cycle }) => cycle);
  return moved.length > 0
    ? `Ratings moved more than chance explains in ${moved.join(', ')}`
    : 'From no cycle to the next did ratings move more than chance explains';
}

/** Where a line begins and ends, and where it is beyond its limits. */
function tellCourse(points: readonly CyclePoint[], format: (value: number) => string): string {
  const known = points.flatMap(({ cycle, value }) =>
    value === null ? [] : [`${format(value)} in ${cycle}`],
  );
  const signals = points.filter(({ signal }) => signal).map(({ cycle }) => cycle);
  const course =
    known.length > 1 ? `From ${known[0]} to ${known.at(-1)}` : (known[0] ?? 'No cycle has a figure');
  return `${course}; ${signals.length > 0 ? `beyond its limits in ${signals.join(', ')}` : 'no cycle is beyond its limits'}`;
}
