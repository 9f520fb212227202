import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import CellCard from '../../web/src/charts/CellCard.svelte';
import HeatTable from '../../web/src/charts/HeatTable.svelte';
import { heatGrid } from '../../web/src/lib/heat-grid.ts';
import '../../web/src/styles/app.css';
import { published, reply, scale, shown, withheld } from '../fixtures/web/larkfield.ts';

const { levels, competencies } = published;
const cells = [
  shown({ level: 'L1', competency: 'domain' }, [0, 2, 6, 2, 0]), // mean 3.00, 10 people
  shown({ level: 'L1', competency: 'teaching' }, [0, 0, 5, 5, 0]), // mean 3.50
  withheld({ level: 'L2', competency: 'domain' }, 3),
  shown({ level: 'L2', competency: 'teaching' }, [5, 5, 0, 0, 0]), // mean 1.50
];
const props = { rows: heatGrid(reply(cells), levels, competencies, 3), competencies, scale };

it('is a table with a head for each row and column, a mean and people in each cell', async () => {
  await render(HeatTable, props);

  await expect.element(page.getByRole('columnheader', { name: 'Teaching & mentoring' })).toBeVisible();
  const line = page.getByRole('row', { name: /^L1/ });
  await expect.element(line.getByRole('rowheader')).toHaveTextContent('L1');
  await expect.element(line.getByRole('cell').first()).toMatchTextContent(/^3\.00 10$/);
});

it('hatches a withheld cell and says why, and never shows a number for it', async () => {
  await render(HeatTable, props);

  const cell = page.getByRole('row', { name: /^L2/ }).getByRole('cell').first();
  await expect.element(cell).toMatchTextContent(/^Withheld: too few people$/);
  await expect.element(cell).toHaveClass('hatched');
});

it('opens the card of the cell that the arrow keys are on, and closes it with Escape', async () => {
  await render(CellCard);
  await render(HeatTable, props);
  (page.getByRole('button', { name: /^L1 · Domain/ }).element() as HTMLElement).focus();

  await userEvent.keyboard('{ArrowRight}{ArrowDown}');

  const card = page.getByText('mean 1.50');
  await expect.element(page.getByRole('button', { name: /^L2 · Teaching/ })).toHaveFocus();
  await expect.element(card).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(card).not.toBeInTheDocument();
});

it('can be entered by one Tab only, however many cells it has', async () => {
  await render(HeatTable, props);

  expect(document.querySelectorAll('[data-stop][tabindex="0"]')).toHaveLength(1);
});
