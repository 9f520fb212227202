import { afterAll, beforeAll, expect, it } from 'vitest';
import { startEmbedded } from '../../../db/embedded/start-embedded.ts';
import { startJourney } from '../../helpers/browser-journey.ts';
import { dataFolder, type DataFolder } from '../../helpers/data-folder.ts';
import { runCommand } from '../../helpers/run-plumbline.ts';

/** A database as a company has it on its first day: its ladder is loaded, nothing is rated. */
let folder: DataFolder;
let server: Awaited<ReturnType<typeof startEmbedded>>;
let settings: Record<string, string>;
beforeAll(async () => {
  folder = await dataFolder();
  server = await startEmbedded(folder.path, { durable: false });
  settings = {
    DATABASE_URL: server.url,
    PLUMBLINE_KEY: 'a key of the test, not secret',
    PLUMBLINE_DATA: `${folder.path}-uploads`,
  };
  await using load = runCommand(['ladders', 'load', 'ladders/engineering'], settings);
  expect([await load.exitCode(), load.said()]).toEqual([0, expect.stringContaining('stored as version 1')]);
});
afterAll(async () => {
  await server.stop();
  await folder[Symbol.asyncDispose]();
});

it('leads an analyst from nothing to figures', async () => {
  await using journey = await startJourney(settings);
  const { page } = journey;

  await journey.open('/');
  await page.getByRole('heading', { level: 1, name: 'No cycle is published yet' }).waitFor();

  expect(await journey.findBarriers()).toEqual([]);
  expect(journey.faults).toEqual([]);
});
