import { afterEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import App from '../../web/src/App.svelte';
import { introduction } from '../../web/src/lib/introduction.svelte.ts';
import { place } from '../../web/src/lib/place.svelte.ts';
import '../../web/src/styles/app.css';
import { answerBriefing } from '../fixtures/web/briefing.ts';
import { reference } from '../fixtures/web/larkfield.ts';
import { answerApi } from '../helpers/answer-api.ts';
import { findBarriers } from '../helpers/find-barriers.ts';

const KEY = 'plumbline.introduced';
let demo: string | null = null;
answerApi((url) =>
  url.pathname === '/api/cycles' ? { cycles: reference.cycles, demo } : answerBriefing(url.href),
);
afterEach(() => {
  localStorage.removeItem(KEY);
  introduction.isOpen = true;
});

const aside = () => page.getByRole('complementary', { name: 'What Plumbline is' });
async function open(path: string) {
  place.go(path);
  await render(App);
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
}

it('says in three sentences what this is, over the invented company', async () => {
  demo = 'Larkfield';
  await open('/');
  await expect
    .element(aside())
    .toMatchTextContent(
      /^Plumbline shows .+ by more than chance\. Nobody .+ is of at least 5 people, .+ says why\. What you see is Larkfield, an invented company of 100 people, .+ add your ratings\. Close$/,
    );
  await expect
    .element(aside().getByRole('link', { name: 'add your ratings' }))
    .toHaveAttribute('href', '/data');
  expect(await findBarriers()).toEqual([]);
});

it('calls no company invented that is not', async () => {
  demo = 'Another company';
  await open('/?cycle=2026-Q2');
  await expect
    .element(aside())
    .toMatchTextContent(
      / Below is what stands out in Larkfield in 2026-Q2; .+ every measure is explained\. Close$/,
    );
});

it('is closed for good, and leaves the reader at the title', async () => {
  await open('/');
  await aside().getByRole('button', { name: 'Close' }).click();
  await expect.element(aside()).not.toBeInTheDocument();
  expect(localStorage.getItem(KEY)).not.toBeNull();
  expect(document.activeElement?.tagName).toBe('H1');
});

it('stands on the briefing only', async () => {
  await open('/distribution');
  await expect.element(aside()).not.toBeInTheDocument();
});
