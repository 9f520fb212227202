import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import CentredBar from '../../web/src/charts/CentredBar.svelte';
import { cycleLinesDrawing } from '../../web/src/charts/cycle-lines.ts';
import { againstPredictionDrawing } from '../../web/src/charts/against-prediction.ts';
import type { LegendItem } from '../../web/src/charts/drawing.ts';
import { drawingPicture } from '../../web/src/charts/drawing-picture.ts';
import DrawingLegend from '../../web/src/charts/DrawingLegend.svelte';
import IntervalLine from '../../web/src/charts/IntervalLine.svelte';
import MiniBar from '../../web/src/charts/MiniBar.svelte';
import { readTheme } from '../../web/src/charts/read-theme.ts';
import Sparkline from '../../web/src/charts/Sparkline.svelte';
import '../../web/src/styles/app.css';
import { shownGap } from '../fixtures/web/gaps.ts';
import { shown } from '../fixtures/web/larkfield.ts';

/** Where pieces start and how long they are, in per cent of what they are in. */
const lay = (pieces: readonly HTMLElement[]) =>
  pieces.map(({ style }) =>
    [parseFloat(style.left), parseFloat(style.width)].map((part) => Math.round(part)),
  );
const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];

it('draws an interval around zero in the middle, cut where the line ends', async () => {
  await render(IntervalLine, { value: 0.25, lower: -0.25, upper: 2, furthest: 0.5, filled: true });

  // Half a point to each side: −0.25 is a quarter along, 0.25 three quarters, 2 beyond the end.
  expect(lay(all('.interval'))).toEqual([[25, 75]]);
  expect(all('.dot.filled').map(({ style }) => style.left)).toEqual(['75%']);
  expect(all('.screen-reader')[0]?.textContent).toMatch(/−0\.25 to \+2\.00/);
});

it('lays a bar around the middle of its neutral word', async () => {
  await render(CentredBar, { shares: [0.2, 0.4, 0.4], reach: 0.8 });

  // From −0.4 to 0.6 of 0.8 to each side: 0.1 is 6.25 % of the width.
  expect(lay(all('div[aria-hidden] > span'))).toEqual([
    [25, 13],
    [38, 25],
    [63, 25],
  ]);
});

it('draws the share of each word', async () => {
  await render(MiniBar, { cell: shown({}, [1, 2, 4, 2, 1]) });

  expect(all('div[aria-hidden] > span').map(({ style }) => style.width)).toEqual([
    '10%',
    '20%',
    '40%',
    '20%',
    '10%',
  ]);
});

it('breaks a line where a cycle has no figure', async () => {
  await render(Sparkline, { values: [1, 2, null, 3] });

  const line = document.querySelector('path')?.getAttribute('d') ?? '';
  // 84 by 22 with 3 around: 1 at the foot, 3 at the top, steps of 26.
  expect(line).toBe('M3.0 19.0L29.0 11.0M81.0 3.0');
});

const words = {
  title: 'A finding',
  heading: 'What?',
  note: '',
  provenance: { filters: '2026-Q3', stamp: 'publication 3, k = 5' },
};
async function textsOf(drawing: Parameters<typeof drawingPicture>[2]): Promise<(string | null)[]> {
  const svg = new DOMParser().parseFromString(
    await (await drawingPicture('svg', words, drawing)).text(),
    'image/svg+xml',
  );
  return [...svg.querySelectorAll('text')].map(({ textContent }) => textContent);
}

it('writes the gap and people beside the row of a team, and why another is withheld', async () => {
  const texts = await textsOf(
    againstPredictionDrawing({
      teams: [
        shownGap('A / One', 0.3),
        { team: 'A / Tiny', name: 'Tiny', withheld: 'too few people', of: 3, nearest: [] },
      ],
      labels: new Map([['A / One', 'One of A']]),
      hrefOf: String,
    }),
  );
  expect(texts).toEqual(
    expect.arrayContaining(['One of A', '+0.30', '20 people', 'Withheld: too few people']),
  );
});

it('says once why neighbouring cycles have no figure, and shows no axis where none has', async () => {
  const gap = { text: 'Withheld: too few people', hatched: true };
  const point = {
    lines: [],
    value: null,
    interval: null,
    limits: null,
    signal: false,
    constant: null,
    gap,
    broken: null,
  };
  const texts = await textsOf(
    cycleLinesDrawing({
      points: ['2026-Q1', '2026-Q2', '2026-Q3'].map((cycle) => ({ ...point, cycle })),
      axis: '',
      format: (value) => `at ${value}`,
      range: [0, 1],
    }),
  );
  expect(texts.filter((text) => text === gap.text)).toHaveLength(1);
  expect(texts.filter((text) => text?.startsWith('at '))).toEqual([]);
});

it('draws the sign of each name of a legend in its colour, and anew in another', async () => {
  const theme = readTheme('light', 5);
  const legend: LegendItem[] = [
    { name: 'Inside', shape: 'square', colour: ({ ink }) => ink },
    { name: 'Outside', shape: 'dot', colour: ({ accent }) => accent },
  ];
  const { rerender } = await render(DrawingLegend, { theme, legend });
  const signs = () =>
    all('li').map((item) => [item.textContent.trim(), colourAt(item.querySelector('canvas')!)]);
  expect(signs()).toEqual([
    ['Inside', theme.ink],
    ['Outside', theme.accent],
  ]);

  await rerender({ theme: { ...theme, accent: 'rgb(1, 2, 3)' } });
  expect(signs()[1]).toEqual(['Outside', 'rgb(1, 2, 3)']);
});

/** The colour in the middle of a canvas. */
function colourAt(canvas: HTMLCanvasElement): string {
  const { data } = canvas.getContext('2d')!.getImageData(canvas.width / 2, canvas.height / 2, 1, 1);
  return `rgb(${data.slice(0, 3).join(', ')})`;
}
