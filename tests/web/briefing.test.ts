import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import App from '../../web/src/App.svelte';
import { place } from '../../web/src/lib/place.svelte.ts';
import '../../web/src/styles/app.css';
import { answerBriefing } from '../fixtures/web/briefing.ts';
import { answerApi } from '../helpers/answer-api.ts';
import { findBarriers } from '../helpers/find-barriers.ts';

answerApi((url) => answerBriefing(url.href));

async function open(path: string, title: RegExp) {
  place.go(path);
  await render(App);
  await expect.element(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}
const address = () =>
  decodeURIComponent((location.pathname + location.search + location.hash).replaceAll('+', ' '));

describe('the briefing', () => {
  const title = /^Identity rates clearly higher than its levels predict$/;

  it('opens at the root: headline, people, four numbers', async () => {
    await open('/', title);

    await expect
      .element(
        page.getByText(
          'Calibrated ratings of 100 people in 6 teams of Larkfield, 2026-Q3, on both competencies. 98 people are in the figures; the other 2 are in no group that can be shown.',
        ),
      )
      .toBeVisible();
    const numbers = page.getByRole('list', { name: 'Key numbers' }).getByRole('listitem');
    const said = [
      /^3\.39 mean, on a scale of 5 3\.34 to 3\.44 · 2026-Q2: 3\.29$/,
      /^42 % rated “Exceeds” or better 38 % to 46 % · \+4 percentage points since 2026-Q2$/,
      /^0\.28 self above manager, points 0\.24 to 0\.32 · 96 people$/,
      /^4 of 6 teams shown on their own 98 of 100 people in the figures$/,
    ];
    for (const [index, words] of said.entries())
      await expect.element(numbers.nth(index)).toMatchTextContent(words);
    expect(await findBarriers()).toEqual([]);
  });

  it('leads from a finding to its evidence in one click, cycle and source kept', async () => {
    await open('/?cycle=2026-Q2&source=manager', title);
    await page.getByRole('link', { name: /^Identity \(Platform\) rates 0\.42/ }).click();

    expect(address()).toBe('/gaps?cycle=2026-Q2&team=Larkfield / Platform / Identity&source=manager');
  });

  it('starts from a chosen team: against its levels and its unit, by competency', async () => {
    await open('/?team=Larkfield / Platform / Identity', title);

    const table = page.getByRole('table', { name: 'Gap of Identity in each competency' });
    await expect
      .element(table.getByRole('row', { name: /^All together 20 3\.60 3\.12 \+0\.48/ }))
      .toMatchTextContent(/\+0\.05$/);
    await expect
      .element(table.getByRole('row', { name: /^Teaching & mentoring 4/ }))
      .toMatchTextContent(/Withheld: too few people/);
    await expect.element(page.getByText('points, Platform as a whole')).toBeVisible();
    expect(await findBarriers()).toEqual([]);
  });

  it('says well that nothing stands out', async () => {
    await open(
      '/?team=Larkfield / Platform / Data platform',
      /^Nothing in Data platform stands out beyond chance in 2026-Q3$/,
    );

    await expect
      .element(page.getByText(/^Nothing about Data platform differs by more than chance/))
      .toBeVisible();
  });

  it('says who is not shown and where they are counted, and leads there', async () => {
    await open('/', title);

    await expect
      .element(page.getByRole('row', { name: /^Billing 3 Delivery only/ }))
      .toMatchTextContent(/Withheld: too few people/);
    await page.getByRole('link', { name: 'What is shown and why' }).click();
    await expect.element(page.getByRole('heading', { level: 1, name: /^4 of 6 teams/ })).toBeVisible();
  });

  it('explains a measure at its place on the Method page', async () => {
    await open('/', title);
    await page.getByRole('link', { name: 'How it is measured' }).first().click();

    const method = page.getByRole('article', { name: 'Shrunken gap' });
    await expect.element(method).toHaveFocus();
    expect(address()).toBe('/method#eb_shrink');
    expect(await findBarriers()).toEqual([]);
  });
});

describe('what is shown and why', () => {
  const title = /^4 of 6 teams are shown on their own; 2 people are in none$/;

  it('counts every unit in every competency, none as none', async () => {
    await open('/shown', title);

    const units = page.getByRole('table', { name: 'Who is in the figures of each unit' });
    await expect
      .element(units.getByRole('row', { name: /^Larkfield/ }))
      .toMatchTextContent(/1 of 2 98 % 98 of 100 people ?none 0 of 3 people/);
    expect(await findBarriers()).toEqual([]);
  });

  it('gives every team that is not shown its reason and the unit that has its people', async () => {
    await open('/shown', title);
    const teams = page.getByRole('table', { name: 'Teams that are not shown on their own' });

    await expect
      .element(
        teams.getByRole('row', {
          name: 'Billing 3 all of its competencies Withheld: too few people Delivery',
        }),
      )
      .toBeVisible();
    await page.getByRole('radio', { name: 'Shown in some competencies (1)' }).click();
    await expect
      .element(
        teams.getByRole('row', {
          name: 'Identity 6 Teaching & mentoring Withheld to protect its people no figure',
        }),
      )
      .toBeVisible();
  });

  it('tells what the last attack came to, and which publications there were', async () => {
    await open('/shown', title);

    await expect
      .element(page.getByText(/^Passed on .*: from 80 figures, none of 3,000 groups/))
      .toBeVisible();
    await expect
      .element(page.getByText(/^Publication 2 of .* 77aa · replaced by a restatement$/))
      .toBeVisible();
  });
});
