import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { startDemoJourney, type Journey } from '../../helpers/browser-journey.ts';
import { printPage } from '../../helpers/print-page.ts';
import { tabTo } from '../../helpers/tab-to.ts';
import { untilSettled } from '../../helpers/watch-window.ts';

/** The demo organisation; who stands out there was planted: see server/demo/README.md. */
let journey: Journey;
let page: Page;
beforeAll(async () => {
  journey = await startDemoJourney();
});
beforeEach(async () => {
  page = await journey.openWindow({ permissions: ['clipboard-read', 'clipboard-write'] });
  await page.goto(journey.address);
});
afterAll(() => journey[Symbol.asyncDispose]());

const title = async (words: string | RegExp): Promise<void> => {
  await page.getByRole('heading', { level: 1, name: words }).waitFor();
  await untilSettled(page);
};
const link = (name: string | RegExp, within: 'main' | 'nav' = 'main') =>
  page.locator(within).getByRole('link', { name }).first();

/** All that a screen says, tables included, where it has them behind a key. */
const whatItSays = async (window: Page): Promise<string> => {
  await window.keyboard.press('t');
  await untilSettled(window);
  const said = await window.locator('main').innerText();
  await window.keyboard.press('t');
  return said;
};

it('answers a newcomer which teams rate too high, and whether it is real, in two clicks', async () => {
  await title(/^Two teams rate clearly higher than their levels predict/);
  const introduction = page.getByRole('complementary', { name: 'What Plumbline is' });
  expect(await introduction.innerText()).toContain('Larkfield, an invented company of 600 people');
  await introduction.getByRole('button', { name: 'Close' }).click();
  await page.reload();
  await title(/^Two teams rate clearly higher than their levels predict/);
  expect(await introduction.count()).toBe(0);

  await link('Gaps', 'nav').click();
  await title(
    'Of 47 teams, two rate above and three below what their levels predict, by more than chance explains',
  );
  const rows = page.getByRole('table', { name: /^Gap of each team/ }).locator('tbody tr');
  const cells = (await rows.allInnerTexts()).map((row) => row.split('\t').map((cell) => cell.trim()));
  const isTooHigh = (row: readonly string[]): boolean =>
    row.some((cell) => cell.endsWith('Flagged')) && row[6]?.startsWith('+') === true;
  expect(
    cells
      .filter(isTooHigh)
      .map(([team]) => team)
      .toSorted(),
  ).toEqual(['Databases', 'Search']);

  await link('Compare Databases with its unit and peers').click();
  await title(/^Databases and .* rate above|^Databases rates above/);
  expect(journey.faults).toEqual([]);
});

it('leads a director from the briefing to the evidence, to the team and to paper, by keyboard', async () => {
  const follow = async (name: string | RegExp): Promise<void> => {
    await tabTo(page, link(name));
    await page.keyboard.press('Enter');
  };
  await title(/^Two teams rate clearly higher than their levels predict, one lower/);
  await follow(/^Databases \(Platform\) rates 0\.34 points above/);

  // The evidence says the same number, and what it was before it was drawn towards the others.
  await title('Databases rates 0.49 points above what its levels predict, more than chance explains');
  const row = page.getByRole('row', { name: /^Databases/ }).last();
  expect((await row.innerText()).split('\t').map((cell) => cell.trim())).toEqual(
    expect.arrayContaining(['Databases', 'Platform', '+0.49', '+0.34']),
  );
  expect(await journey.findBarriers(page)).toEqual([]);

  await follow('Compare Databases with its unit and peers');
  await title(/^Databases/);
  await page.keyboard.press('t');
  const table = page.getByRole('table').filter({ hasText: 'Shrunken' }).first();
  expect(await table.getByRole('row', { name: /^Databases/ }).innerText()).toContain('+0.49');
  expect(await journey.findBarriers(page)).toEqual([]);
  await page.keyboard.press('t');

  // On paper nothing is cut: every cell and heading that is printed is there, within the margins.
  const { text, pages, ...wrong } = await printPage(page, 'A4');
  expect(wrong).toEqual({ cut: [], missing: [], outside: [] });
  expect(text).toContain('Databases');
  expect(pages).toBeLessThan(4);
  expect(journey.faults).toEqual([]);
});

it('keeps a manager’s team, and gives whoever is sent the link the same view', async () => {
  await title(/^Two teams rate clearly higher/);
  const picker = page.getByRole('button', { name: /^Team: / });
  await picker.click();
  await page.getByRole('combobox', { name: 'Find a team' }).fill('calend');
  await page.keyboard.press('Enter');
  await title('Calendar rates clearly lower than its levels predict');
  await picker.click();
  await page.getByRole('button', { name: 'Make Calendar my team' }).click();

  // Kept in the browser: an address that names no team means his own from now on.
  await page.goto(journey.address);
  await title('Calendar rates clearly lower than its levels predict');
  await link('Drift', 'nav').click();
  await title(/Calendar/);
  await expectSameViewElsewhere();
  await link('Agreement', 'nav').click();
  await title(/Calendar|[Ss]elf/);
  await expectSameViewElsewhere();

  await link('Ladders', 'nav').click();
  await title(/^Engineering: /);
  await page.locator('#level-L3').getByRole('link', { name: 'Domain Expertise' }).click();
  await page.waitForURL(/at=L3\.domain-expertise/);
  const opened = await expectSameViewElsewhere();
  const cell = opened.locator('[aria-current=true]').filter({ hasText: 'Domain Expertise' });
  expect(await cell.evaluate((box) => box.getBoundingClientRect().top < innerHeight)).toBe(true);
  expect(journey.faults).toEqual([]);
});

/** Copies the link, opens it where nothing is kept, and gives the window. */
async function expectSameViewElsewhere(): Promise<Page> {
  const here = await whatItSays(page);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.getByRole('button', { name: 'Link copied' }).waitFor();
  const opened = await journey.openAfresh(await page.evaluate(() => navigator.clipboard.readText()));
  await untilSettled(opened);
  expect(await whatItSays(opened)).toBe(here);
  return opened;
}
