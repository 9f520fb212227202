import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareWithStored } from '../helpers/compare-pictures.ts';
import { startDemoJourney, type Journey } from '../helpers/browser-journey.ts';
import { fixDates } from '../helpers/fix-dates.ts';
import { untilJobsEnd } from '../helpers/until-jobs-end.ts';
import { untilSettled, watchWindow, type WatchedWindow } from '../helpers/watch-window.ts';

/** Every screen of the demo organisation, by the name of its pictures. */
const SCREENS = {
  briefing: '/',
  distribution: '/distribution',
  drift: '/drift',
  gaps: '/gaps',
  compare: '/compare',
  agreement: '/agreement',
  ladders: '/ladders',
  'ladders-cell': '/ladders?ladder=engineering&group=competency&at=L3.domain-expertise',
  'ladders-diff': '/ladders?show=diff',
  'ladders-beside': '/ladders?show=beside',
  shown: '/shown',
  method: '/method',
  data: '/data',
  reports: '/reports',
  nowhere: '/nowhere',
};
const SIZES = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } };
/** What a busy machine or another build of the browser changes is less; a change that is seen is more. */
const isHardlyAny = (share: number): boolean => share < 0.02;

let journey: Journey;
beforeAll(async () => {
  journey = await startDemoJourney();
  // The demo's reports are made meanwhile: their screen is looked at when all of them are there.
  await untilJobsEnd(journey.address);
}, 300_000);
afterAll(() => journey[Symbol.asyncDispose]());

describe.each(Object.entries(SIZES))('%s', (size, viewport) => {
  let page: Awaited<ReturnType<Journey['openWindow']>>;
  let watched: WatchedWindow;
  beforeAll(async () => {
    // Half the pixels in each direction: small files, and a hair's breadth in a letter does not count.
    page = await journey.openWindow({ viewport, deviceScaleFactor: 0.5, reducedMotion: 'reduce' });
    watched = watchWindow(page, journey.address);
  });

  it.each(Object.entries(SCREENS))('%s is whole, quiet, and as it was', async (name, path) => {
    const [strangers, faults] = [watched.strangers.length, journey.faults.length];
    await page.emulateMedia({ colorScheme: 'light' });
    const answer = await page.goto(journey.address + path);
    expect(answer?.headers()['content-security-policy']).toMatch(/^(?!.*unsafe-inline).*default-src 'self'/);
    await untilSettled(page);
    expect(await watched.jumps()).toEqual([]);
    expect(await watched.overflows()).toBe(false);
    expect(await page.locator('h1').count()).toBe(1);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await untilSettled(page);
      expect(await journey.findBarriers(page)).toEqual([]);
      await fixDates(page);
      const picture = `${name}-${size}-${colorScheme}`;
      const otherPixels = await compareWithStored(picture, await untilSettled(page));
      expect({ picture, otherPixels }).toEqual({ picture, otherPixels: expect.toSatisfy(isHardlyAny) });
    }
    expect(watched.strangers.slice(strangers)).toEqual([]);
    expect(journey.faults.slice(faults)).toEqual([]);
  });
});
