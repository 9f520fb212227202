import { Chart } from 'chart.js';
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Cell, WithheldCell } from '../../server/contract/distribution.ts';
import ShareBars from '../../web/src/charts/ShareBars.svelte';
import type { Row } from '../../web/src/lib/distribution-rows.ts';
import { pointed } from '../../web/src/lib/pointed.svelte.ts';
import '../../web/src/styles/app.css';
import { scale, shown, withheld } from '../fixtures/web/larkfield.ts';

const row = (label: string, cell: Cell, total = false): Row => ({
  id: label,
  label,
  fullName: `Larkfield / ${label}`,
  team: `Larkfield / ${label}`,
  total,
  cell,
});
const props = {
  title: 'Ratings by division',
  scale,
  hrefOf: (team: string) => `/distribution?team=${team}`,
  nearestOf: (cell: WithheldCell) =>
    cell.nearest.map(({ team }) => ({ name: team ?? 'Larkfield', href: `/distribution?team=${team ?? ''}` })),
};
const platform = row('Platform', shown({}, [1, 2, 4, 2, 1]));
const delivery = row('Delivery', withheld({}, 3, { nearest: [{ team: 'Product', level: null }] }));

const canvas = () => document.querySelector('canvas')!;
const data = () => Chart.getChart(canvas())?.data.datasets.map((set) => set.data);

it('draws the shares of each word, and nothing where they are withheld', async () => {
  await render(ShareBars, { ...props, rows: [platform, delivery] });

  await expect.poll(data).toEqual([
    [10, null],
    [20, null],
    [40, null],
    [20, null],
    [10, null],
  ]);
});

it('says why a row is withheld, and links to the nearest answer', async () => {
  await render(ShareBars, { ...props, rows: [platform, delivery] });

  const line = page.getByRole('listitem').filter({ hasText: 'Delivery' });
  await expect.element(line).toMatchTextContent(/Withheld: too few people\. Nearest: Product/);
  await expect
    .element(line.getByRole('link', { name: 'Product' }))
    .toHaveAttribute('href', '/distribution?team=Product');
  await expect.element(line).toMatchTextContent(/3 people/);
});

it('lays each bar on the line of its row', async () => {
  await page.viewport(1200, 800);
  await render(ShareBars, { ...props, rows: [platform, delivery, row('Insights', platform.cell)] });
  await expect.poll(data).toBeDefined();

  const bar = Chart.getChart(canvas())!.getDatasetMeta(0).data[2]!;
  const middle = canvas().getBoundingClientRect().top + bar.y;
  const line = document.querySelectorAll('li')[2]!.getBoundingClientRect();
  expect(Math.abs(middle - (line.top + line.height / 2))).toBeLessThan(1.5);
});

it('redraws the same chart when its rows change', async () => {
  const { rerender } = await render(ShareBars, { ...props, rows: [platform] });
  await expect.poll(data).toBeDefined();
  const before = Chart.getChart(canvas());

  await rerender({ rows: [row('Insights', shown({}, [0, 0, 1, 1, 0]))] });

  await expect.poll(data).toEqual([[0], [0], [50], [50], [0]]);
  expect(Chart.getChart(canvas())).toBe(before);
});

it('destroys its chart when it goes', async () => {
  const { unmount } = await render(ShareBars, { ...props, rows: [platform] });
  await expect.poll(data).toBeDefined();

  await unmount();

  expect(Object.keys(Chart.instances)).toHaveLength(0);
});

it('tells each bar in words, and steps from one to the next by arrow key past what is withheld', async () => {
  await render(ShareBars, {
    ...props,
    rows: [platform, delivery, row('Insights', shown({}, [0, 0, 1, 1, 0]))],
  });
  const first = page.getByRole('button', {
    name: /^Larkfield \/ Platform: mean 3\.00, 10 of 11 people\. Below 10 %/,
  });
  (first.element() as HTMLElement).focus();

  await userEvent.keyboard('{ArrowDown}');

  await expect.element(page.getByRole('button', { name: /^Larkfield \/ Insights/ })).toHaveFocus();
  expect(pointed.current?.label).toBe('Larkfield / Insights');
});

it('lays bars around the middle of the scale, the same line for all', async () => {
  await render(ShareBars, {
    ...props,
    centred: true,
    rows: [platform, delivery, row('Insights', shown({}, [0, 0, 0, 1, 1]))],
  });

  // Of 10, 20, 40, 20 and 10 per cent, half of the 40 lies on each side; all of Insights is above.
  await expect.poll(data).toEqual([
    [[-50, -40], null, [0, 0]],
    [[-40, -20], null, [0, 0]],
    [[-20, 20], null, [0, 0]],
    [[20, 40], null, [0, 50]],
    [[40, 50], null, [50, 100]],
  ]);
  const chart = Chart.getChart(canvas())!;
  expect(chart.scales.x).toMatchObject({ min: -100, max: 100 });
  const [below, above] = [1, 3].map((set) => chart.getDatasetMeta(set).data[0]!.y);
  expect(below).toBe(above); // one row, not one beside the other
});

it('says what a mean is against, clear ones in bold, and why where there is no answer', async () => {
  const mean = { value: 0.2, lower: 0.1, upper: 0.3, n: 9, method: 'cluster_mean' };
  const cell = { ...shown({}, [1, 2, 4, 2, 1]), against: { people: 9, mean, w1: 0.2, up: 0.2, down: 0 } };
  const other = { ...shown({}, [1, 2, 4, 2, 1]), against: { reason: 'the scale changed' as const } };
  await render(ShareBars, {
    ...props,
    against: '2026-Q2',
    rows: [row('Platform', cell), row('Insights', other), delivery],
  });

  const line = (name: string) => page.getByRole('listitem').filter({ hasText: name });
  await expect
    .element(line('Platform'))
    .toMatchTextContent(/\+0\.20 points against 2026-Q2, 95 % interval \+0\.10 to \+0\.30/);
  expect(line('Platform').element().querySelector('b')?.textContent).toBe('+0.20');
  await expect.element(line('Insights')).toMatchTextContent(/The scale changed/);
});
