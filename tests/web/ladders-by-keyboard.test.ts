import { afterEach, beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import App from '../../web/src/App.svelte';
import { place } from '../../web/src/lib/place.svelte.ts';
import '../../web/src/styles/app.css';
import { answer } from '../fixtures/web/answer.ts';
import { answerLadders } from '../fixtures/web/ladders.ts';

const home = location.pathname + location.search;
const realFetch = globalThis.fetch;

// The network is the edge here: everything of ours runs, and the API's replies are made by its own pure code.
beforeEach(() => {
  globalThis.fetch = async (input, init) => {
    const path = input instanceof Request ? input.url : String(input);
    const body = answerLadders(path) ?? answer(path);
    return body === undefined ? realFetch(input, init) : Response.json(body);
  };
});
afterEach(() => {
  globalThis.fetch = realFetch;
  place.go(home);
});

/** What can be worked in the page's main part; of a row of radio buttons Tab stops at one, and arrows do the rest. */
function controls(): Element[] {
  const all = document.querySelectorAll('main :is(a[href], button, input, select, summary)');
  return [...all].filter(
    (one) => one.checkVisibility() && !one.matches(':disabled, [type="radio"]:not(:checked)'),
  );
}

const hasRing = (element: Element) => getComputedStyle(element).outlineStyle !== 'none';

/** Walks through the page by Tab; what was not reached, and what was reached without a mark that shows it. */
async function walk(): Promise<{ all: number; missed: string[]; unmarked: string[] }> {
  const wanted = new Set(controls());
  const all = wanted.size;
  const unmarked: string[] = [];
  const nameOf = (element: Element) => element.outerHTML.slice(0, 80);
  for (let i = 0; i < all + 40 && wanted.size > 0; i += 1) {
    await userEvent.keyboard('{Tab}');
    const element = document.activeElement;
    if (element && wanted.delete(element) && !hasRing(element)) unmarked.push(nameOf(element));
  }
  return { all, missed: [...wanted].map(nameOf), unmarked };
}

// The first text of each screen that comes with its last answer, and the fewest things there are to work.
it.each([
  ['the ladder', '/ladders', 'Writes small changes', 12],
  ['what changes', '/ladders?show=diff&from=L1&to=L2', 'Keeps notes', 8],
  ['two ladders', '/ladders?show=beside&ladder=engineering&beside=data', 'Writes small changes', 5],
])('reaches all of %s by Tab, and shows where it is', async (_name, path, text, least) => {
  place.go(path);
  await render(App);
  await expect.element(page.getByText(text).first()).toBeVisible();
  await expect.poll(() => document.querySelector('[aria-busy="true"]')).toBeNull();

  const { all, missed, unmarked } = await walk();
  expect({ missed, unmarked }).toEqual({ missed: [], unmarked: [] });
  expect(all).toBeGreaterThanOrEqual(least);
});
