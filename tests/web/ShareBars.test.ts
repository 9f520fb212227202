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
