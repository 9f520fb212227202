import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import App from '../../web/src/App.svelte';
import { place } from '../../web/src/lib/place.svelte.ts';
import '../../web/src/styles/app.css';
import { answer } from '../fixtures/web/answer.ts';
import { findBarriers } from '../helpers/find-barriers.ts';

const home = location.pathname + location.search;
const realFetch = globalThis.fetch;
let status = 200;

// The network is the edge here: everything of ours runs, and the API's replies are fixtures of its contract.
beforeEach(() => {
  status = 200;
  globalThis.fetch = async (input, init) => {
    const path = input instanceof Request ? input.url : String(input);
    const body = answer(path);
    if (body === undefined) return realFetch(input, init);
    const problem = { statusCode: status, code: 'DOWN', message: 'The database does not answer' };
    return Response.json(status === 200 ? body : problem, { status });
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
const title = (name: RegExp) => page.getByRole('heading', { level: 1, name });
const search = () => decodeURIComponent(location.search.replaceAll('+', ' '));

describe('the distribution screen', () => {
  it('says what it shows, and who is in it', async () => {
    await open('/distribution');

    // 85 of 172 are 49 %.
    await expect.element(title(/^49 % of all ratings are “Meets”$/)).toBeVisible();
    await expect
      .element(
        page.getByText(
          /^Calibrated ratings of 172 of 173 people in Larkfield, 2026-Q3, on both competencies\. The other one/,
        ),
      )
      .toBeVisible();
    expect(document.title).toBe('Distribution · 2026-Q3 · Plumbline');
  });

  it('stays as it is while another cycle loads, and has all of that asked at once', async () => {
    await open('/distribution');
    await expect.element(title(/^49 %/)).toBeVisible();
    const main = document.querySelector('main');
    const before = main?.innerText;
    const asked: string[] = [];
    const answered = Promise.withResolvers<undefined>();
    const fetchAtOnce = globalThis.fetch;
    globalThis.fetch = async (input, init) => {
      asked.push(input instanceof Request ? input.url : input.toString());
      await answered.promise;
      return fetchAtOnce(input, init);
    };

    await page.getByRole('combobox', { name: 'Cycle', exact: true }).selectOptions('2026-Q2');
    await expect.poll(() => asked.length).toBeGreaterThanOrEqual(6);
    // Not even a word of a cycle that is not there: nobody knows yet.
    expect(main?.innerText.replace('Loading the figures…', '').trim()).toBe(before?.trim());
    expect(asked.filter((path) => path.startsWith('/api/distribution?cycle=2026-Q2'))).toHaveLength(3);
    expect(asked).toEqual(
      expect.arrayContaining(['/api/cycles', '/api/publications/2026-Q2', '/api/teams?cycle=2026-Q2']),
    );

    answered.resolve(undefined);
    await expect.element(page.getByText(/in Larkfield, 2026-Q2, on both competencies/)).toBeVisible();
    expect(asked).toHaveLength(6);
  });

  it('puts a chosen team into the address, and comes back', async () => {
    await open('/distribution');
    await page.getByRole('button', { name: 'Team: Larkfield' }).click();
    await page.getByRole('combobox', { name: 'Find a team' }).fill('ident');
    await userEvent.keyboard('{Enter}');

    await expect.element(page.getByRole('heading', { name: 'Identity beside the company' })).toBeVisible();
    expect(search()).toBe('?team=Larkfield / Platform / Identity');

    history.back();
    await expect.element(page.getByRole('heading', { name: 'Level by competency' })).toBeVisible();
    expect(search()).toBe('');
  });

  it('puts levels and the source into the address, several levels as one step back', async () => {
    await open('/distribution');
    const choose = async (): Promise<void> => {
      await page.getByRole('button', { name: 'Levels: All' }).click();
      await page.getByRole('checkbox', { name: 'L2' }).click();
      await page.getByRole('checkbox', { name: 'L1' }).click();
      await expect.poll(search).toBe('?level=L1&level=L2');
    };
    await choose();
    history.back();
    await expect.poll(search).toBe('');

    await userEvent.keyboard('{Escape}');
    await choose();
    await userEvent.keyboard('{Escape}');
    await expect.poll(search).toBe(''); // both of both are all
    await page.getByRole('combobox', { name: 'Source' }).selectOptions('Self');
    await expect.poll(search).toBe('?source=self');
  });

  it('tells of what the address asks for and is not there, and shows the rest', async () => {
    await open('/distribution?cycle=1999-Q1&team=Nowhere&by=moon');

    await expect.element(page.getByText(/asks for the cycle “1999-Q1”, .* Shown: 2026-Q3/)).toBeVisible();
    await expect
      .element(page.getByText(/asks for the team “Nowhere”, .* Shown: all of Larkfield/))
      .toBeVisible();
    await expect.element(page.getByText(/“moon”, .* Shown: one bar for each team/)).toBeVisible();
    await expect.element(title(/Meets/)).toBeVisible();
  });

  it('opens the table by one key, withheld rows in words', async () => {
    await open('/distribution');
    await expect.element(title(/Meets/)).toBeVisible();
    await userEvent.keyboard('t');

    const table = page.getByRole('table', { name: /^Ratings by division, with 95 % intervals/ });
    await expect.element(table).toBeVisible();
    await expect
      .element(table.getByRole('row', { name: 'Larkfield / Delivery 4 people Withheld: too few people' }))
      .toBeVisible();
    await userEvent.keyboard('t');
    await expect.element(table).not.toBeInTheDocument();
  });

  it('says what went wrong, and tries again', async () => {
    status = 503;
    await open('/distribution');
    await expect
      .element(page.getByRole('alert'))
      .toMatchTextContent(/could not be loaded.*The database does not answer/);

    status = 200;
    await page.getByRole('button', { name: 'Try again' }).click();

    await expect.element(title(/Meets/)).toBeVisible();
  });

  it('keeps the last figures on the screen when the next question fails', async () => {
    await open('/distribution');
    await expect.element(title(/Meets/)).toBeVisible();
    status = 503;
    await page.getByRole('radio', { name: 'Level' }).click();

    await expect.element(page.getByRole('alert')).toMatchTextContent(/What is below is the last answer/);
    await expect.element(title(/Meets/)).toBeVisible();
  });

  it.each(['light', 'dark'])('has no fault that axe can find, %s', async (scheme) => {
    await cdp().send('Emulation.setEmulatedMedia', {
      features: [{ name: 'prefers-color-scheme', value: scheme }],
    });
    await open('/distribution?cycle=1999-Q1');
    await expect.element(title(/Meets/)).toBeVisible();
    await userEvent.keyboard('t');

    const barriers = await findBarriers();
    await userEvent.keyboard('t');

    expect(barriers).toEqual([]);
  });
});

it('says plainly that there is no such page', async () => {
  await open('/nothing-here');

  await expect.element(title(/^No such page$/)).toBeVisible();
});
