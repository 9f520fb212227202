import axe from 'axe-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import App from '../../web/src/App.svelte';
import { place } from '../../web/src/lib/place.svelte.ts';
import { forgetAnswers } from '../../web/src/lib/ask-once.ts';
import '../../web/src/styles/app.css';
import { answer } from '../fixtures/web/answer.ts';
import { publishedOnTwo } from '../fixtures/web/several-scales.ts';

const home = location.pathname + location.search;
const realFetch = globalThis.fetch;
let asked: URL[] = [];

// The network is the edge here: everything of ours runs, and the API's replies are fixtures of its contract.
beforeEach(() => {
  asked = [];
  forgetAnswers();
  globalThis.fetch = async (input, init) => {
    const path = input instanceof Request ? input.url : String(input);
    if (path.startsWith('/api/')) asked.push(new URL(path, location.href));
    if (path.startsWith('/api/publications/')) return Response.json(publishedOnTwo);
    const body = answer(path);
    if (body !== undefined) return Response.json(body);
    if (!path.startsWith('/api/')) return realFetch(input, init);
    const problem = { statusCode: 404, code: 'NONE', message: 'There is no fixture for this' };
    return Response.json(problem, { status: 404 });
  };
});
afterEach(() => {
  globalThis.fetch = realFetch;
  place.go(home);
});

async function open(path: string) {
  place.go(path);
  await render(App);
}
const ladder = () => page.getByRole('combobox', { name: 'Ladder' });
const figures = () => asked.filter(({ pathname }) => !/\/(cycles|publications|teams|audits)/.test(pathname));

it('offers the scales, the one with most people first, and says whose figures these are', async () => {
  await open('/distribution');
  await expect
    .element(page.getByText(/^On the scale of Engineering, Data · 5 points, Below to Far exceeds\./))
    .toBeVisible();
  await expect.element(ladder()).toHaveValue('engineering');
  const names = [...ladder().element().querySelectorAll('option')].map((option) => option.textContent);
  expect(names).toEqual(['Engineering, Data · 5 points · most people', 'Design · 4 points']);
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect((await axe.run(document)).violations).toEqual([]);
});

it('puts another scale into the address, and the usual one out of it', async () => {
  await open('/distribution');
  await ladder().selectOptions('design');
  await expect.poll(() => location.search).toBe('?scaleOf=design');
  await expect
    .element(page.getByText(/^On the scale of Design · 4 points, Learning to Leading\./))
    .toBeVisible();
  await ladder().selectOptions('engineering');
  await expect.poll(() => location.search).toBe('');
});

it.each(['/', '/distribution', '/drift', '/gaps', '/compare', '/agreement'])(
  'asks every figure of %s on the chosen scale',
  async (path) => {
    await open(`${path}?scaleOf=design`);
    await expect.element(ladder()).toHaveValue('design');
    await expect.poll(() => figures().length).toBeGreaterThan(0);
    expect(figures().map(({ searchParams }) => searchParams.getAll('scaleOf'))).toEqual(
      figures().map(() => ['design']),
    );
  },
);

it('says that the address asks for a ladder that is not there', async () => {
  await open('/gaps?scaleOf=moon');
  await expect
    .element(
      page.getByText(
        'The address asks for the ladder “moon”, which is not there. Shown: Engineering, Data · 5 points.',
      ),
    )
    .toBeVisible();
});

it('has no such filter on a screen about all scales', async () => {
  await open('/shown?scaleOf=design');
  await expect.element(page.getByRole('combobox', { name: 'Source' })).toBeVisible();
  expect(ladder().query()).toBeNull();
  await expect.poll(() => figures().length).toBeGreaterThan(0);
  expect(figures().filter(({ searchParams }) => searchParams.has('scaleOf'))).toEqual([]);
});
