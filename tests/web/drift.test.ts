import { Chart } from 'chart.js';
import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import App from '../../web/src/App.svelte';
import { cycleLinesDrawing } from '../../web/src/charts/cycle-lines.ts';
import { drawingPicture } from '../../web/src/charts/drawing-picture.ts';
import { gridPicture } from '../../web/src/charts/grid-picture.ts';
import { place } from '../../web/src/lib/place.svelte.ts';
import { meanPoints } from '../../web/src/pages/drift/cycle-points.ts';
import '../../web/src/styles/app.css';
import { driftReply, sparseReply } from '../fixtures/web/drift.ts';
import { answerApi } from '../helpers/answer-api.ts';
import { findBarriers } from '../helpers/find-barriers.ts';

let asked: URLSearchParams[] = [];

answerApi(({ pathname, searchParams }) => {
  if (pathname !== '/api/drift') return undefined;
  asked.push(searchParams);
  return searchParams.has('team') ? sparseReply : driftReply;
});
beforeEach(async () => {
  asked = [];
  await page.viewport(1200, 900);
});

async function open(path: string) {
  place.go(path);
  await render(App);
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
}
const slider = (name: RegExp) => page.getByRole('slider', { name });
const focus = (name: RegExp) => {
  (slider(name).element() as HTMLElement).focus();
};
const charts = () =>
  [...document.querySelectorAll('canvas')].flatMap((canvas) => Chart.getChart(canvas) ?? []);

it('says what moved, and asks for the cycle, the source and each competency', async () => {
  await open('/drift');

  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toHaveTextContent('Teaching & mentoring rose 0.30 points since 2025-Q2, beyond its control limits');
  expect(asked.map(String)).toEqual(['to=2026-Q3&source=calibrated&by=competency']);
});

it('tells each cycle in words, by arrow key', async () => {
  await open('/drift');
  await expect.element(slider(/^Does the mean move/)).toBeVisible();
  focus(/^Does the mean move/);
  await userEvent.keyboard('{End}');

  await expect
    .element(slider(/^Does the mean move/))
    .toHaveAttribute(
      'aria-valuetext',
      '2026-Q3: Mean 3.40, 95 % interval 3.30 to 3.50. Smoothed 3.12, within its limits 3.00 to 3.20. 3.39 with the first cycle’s mix of levels. 40 of 42 people',
    );
});

it('draws one small chart a competency on one axis, and leads to it', async () => {
  await open('/drift');
  await expect.poll(() => charts().length).toBe(5); // mean, top words, what moved, two competencies

  const [domain, teaching] = charts().slice(-2);
  expect([domain?.scales.y?.min, domain?.scales.y?.max]).toEqual([
    teaching?.scales.y?.min,
    teaching?.scales.y?.max,
  ]);
  await expect
    .element(page.getByRole('link', { name: 'Teaching & mentoring' }))
    .toHaveAttribute('href', '/drift?competency=teaching');
});

it('shows withheld cycles as withheld, leads to the nearest answer, and says how many cycles limits need', async () => {
  await open('/drift?team=Larkfield+%2F+Platform+%2F+Identity');

  await expect.element(page.getByText(/there are 2\.$/).first()).toBeVisible();
  await expect
    .element(page.getByRole('link', { name: 'Platform', exact: true }))
    .toHaveAttribute('href', '/drift?team=Larkfield+%2F+Platform');
  await userEvent.keyboard('t');
  const table = page.getByRole('table', { name: /^Does the mean move/ });
  await expect.element(table.getByRole('row', { name: '2026-Q1 4 Withheld: too few people' })).toBeVisible();
  await userEvent.keyboard('t');
});

it('has no fault that axe can find, tables open', async () => {
  await open('/drift');
  await expect.poll(() => charts().length).toBe(5);
  await userEvent.keyboard('t');
  const barriers = await findBarriers();
  await userEvent.keyboard('t');

  expect(barriers).toEqual([]);
});

it('writes gaps, breaks and small charts into SVG', async () => {
  const words = {
    title: 'A finding',
    heading: 'Does the mean move?',
    note: '40 people.',
    provenance: { filters: '2026-Q3', stamp: 'publication 3, k = 5' },
  };
  const points = meanPoints(sparseReply.overall, String);
  const drawing = cycleLinesDrawing({ points, axis: 'mean', format: (x) => x.toFixed(2), range: [3, 3.6] });
  const read = async (blob: Blob) => {
    const svg = new DOMParser().parseFromString(await blob.text(), 'image/svg+xml');
    expect(svg.querySelector('parsererror')).toBeNull();
    return [...svg.querySelectorAll('text')].map((text) => text.textContent);
  };

  const texts = await read(await drawingPicture('svg', words, drawing));
  for (const text of ['Withheld: too few people', 'new scale', '2026-Q2', '3.40', 'publication 3, k = 5'])
    expect(texts).toContain(text);

  const cells = ['Domain', 'Teaching'].map((name) => ({ key: name, name, remark: '40 people', drawing }));
  const many = await read(await gridPicture('svg', words, cells, 2));
  expect(many.filter((text) => text === 'new scale')).toHaveLength(2);
  for (const text of ['Domain', 'Teaching']) expect(many).toContain(text);
});
