import { afterAll, beforeAll, expect, it } from 'vitest';
import { startDemoJourney, type Journey } from '../helpers/browser-journey.ts';
import { lettersOf, printPage } from '../helpers/print-page.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await startDemoJourney();
});
afterAll(() => journey[Symbol.asyncDispose]());

/** Charts that are not drawn yet are drawn before they are printed. */
const settled = async (): Promise<void> => {
  await journey.page.waitForLoadState('networkidle');
  await journey.page.locator('h1').waitFor();
};

/** Screens of the demo, and how many pages they were when they were last looked at and found good. */
it.each([
  ['/', 'A4', 1],
  ['/', 'Letter', 1],
  ['/distribution?by=teams', 'A4', 3],
  ['/drift', 'A4', 3],
  ['/gaps', 'A4', 3],
  ['/compare', 'A4', 2],
  ['/agreement', 'A4', 3],
  ['/ladders', 'A4', 4],
  ['/shown', 'A4', 2],
  ['/method', 'A4', 7],
  ['/data', 'A4', 1],
  ['/reports', 'A4', 1],
] as const)('prints %s on %s, %i pages, all of it and nothing else', async (path, format, most) => {
  const { page } = journey;
  await journey.open(path);
  await settled();
  const { text, pages, ...wrong } = await printPage(page, format);

  expect(wrong).toEqual({ cut: [], missing: [], outside: [] });
  expect(pages).toBeLessThanOrEqual(most);
  // Where it is from, on each page; and no navigation, filters or buttons to press.
  expect(text.split(lettersOf(`Printed from ${journey.address}${path}`))).toHaveLength(pages + 1);
  expect(text).not.toMatch(/Skiptothe|Copylink|Keytfortables|PNG/);
});

it('says on paper what the filters are', async () => {
  const { page } = journey;
  await journey.open('/distribution?source=self&competency=domain-expertise');
  await settled();

  const { text } = await printPage(page, 'A4');
  expect(text).toContain(
    lettersOf('2026-Q3 · Self · Larkfield · Levels: All · Competencies: Domain Expertise'),
  );
  expect(text).toMatch(/publication1[0-9a-f]{12}of/);
});
