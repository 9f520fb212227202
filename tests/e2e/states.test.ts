import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compareWithStored } from '../helpers/compare-pictures.ts';
import { startDemoJourney, type Journey } from '../helpers/browser-journey.ts';
import { fixDates } from '../helpers/fix-dates.ts';
import { watchDrawing } from '../helpers/watch-drawing.ts';
import { untilSettled, untilStill, watchWindow } from '../helpers/watch-window.ts';
import { m } from '../../web/src/lib/messages.ts';
import { PAGES } from '../../web/src/pages/registry.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await startDemoJourney();
});
afterAll(() => journey[Symbol.asyncDispose]());

/** What a screen is like when it is not as usual. */
interface State {
  path: string;
  /** What its reader must be told. */
  says: string | RegExp;
  /** What the network or the reader's system is like. */
  before?: (page: Page) => Promise<unknown>;
  /** What happens when the screen is there. */
  then?: (page: Page) => Promise<void>;
  look?: BrowserContextOptions;
}

// Two people, so withheld everywhere: see server/demo/README.md.
const ALONE = 'team=Larkfield+%2F+Delivery+%2F+Field+Tools';
const PROBLEM = { statusCode: 503, code: 'NO_DATABASE', message: 'The database does not answer.' };
const STATES: Record<string, State> = {
  'withheld-distribution': {
    path: `/distribution?${ALONE}`,
    says: /Withheld: too few people\.\s+Nearest:\s+Delivery/,
  },
  'withheld-gaps': { path: `/gaps?${ALONE}`, says: /Withheld: too few people\.\s+Nearest:\s+Delivery/ },
  'withheld-drift': { path: `/drift?${ALONE}`, says: /Nearest: Delivery/ },
  error: {
    path: '/data',
    says: /could not be loaded\s+The database does not answer\.\s+Try again/,
    before: (page) => page.route('**/api/**', (route) => route.fulfill({ status: 503, json: PROBLEM })),
  },
  offline: {
    path: '/distribution',
    says: /could not be loaded\.\s+Plumbline does not answer.*last answer\.\s+Try again/s,
    then: async (page) => {
      await page.context().setOffline(true);
      await page.getByRole('radio', { name: 'Level' }).click();
    },
  },
  'offline-before-a-screen': {
    path: '/distribution',
    says: /could not be loaded\s+This screen did not come\. .*Try again/s,
    then: async (page) => {
      await page.waitForLoadState('networkidle');
      await page.context().setOffline(true);
      await page.evaluate(() => document.querySelector<HTMLElement>('nav a[href^="/agreement"]')?.click());
    },
  },
  loading: {
    path: '/gaps',
    says: 'Loading the figures…',
    before: (page) =>
      page.route('**/api/gaps*', () => {
        // It is never answered.
      }),
  },
  forced: { path: '/distribution', says: /Meets/, look: { forcedColors: 'active' } },
  contrast: { path: '/gaps', says: /^Of 47 teams/, look: { contrast: 'more' } },
};
const SIZES = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } };

it.each(
  Object.entries(STATES).flatMap(([name, state]) =>
    Object.entries(SIZES).map(([size, viewport]) => [name, size, viewport, state] as const),
  ),
)('%s, %s: says what is the matter, is whole, and looks as it did', async (name, size, viewport, state) => {
  const options = { viewport, deviceScaleFactor: 0.5, reducedMotion: 'reduce', ...state.look } as const;
  const page = await journey.openWindow({ ...options, colorScheme: 'light' });
  const watched = watchWindow(page, journey.address);
  await state.before?.(page);
  await page.goto(journey.address + state.path);
  if (state.says !== STATES.loading?.says) await page.locator('h1').waitFor();
  await state.then?.(page);
  const main = page.locator('main');
  await main
    .locator('h1, h2, p, [role=alert]')
    .filter({ hasText: state.says })
    .first()
    .waitFor({ timeout: 20_000 });
  if (!state.then && name !== 'loading') await page.waitForLoadState('networkidle');

  if (!state.then) expect(await watched.jumps()).toEqual([]);
  expect(await watched.overflows()).toBe(false);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await fixDates(page);
    const picture = `${name}-${size}-${colorScheme}`;
    const otherPixels = await compareWithStored(picture, await untilStill(page));
    expect({ picture, otherPixels }).toEqual({ picture, otherPixels: expect.toSatisfy(isHardlyAny) });
  }
  await page.context().setOffline(false);
  expect((await journey.findBarriers(page)).filter((barrier) => !isOfLoading(name, barrier))).toEqual([]);
  await page.context().close();
});

/** What a busy machine or another build of the browser changes is less; a change that is seen is more. */
const isHardlyAny = (share: number): boolean => share < 0.02;

/** What loads has no title yet. */
const isOfLoading = (name: string, barrier: string): boolean =>
  name === 'loading' && barrier.startsWith('page-has-heading-one');

/** The filters that a screen asks again for; Reports only takes them into the next report. */
const FILTERED = PAGES.flatMap(({ path, filters }) =>
  path === '/reports'
    ? []
    : (['cycle', 'source'] as const)
        .filter((filter) => filters.includes(filter))
        .map((filter) => ({ path, filter })),
);

it.each(FILTERED)(
  '$path draws nothing until the answer to another $filter is there',
  async ({ path, filter }) => {
    const page = await journey.openWindow({ reducedMotion: 'reduce' });
    const drawing = await watchDrawing(page);
    await page.goto(journey.address + path);
    await untilSettled(page);
    const { promise: released, resolve: release } = Promise.withResolvers<undefined>();
    const asked = page.waitForRequest('**/api/**');
    await page.route('**/api/**', async (route) => {
      await released;
      await route.continue();
    });
    const before = await drawing.count();

    await page.getByRole('combobox', { name: m.filters[filter] }).selectOption({ index: 1 });
    await asked;
    await page.waitForTimeout(100); // frames in which too much would be drawn
    expect((await drawing.count()) - before).toBe(0);

    release(undefined);
    await untilSettled(page);
    expect(await drawing.count()).toBeGreaterThan(before);
    await page.context().close();
  },
);

it.each([
  ['reduce', 0],
  ['no-preference', 1],
] as const)('moves nothing where motion is to be reduced: %s', async (reducedMotion, least) => {
  const page = await journey.openWindow({ reducedMotion, viewport: SIZES.narrow });
  await page.addInitScript(() => {
    const seen: string[] = [];
    for (const kind of ['transitionrun', 'animationstart'])
      document.addEventListener(kind, ({ type, target }) => {
        seen.push(`${type} ${target instanceof Element ? target.localName : ''}`);
      });
    Object.assign(globalThis, { seen });
  });
  const moved = () =>
    page.evaluate(() => [
      ...(globalThis as unknown as { seen: string[] }).seen,
      ...document.getAnimations().map((animation) => animation.constructor.name),
    ]);
  await page.goto(`${journey.address}/distribution`);
  await page.getByRole('radio', { name: 'Level' }).click(); // loads over what is there
  await page.getByRole('button', { name: /^Team: / }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('link', { name: 'Data' }).last().click();
  await page
    .getByRole('button', { name: /^Publish anew/ })
    .first()
    .click();
  await page.getByRole('dialog').getByRole('button').last().click();
  await page.waitForLoadState('networkidle');

  const all = await moved();
  if (least === 0) expect(all).toEqual([]);
  // The same walk does move where it may, so that the above is known to see it.
  else expect(all).not.toEqual([]);
  const scrolls = await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior);
  expect(scrolls).toBe(least === 0 ? 'auto' : 'smooth');
  await page.context().close();
});
