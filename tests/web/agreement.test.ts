import { Chart } from 'chart.js';
import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import App from '../../web/src/App.svelte';
import { drawingPicture } from '../../web/src/charts/drawing-picture.ts';
import { movedBarsDrawing } from '../../web/src/charts/moved-bars.ts';
import { slopeDrawing } from '../../web/src/charts/slope.ts';
import { forgetAnswers } from '../../web/src/lib/ask-once.ts';
import { place } from '../../web/src/lib/place.svelte.ts';
import '../../web/src/styles/app.css';
import { agreementReply, platformReply } from '../fixtures/web/agreement.ts';
import { answerApi } from '../helpers/answer-api.ts';
import { findBarriers } from '../helpers/find-barriers.ts';

const asked: string[] = [];
answerApi(({ pathname, search, searchParams }) => {
  if (pathname !== '/api/agreement') return undefined;
  asked.push(search);
  return searchParams.has('unit') ? platformReply : agreementReply;
});
beforeEach(() => page.viewport(1200, 900));

async function open(path: string) {
  place.go(path);
  await render(App);
  await expect.element(page.getByRole('heading', { level: 1, name: /alibration changed/ })).toBeVisible();
}
const charts = () =>
  [...document.querySelectorAll('canvas')].flatMap((canvas) => Chart.getChart(canvas) ?? []);

it('says how the sources agree, what calibration did, and why there is no table of scores', async () => {
  await open('/agreement');

  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toMatchTextContent(
      /^Managers rate 0\.28 points below self-ratings; calibration changed 12\s% of ratings$/,
    );
  await expect
    .element(page.getByRole('heading', { name: /narrowed the spread most in Platform, from 0\.30 to 0\.19/ }))
    .toBeVisible();
  await expect
    .element(page.getByRole('link', { name: 'What is shown, and why' }))
    .toHaveAttribute('href', '/shown');
  // Self and manager, manager and calibrated, two slopes, kappa.
  await expect.poll(() => charts().length).toBe(5);
});

it('says aloud which unit stands in for a team without a summary', async () => {
  await open('/agreement?team=Larkfield+%2F+Platform+%2F+Identity');

  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toMatchTextContent(/^Platform: calibration changed 20\s% of managers’ ratings$/);
  await expect
    .element(page.getByText(/Identity has no summary of its own, shown is Platform, the nearest above it/))
    .toBeVisible();
});

it('asks once for the company and its units, and once more for another unit', async () => {
  forgetAnswers();
  asked.length = 0;
  await open('/agreement');
  await open('/agreement?team=Larkfield+%2F+Platform');

  expect(asked).toEqual([
    '?cycle=2026-Q3&by=unit',
    expect.stringMatching(/^\?cycle=2026-Q3&unit=Larkfield.*Platform$/),
  ]);
});

it('shows what is withheld with its reason, in place of the chart and in the tables', async () => {
  await open('/agreement');

  await expect.element(page.getByRole('heading', { name: 'Peers and manager' })).toBeVisible();
  await expect.element(page.getByText('Shown from 100 people up')).toBeVisible();
  await expect.element(page.getByRole('row', { name: 'Manager Too few raters' })).toBeVisible();
});

it('tells each bar in words, by arrow key', async () => {
  await open('/agreement');
  const bars = page.getByRole('slider', { name: /^Self and manager/ });
  await expect.element(bars).toBeVisible();
  (bars.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowDown}');

  await expect
    .element(bars)
    .toHaveAttribute(
      'aria-valuetext',
      expect.stringMatching(/^Domain expertise: 34\s% lowered, 58\s% the same/),
    );
});

it('has no fault that axe can find, tables open', async () => {
  await open('/agreement');
  await expect.poll(() => charts().length).toBe(5);
  await userEvent.keyboard('t');
  const barriers = await findBarriers();
  await userEvent.keyboard('t');

  expect(barriers).toEqual([]);
});

it('writes both ends of a slope, and the pieces of a bar, into SVG', async () => {
  const words = {
    title: 'A finding',
    heading: 'What did calibration do?',
    note: '120 people.',
    provenance: { filters: '2026-Q3', stamp: 'publication 3, k = 5' },
  };
  const textsOf = async (drawing: Parameters<typeof drawingPicture>[2]) => {
    const blob = await drawingPicture('svg', words, drawing);
    const svg = new DOMParser().parseFromString(await blob.text(), 'image/svg+xml');
    expect(svg.querySelector('parsererror')).toBeNull();
    return [...svg.querySelectorAll('text')].map((text) => text.textContent);
  };
  const line = { name: 'Platform', before: 0.3, after: 0.19, strong: true, lines: [] };
  const slope = { lines: [line], before: 'Manager', after: 'Calibrated', format: String };
  const slopes = await textsOf(slopeDrawing(slope));
  for (const text of ['Platform 0.3', '0.19 Platform', 'Manager', 'Calibrated'])
    expect(slopes).toContain(text);

  const moved = { lowered: 36, same: 55, raised: 9 };
  const bars = await textsOf(
    movedBarsDrawing([{ name: 'Teaching', who: '120 people', shift: '−0.28', moved, lines: [] }]),
  );
  for (const text of ['36', '55', '9', '−0.28', 'Teaching', '120 people', 'lowered'])
    expect(bars).toContain(text);
});
