import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import App from '../../web/src/App.svelte';
import { place } from '../../web/src/lib/place.svelte.ts';
import '../../web/src/styles/app.css';
import { answer } from '../fixtures/web/answer.ts';
import { answerLadders } from '../fixtures/web/ladders.ts';

const home = location.pathname + location.search;
const realFetch = globalThis.fetch;
let asked: string[] = [];
let none = false;
let isPublished = true;

// The network is the edge here: everything of ours runs, and the API's replies are made by its own pure code.
beforeEach(() => {
  asked = [];
  none = false;
  isPublished = true;
  globalThis.fetch = async (input, init) => {
    const path = input instanceof Request ? input.url : String(input);
    const empty = { '/api/ladders': none && { ladders: [] }, '/api/cycles': !isPublished && { cycles: [] } };
    const found = Object.entries(empty).find(([name, reply]) => reply && path === name);
    const body = found?.[1] ?? answerLadders(path) ?? answer(path);
    if (body === undefined) return realFetch(input, init);
    asked.push(path);
    return Response.json(body);
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
const title = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const search = () => decodeURIComponent(location.search.replaceAll('+', ' '));
const violations = async () => (await axe.run(document)).violations.map(({ id }) => id);

describe('the ladder', () => {
  it('shows each level with what is asked, and how people are rated on it', async () => {
    await open('/ladders');

    await expect.element(title('Engineering: 3 levels, 2 competencies')).toBeVisible();
    await expect.element(page.getByText('Writes small changes')).toBeVisible();
    // [1, 4, 20, 9, 2]: (1 + 2 * 4 + 3 * 20 + 4 * 9 + 5 * 2) / 36 = 115 / 36
    await expect
      .element(page.getByRole('button', { name: /^L1 · DOMAIN: mean 3\.19, 36 of 37 people/ }))
      .toBeVisible();
    await expect.element(page.getByRole('button', { name: /^L2 · TEACHING: Withheld/ })).toBeVisible();
    expect(asked.filter((path) => path.includes('distribution'))).toEqual([
      '/api/distribution?cycle=2026-Q3&source=calibrated&scaleOf=engineering&by=level&by=competency',
    ]);
    expect(await violations()).toEqual([]);
  });

  it('is there before any cycle is published, and says that there are no figures yet', async () => {
    isPublished = false;
    await open('/ladders');

    await expect.element(title('Engineering: 3 levels, 2 competencies')).toBeVisible();
    await expect
      .element(page.getByText('Nothing is published yet, so there are no figures beside the text.'))
      .toBeVisible();
    await page.getByRole('link', { name: 'L2 to L3' }).click();
    await expect.element(title(/^L2 to L3/)).toBeVisible();
    expect(asked.filter((path) => path.includes('distribution'))).toEqual([]);
    expect(await violations()).toEqual([]);
  });

  it('shows text as text, whatever it looks like', async () => {
    await open('/ladders');

    await expect.element(page.getByText('<script>alert(1)</script> is text')).toBeVisible();
    await page.getByRole('button', { name: 'Show examples' }).click();
    await expect.element(page.getByText('Fixed <b>one</b> typo')).toBeVisible();
    expect(document.querySelectorAll('main script, main b').length).toBe(
      document.querySelectorAll('.figure b').length,
    );
  });

  it('marks what is searched for, unfolds it, and keeps it in the address', async () => {
    await open('/ladders');
    await page.getByRole('searchbox', { name: 'Find' }).fill('typo');

    await expect.element(page.getByText('1 hit for “typo” in 1 place.')).toBeVisible();
    expect([...document.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual(['typo']);
    await expect.element(page.getByText('typo', { exact: true })).toBeVisible();
    expect(document.body.textContent).not.toContain('Reviews code');
    expect(search()).toBe('?find=typo');
  });

  it('goes to a cell by its link, and has one for each', async () => {
    await open('/ladders?at=L3.domain');

    await expect.element(page.getByText('Sets direction')).toBeInViewport();
    const here = document.querySelector('[aria-current="true"]');
    expect(here?.textContent).toContain('Sets direction');
    await page.getByRole('link', { name: 'DOMAIN' }).first().click();
    expect(search()).toBe('?at=L1.domain');
  });

  it('keeps what it shows when a filter of the view changes, and cuts to what the filter leaves', async () => {
    await open('/ladders?ladder=engineering&group=competency');
    await page.getByRole('button', { name: 'Levels: All' }).click();
    await page.getByRole('checkbox', { name: 'L2' }).click();

    expect(search()).toBe('?level=L2&ladder=engineering&group=competency');
    await expect.element(page.getByText('Reviews code')).toBeVisible();
    expect(document.body.textContent).not.toContain('Writes small changes');
  });

  it('says that a team has no figures beside it', async () => {
    await open('/ladders?team=Larkfield / Platform');

    await expect.element(page.getByText(/no figures of Platform beside the text/)).toBeVisible();
    expect(asked.some((path) => path.includes('distribution'))).toBe(false);
  });

  it.each([
    ['/ladders?ladder=moon', /asks for the ladder “moon”, which is not there. Shown: Engineering/],
    ['/ladders?at=L9.domain', /asks for the place “L9.domain”, .* Shown: the whole ladder/],
    ['/ladders?show=diff&from=L9&to=L2', /asks for the level “L9”, .* Shown: L1/],
    ['/ladders?show=beside&beside=moon', /asks for the ladder “moon”, .* Shown: Data/],
  ])('tells what of %s is not there', async (path, told) => {
    await open(path);
    await expect.element(page.getByText(told)).toBeVisible();
  });

  it('says what to do where no ladder is loaded', async () => {
    none = true;
    await open('/ladders');
    await expect.element(title('No ladder is loaded yet')).toBeVisible();
  });
});

describe('level to level', () => {
  it('says in its title what changes, and marks words by more than colour', async () => {
    await open('/ladders?show=diff&from=L1&to=L2');

    await expect.element(title(/^L1 to L2: 2.added, 1.reworded, 2.dropped, 1.unchanged$/)).toBeVisible();
    expect(
      [...document.querySelectorAll('dd del, dd ins')].map((mark) => [mark.localName, mark.textContent]),
    ).toEqual([
      ['del', 'small'],
      ['ins', 'larger'],
    ]);
    const added = page.getByRole('heading', { name: 'Added: Only at L2' }).first();
    await expect.element(added).toBeVisible();
    await expect.element(page.getByText('Reviews code')).toBeVisible();
    await expect.element(page.getByRole('row', { name: 'Horizon A week A month' })).toBeVisible();
    expect(await violations()).toEqual([]);
  });

  it('goes the other way, to the next pair and back, with the address', async () => {
    await open('/ladders?show=diff&from=L1&to=L2');
    await page.getByRole('link', { name: 'Read it the other way' }).click();
    await expect.element(title(/^L2 to L1/)).toBeVisible();
    expect(search()).toBe('?show=diff&from=L2&to=L1');

    await page.getByRole('link', { name: 'L3 to L2' }).click();
    await expect.element(title(/^L3 to L2/)).toBeVisible();
    history.back();
    await expect.element(title(/^L2 to L1/)).toBeVisible();
  });

  it('is one link from each level, by keyboard', async () => {
    await open('/ladders');
    const link = page.getByRole('link', { name: 'L2 to L3' });
    (await link.findElement()).focus();
    await userEvent.keyboard('{Enter}');

    await expect.element(title(/^L2 to L3/)).toBeVisible();
    expect(search()).toBe('?show=diff&from=L2&to=L3');
  });
});

describe('two ladders', () => {
  it('stand side by side by competency and grade', async () => {
    await open('/ladders?show=beside');

    await expect.element(title('Engineering and Data share 1 competency')).toBeVisible();
    const row = page.getByRole('row', { name: /^Grade 1/ });
    await expect.element(row).toMatchTextContent(/Writes small changes/);
    await expect.element(row).toMatchTextContent(/Reads tables/);
    await expect
      .element(page.getByRole('row', { name: /^Grade 4/ }))
      .toMatchTextContent(/Engineering has no level of this grade\./);
    await expect.element(page.getByRole('heading', { name: 'Only in Data' })).toBeVisible();
    expect(await violations()).toEqual([]);
  });

  it('change places where the one is chosen that is beside it', async () => {
    await open('/ladders?show=beside');
    await page.getByRole('combobox', { name: 'Ladder' }).selectOptions('Data');

    await expect.element(title(/^Data and Engineering/)).toBeVisible();
    expect(search()).toBe('?show=beside&ladder=data&beside=engineering');
  });
});
