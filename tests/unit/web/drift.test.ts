import { describe, expect, it } from 'vitest';
import { cycleLinesDrawing, rangeOf } from '../../../web/src/charts/cycle-lines.ts';
import { marksOf } from '../../../web/src/charts/cycle-point.ts';
import { shiftBarsDrawing } from '../../../web/src/charts/shift-bars.ts';
import { figureCsv } from '../../../web/src/lib/figure-table.ts';
import { provenanceOf } from '../../../web/src/lib/provenance.ts';
import { resolveView } from '../../../web/src/lib/resolve-view.ts';
import { parseView } from '../../../web/src/lib/view-query.ts';
import { breakInWords } from '../../../web/src/pages/drift/break-in-words.ts';
import { meanPoints } from '../../../web/src/pages/drift/cycle-points.ts';
import { driftLede, limitsNote } from '../../../web/src/pages/drift/drift-lede.ts';
import { driftTitle } from '../../../web/src/pages/drift/drift-title.ts';
import { competencyTable, meanTable } from '../../../web/src/pages/drift/line-tables.ts';
import { shiftSteps } from '../../../web/src/pages/drift/shift-steps.ts';
import { shiftTable } from '../../../web/src/pages/drift/shift-table.ts';
import {
  CYCLES,
  driftReply,
  driftSeries,
  limits,
  shownPoint,
  sparseReply,
  withheldPoint,
} from '../../fixtures/web/drift.ts';
import { reference } from '../../fixtures/web/larkfield.ts';
import { plainTheme } from '../../fixtures/web/plain-theme.ts';

const { view } = resolveView(parseView('').view, reference);
const nameOf = (key: string) => (key === 'teaching' ? 'Teaching' : key);
const { overall, competencies } = driftReply;
const teaching = competencies[1] ?? overall;

describe('the title', () => {
  it('names the competency that left its limits, and by how much its mean moved since the trend began', () => {
    // 3.40 in the last cycle less 3.10 in the first.
    expect(driftTitle(view, driftReply, nameOf)).toBe(
      'Teaching rose 0.30 points since 2025-Q2, beyond its control limits',
    );
  });

  it('does not say that it rose where the mean fell in between', () => {
    const fallen = CYCLES.map((cycle, at) => shownPoint(cycle, at === 5 ? 3 : 3.1));
    const series = driftSeries(null, fallen, {
      trendFrom: '2025-Q2',
      ewma: limits([3.1, 3.21], [false, true]),
    });
    expect(driftTitle(view, { overall: series, competencies: [] }, nameOf)).toBe(
      'The mean of all ratings is above its control limits',
    );
  });

  it('claims no stillness where something was beyond its limits before, or the newest cycle is withheld', () => {
    const before = { ...overall, ewma: limits([3.3, 3.1], [true, false]) };
    expect(driftTitle(view, { overall: before, competencies: [] }, nameOf)).toBe(
      'Nothing is beyond its control limits in 2026-Q3, as something was before',
    );
    const hidden = { ...overall, points: [...overall.points.slice(0, 5), withheldPoint('2026-Q3')] };
    expect(driftTitle(view, { overall: hidden, competencies: [] }, nameOf)).toBe(
      'Whether anything drifts is not known: 2026-Q3 is not shown',
    );
  });

  it('tells stillness from not knowing, and whose it is', () => {
    expect(driftTitle(view, { overall, competencies: [] }, nameOf)).toBe(
      'No drift beyond chance in the last 6 cycles',
    );
    const team = {
      company: view.company,
      team: { ...view.company, path: 'Larkfield / Platform', name: 'Platform' },
    };
    expect(driftTitle(team, driftReply, nameOf)).toMatch(/^Platform: Teaching rose 0\.30 points/);
    expect(driftTitle(team, sparseReply, nameOf)).toBe(
      'Platform: 2 cycles have figures: too few to tell drift from chance',
    );
  });
});

it('says how the mean trends, and how many cycles limits need', () => {
  expect(driftLede(view, overall, '2025-Q2 to 2026-Q3')).toBe(
    'Calibrated ratings in Larkfield, 2025-Q2 to 2026-Q3; 40 people in the last cycle shown. Trend since 2025-Q2: +0.004 points a cycle, 95 % interval −0.002 to +0.010, p 0.20.',
  );
  expect(limitsNote(sparseReply.overall.ewma, 2)).toBe(
    ' Control limits need 5 cycles with figures on the same scale; there are 2.',
  );
  expect(limitsNote(overall.ewma, 6)).toBe('');
});

describe('lines over cycles', () => {
  const drawing = (points: ReturnType<typeof meanPoints>) =>
    cycleLinesDrawing({ points, axis: 'mean', format: String, range: [3, 4] });
  const sets = (points: ReturnType<typeof meanPoints>) =>
    drawing(points)
      .config(plainTheme)
      .data.datasets.map(({ data }) => data as { x: number; y: number }[]);

  it('marks what is beyond its limits on the smoothed line that left them', () => {
    const [, , smooth, , values, signals] = sets(meanPoints(teaching, nameOf));
    expect(values?.map(({ y }) => y)).toEqual([3.1, 3.1, 3.08, 3.12, 3.25, 3.4]);
    expect(smooth?.map(({ y }) => y)).toEqual([NaN, NaN, NaN, NaN, 3.15, 3.26]);
    expect(signals).toEqual([{ x: 5, y: 3.26 }]);
  });

  it('draws no value where one is withheld, and lifts the pen where the scale changed', () => {
    const points = meanPoints(sparseReply.overall, nameOf);
    const [whiskers, , , line, values] = sets(points);
    expect(values?.map(({ y }) => y)).toEqual([3.2, NaN, 3.4, NaN]);
    expect(line?.map(({ x, y }) => [x, Number.isNaN(y)])).toEqual([
      [0, false],
      [1, true],
      [1.5, true],
      [2, false],
      [3, true],
    ]);
    expect(whiskers).toHaveLength(6); // two intervals, each with a lifted pen after it
    expect(marksOf(points)).toEqual({
      limits: [],
      gaps: [1, 3].map((at) => ({ at, to: at, text: 'Withheld: too few people', hatched: true })),
      breaks: [{ at: 2, text: 'new scale' }],
    });
    expect(drawing(points).marks.map(({ title, index }) => [title, index])).toEqual([
      ['2025-Q4', 0],
      ['2026-Q2', 2],
    ]);
  });

  it('shows at least so much of the axis that noise does not look like hills', () => {
    const flat = meanPoints(driftSeries(null, [shownPoint('a', 3, { mixConstant: null })]), nameOf);
    // The interval is 2.9 to 3.1: 0.2 wide, so 0.8 more is shared out, and 12 % of 0.2 left free on each side.
    const [low, high] = rangeOf([flat], 1);
    expect(low).toBeCloseTo(2.9 - 0.4 - 0.024, 12);
    expect(high).toBeCloseTo(3.1 + 0.4 + 0.024, 12);
  });
});

it('fills a bar only where the change is more than chance, and lets down go down', () => {
  const steps = shiftSteps(overall, nameOf);
  const [up, down] = shiftBarsDrawing(steps).config(plainTheme).data.datasets;
  expect(up?.data).toEqual([null, 0.12, 0.12, 0.12, 0.12, 0.12]);
  expect(down?.data).toEqual([null, -0.02, -0.02, -0.02, -0.02, -0.02]);
  expect(up?.backgroundColor).toEqual(['paper', 'paper', 'paper', 'paper', 'paper', 'high']);
  expect(steps[5]?.lines).toEqual([
    'Since 2026-Q2: up 0.12, down 0.02 points a rating',
    'Mean +0.10, +0.05 to +0.15',
    'More than chance explains, p 0.03',
    'PSI 0.061; chance alone stays below 0.055',
    'Of the mean’s change +0.09 is rating, +0.01 the mix of levels',
    '40 of 42 people',
  ]);
});

it('tells every change with a cycle, and names one on the chart', () => {
  const found = {
    scale: false,
    ladders: [{ ladder: 'engineering', from: 1, to: 2 }],
    competencies: { added: ['teaching'], dropped: ['sales'] },
  };
  expect(breakInWords(found, nameOf)).toEqual({
    broken: { text: 'ladder changed', cut: false },
    lines: [
      'engineering: rated under version 2, before under 1',
      'New competencies: Teaching',
      'No longer rated: sales',
    ],
  });
});

describe('the files', () => {
  const csv = (table: Parameters<typeof figureCsv>[1]) =>
    figureCsv('x', table, { ...provenanceOf(view, reference), columns: [] }).split('\r\n');

  it('have each cycle with its publication, and withheld ones with the reason and no number', () => {
    expect(csv(meanTable(teaching, nameOf))[6]).toBe(
      'x,,2026-Q3,1,3f9a1c77e02b45d2aa90,40,42,3.4,3.3,3.5,3.39,3.26,3,3.2,yes,',
    );
    expect(csv(meanTable(sparseReply.overall, nameOf))[2]).toBe(
      'x,Withheld: too few people,2026-Q1,1,3f9a1c77e02b45d2aa90,,4,,,,,,,,,',
    );
  });

  it('have a line a competency and cycle, with PSI beside its own critical value', () => {
    const lines = csv(competencyTable(competencies, nameOf));
    expect(lines).toHaveLength(1 + 2 * 6 + 1); // a head, two competencies in six cycles, the last line's end
    expect(lines[12]).toBe(
      'x,,teaching,2026-Q3,1,3f9a1c77e02b45d2aa90,40,42,3.4,3.3,3.5,3.26,0.061,0.055,3,3.2,yes,',
    );
  });

  it('have what moved with PSI beside its own critical value', () => {
    const lines = csv(shiftTable(overall));
    expect(lines[1]).toMatch(/^x,Nothing to be set against,2025-Q2/);
    expect(lines[6]).toBe(
      'x,,2026-Q3,1,3f9a1c77e02b45d2aa90,40,42,2026-Q2,0.1,0.05,0.15,0.14,0.12,0.02,0.03,0.061,0.055,0.09,0.01',
    );
  });
});
