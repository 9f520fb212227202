import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import App from '../../web/src/App.svelte';
import { formatTeams } from '../../web/src/lib/compare-query.ts';
import { place } from '../../web/src/lib/place.svelte.ts';
import '../../web/src/styles/app.css';
import { comparedGaps, compareReply } from '../fixtures/web/compare.ts';
import { answerApi } from '../helpers/answer-api.ts';
import { findBarriers } from '../helpers/find-barriers.ts';

let asked: string[] = [];

answerApi(({ pathname, searchParams }) => {
  if (pathname === '/api/gaps') return comparedGaps;
  if (pathname !== '/api/compare') return undefined;
  asked = searchParams.getAll('team');
  return compareReply;
});
beforeEach(() => {
  asked = [];
});

const THREE = ['Larkfield / Platform', 'Larkfield / Delivery', 'Larkfield / Delivery / Billing'];
async function open(paths: readonly string[]) {
  place.go(`/compare${formatTeams('', paths)}`);
  await render(App);
  await expect.element(page.getByRole('heading', { level: 1, name: /Platform rates above/ })).toBeVisible();
}
const chosen = () => new URLSearchParams(location.search).getAll('teams');
const competencies = page.getByRole('table', { name: 'Gap to prediction by competency and team' });

it('says who differs, and shows each team in each competency, the withheld one with its reason', async () => {
  await open(THREE);

  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toMatchTextContent(/^Platform rates above what its levels predict, by more than chance explains$/);
  const row = competencies.getByRole('row', { name: /^Teaching & mentoring/ });
  await expect.element(row).toMatchTextContent(/\+0\.42 30.*0\.00 20.*Withheld: too few people/);
  await expect.element(page.getByText(/^Billing: Withheld: too few people/)).toBeVisible();
  expect(asked).toEqual(THREE);
});

it('takes a team out and adds another by keyboard alone', async () => {
  await open(THREE);
  page.getByRole('button', { name: 'Remove Delivery' }).element().focus();
  await userEvent.keyboard('{Enter}');
  expect(chosen()).toEqual([THREE[0], THREE[2]]);
  // The focus is on the team that came into its place.
  await expect.element(page.getByRole('button', { name: 'Remove Billing' })).toHaveFocus();

  await userEvent.keyboard('{Tab}{Enter}');
  await expect.element(page.getByRole('combobox', { name: 'Find a team' })).toHaveFocus();
  await userEvent.keyboard('ident{Enter}');
  expect(chosen()).toEqual([THREE[0], THREE[2], 'Larkfield / Platform / Identity']);
  await userEvent.keyboard('{Enter}'); // the same once more takes it out
  expect(chosen()).toEqual([THREE[0], THREE[2]]);
  await userEvent.keyboard('{Escape}{Escape}'); // the first clears the word
  await expect.element(page.getByRole('button', { name: 'Add a team or unit' })).toHaveFocus();
});

it('shows the ratings instead of the gaps, and keeps that in the address', async () => {
  await open(THREE);
  await page.getByRole('radio', { name: 'Share of each word' }).click();

  const table = page.getByRole('table', { name: 'Share of each word by competency and team' });
  // 1, 3, 15, 10 and 1 of 30.
  await expect
    .element(table.getByRole('row', { name: /^Domain expertise/ }))
    .toMatchTextContent(/Below 3 %, Developing 10 %, Meets 50 %, Exceeds 33 %, Far exceeds 3 %/);
  expect(new URLSearchParams(location.search).get('show')).toBe('shares');
  expect(chosen()).toEqual(THREE);
});

it('asks for a second team where there is one only, and starts by itself where there is none', async () => {
  place.go(`/compare${formatTeams('', ['Larkfield'])}`);
  const { unmount } = await render(App);
  await expect
    .element(page.getByRole('heading', { level: 1, name: /^Choose two to six teams/ }))
    .toBeVisible();
  expect(asked).toEqual([]);
  await unmount();

  place.go('/compare?team=Larkfield+%2F+Platform');
  await render(App);
  await expect.poll(() => asked).toEqual(['Larkfield / Platform', 'Larkfield', 'Larkfield / Delivery']);
});

it('has no fault that axe can find, the picker open', async () => {
  await open(THREE);
  await page.getByRole('button', { name: 'Add a team or unit' }).click();
  const barriers = await findBarriers();
  expect(barriers).toEqual([]);
});
