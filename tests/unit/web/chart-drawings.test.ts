import { expect, it } from 'vitest';
import type { GapsReply } from '../../../server/contract/gaps.ts';
import { againstPredictionDrawing } from '../../../web/src/charts/against-prediction.ts';
import { marksOf } from '../../../web/src/charts/cycle-point.ts';
import { shiftBarsDrawing, type ShiftStep } from '../../../web/src/charts/shift-bars.ts';
import { shownGap } from '../../fixtures/web/gaps.ts';
import { plainTheme } from '../../fixtures/web/plain-theme.ts';

const rounded = (points: unknown): unknown =>
  (points as { x: number; y: number }[]).map(({ x, y }) => [Number(x.toFixed(6)), y]);

// Each is predicted 3.20; an interval is 0.20 to each side of the gap.
const withheld: GapsReply['teams'][number] = {
  team: 'A / Tiny',
  name: 'Tiny',
  withheld: 'too few people',
  of: 3,
  nearest: [],
};
const against = againstPredictionDrawing({
  teams: [shownGap('A / One', 0.3, { flagged: true }), withheld, shownGap('A / Two', -0.1)],
  labels: new Map([['A / One', 'One of A']]),
  hrefOf: (path) => `/to?${path}`,
});

it('lays the interval of a gap at the mean of its team, and the prediction as an upright line', () => {
  const [intervals, predicted, notFlagged, flagged] = against.config(plainTheme).data.datasets;
  expect(rounded(intervals?.data)).toEqual([
    [3.3, 0],
    [3.7, 0],
    [NaN, NaN],
    [2.9, 2],
    [3.3, 2],
    [NaN, NaN],
  ]);
  expect(rounded(predicted?.data)).toEqual([
    [3.2, 0],
    [3.2, 2],
  ]);
  expect([rounded(notFlagged?.data), rounded(flagged?.data)]).toEqual([[[3.1, 2]], [[3.5, 0]]]);
  expect([notFlagged, flagged]).toMatchObject([
    { pointBackgroundColor: 'paper' },
    { pointBackgroundColor: 'accent' },
  ]);
});

it('has all that it draws on its axis, a row for who is withheld, and a mark for each dot', () => {
  const { scales, plugins } = against.config(plainTheme).options ?? {};
  // 2.90 to 3.70, and a twentieth of that to each side.
  expect([scales?.x?.min, scales?.x?.max]).toEqual([expect.closeTo(2.86, 9), expect.closeTo(3.74, 9)]);
  expect([scales?.y?.min, scales?.y?.max]).toEqual([-0.5, 2.5]);
  expect(plugins?.rowNotes?.notes).toEqual([
    { row: 0, text: '+0.30', bold: true, more: '20 people', place: 'right' },
    { row: 1, text: 'Withheld: too few people', place: 'hatched' },
    { row: 2, text: '−0.10', bold: false, more: '20 people', place: 'right' },
  ]);
  expect(against.marks.map(({ title, dataset, index, href }) => [title, dataset, index, href])).toEqual([
    ['One of A', 3, 0, '/to?A / One'],
    ['Two', 2, 0, '/to?A / Two'],
  ]);
});

const step = (moved: ShiftStep['moved'], reason?: string): ShiftStep => ({
  cycle: 'a cycle',
  lines: [],
  broken: null,
  gap: reason === undefined ? null : { text: reason, hatched: true },
  moved,
});

it('has as much of the axis above as below, never so little that noise looks like hills', () => {
  const axisOf = (steps: ShiftStep[]): unknown => {
    const y = shiftBarsDrawing(steps).config(plainTheme).options?.scales?.y;
    return [y?.min, y?.max];
  };
  // 0.10 at least, and 15 % more.
  expect(axisOf([step({ up: 0.02, down: 0.01, beyondChance: false })])).toEqual([
    expect.closeTo(-0.115, 12),
    expect.closeTo(0.115, 12),
  ]);
  expect(axisOf([step({ up: 0.02, down: 0.4, beyondChance: true }), step(null)])).toEqual([
    expect.closeTo(-0.46, 12),
    expect.closeTo(0.46, 12),
  ]);
});

it('points at the longer bar of a cycle, and at none where nothing can be set against it', () => {
  const { marks, config } = shiftBarsDrawing([
    step(null, 'Withheld'),
    step({ up: 0.02, down: 0.4, beyondChance: true }),
    step({ up: 0.3, down: 0.1, beyondChance: false }),
  ]);
  expect(marks.map(({ dataset, index }) => [dataset, index])).toEqual([
    [1, 1],
    [0, 2],
  ]);
  const [up, down] = config(plainTheme).data.datasets;
  expect(up?.backgroundColor).toEqual(['paper', 'high', 'paper']);
  expect(down?.backgroundColor).toEqual(['paper', 'low', 'paper']);
});

it('says the reason of neighbouring cycles once', () => {
  const steps = ['Withheld', 'Withheld', undefined, 'Withheld', 'No ratings'].map((reason) =>
    step(null, reason),
  );
  const { gaps } = marksOf(steps.map((each) => ({ ...each, limits: null })));
  expect(gaps.map(({ at, to, text }) => [at, to, text])).toEqual([
    [0, 1, 'Withheld'],
    [3, 3, 'Withheld'],
    [4, 4, 'No ratings'],
  ]);
});
