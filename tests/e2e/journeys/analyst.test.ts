import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startEmbedded } from '../../../db/embedded/start-embedded.ts';
import type { PublicationReply } from '../../../server/contract/publications.ts';
import { startJourney, type Journey } from '../../helpers/browser-journey.ts';
import { compareWithStored } from '../../helpers/compare-pictures.ts';
import { dataFolder, type DataFolder } from '../../helpers/data-folder.ts';
import { runCommand } from '../../helpers/run-plumbline.ts';
import { untilSettled } from '../../helpers/watch-window.ts';

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
    PLUMBLINE_DATA: `${folder.path}-of-the-server`,
  };
  await using load = runCommand(['ladders', 'load', 'ladders/engineering'], settings);
  expect([await load.exitCode(), load.said()]).toEqual([0, expect.stringContaining('stored as version 1')]);
});
afterAll(async () => {
  await server.stop();
  await folder[Symbol.asyncDispose]();
});

/** Eight people in each of two teams and three in a third, which is too few to be shown. */
function exportFile(badScore: string): string {
  const teams = [
    ['Acme / Red', 8],
    ['Acme / Blue', 8],
    ['Acme / Tiny', 3],
  ] as const;
  const lines = teams.flatMap(([team, people]) =>
    Array.from({ length: people }, (_, index) => {
      const score = team === 'Acme / Red' && index === 2 ? badScore : String(2 + (index % 3));
      return `Person ${index};${team}.${index}@acme.example;${team};manager;${score}`;
    }),
  );
  return `Name;E-mail;Team;Source;Teaching and Mentoring\n${lines.join('\n')}\n`;
}

const choose = ({ page }: Journey, content: string, name: string): Promise<void> =>
  page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content, 'utf8') });

async function download({ page }: Journey, click: () => Promise<void>): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), click()]);
  return readFile(await file.path(), 'utf8');
}

/** Each cell of a row as the screen has it, without what is small below. */
const firstLines = (row: string): string[] =>
  row.split('\t').map((cell) => (cell.trim().split('\n')[0] ?? '').replaceAll('\u00a0', ' '));

/** What the screen must say for a line of the file: one column of the file in four is a share. */
function rowOnScreen(line: string): string[] {
  const [withheld = '', name = '', people, asked, mean, ...scale] = line.split(',').slice(10);
  if (withheld !== '') return [name, `${asked ?? ''} people`, withheld];
  const shares = scale.filter((_, index) => index % 4 === 1);
  return [
    name,
    people === asked ? `${people ?? ''} people` : `${people ?? ''} of ${asked ?? ''} people`,
    Number(mean).toFixed(2),
    ...shares.map((share) => `${Math.round(100 * Number(share))} %`),
  ];
}

it('leads an analyst from a file with faults to a published cycle whose CSV is what the screen shows', async () => {
  await using journey = await startJourney(settings);
  const { page, address } = journey;
  const see = (text: string | RegExp, within = page): Promise<void> =>
    within.getByText(text).first().waitFor();

  // The first screen of a new company says where to begin.
  for (const [size, width] of Object.entries({ wide: 1440, narrow: 390 })) {
    const viewport = { width, height: 844 };
    const empty = await journey.openWindow({ viewport, deviceScaleFactor: 0.5, colorScheme: 'light' });
    await empty.goto(address);
    await see('npm run plumbline -- import FILE', empty);
    expect(await journey.findBarriers(empty)).toEqual([]);
    expect(await compareWithStored(`empty-${size}-light`, await untilSettled(empty))).toBeLessThan(0.02);
    await empty.context().close();
  }
  await journey.open('/');
  await page.getByRole('link', { name: 'Import a file here' }).click();
  await page.getByRole('heading', { level: 1, name: 'No ratings yet: begin with a file' }).waitFor();

  // Somebody else's columns, no cycle, a score that is not on the scale.
  await choose(journey, exportFile('9'), 'export.csv');
  await see(/^The file has no column for: cycle, person\.$/);
  await page.getByLabel('What the column “Name” is').selectOption('leave out');
  await page.getByLabel('What the column “E-mail” is').selectOption('person');
  await see(/^The file has no column for: cycle\.$/);
  await page.getByLabel('Cycle of the whole file').fill('2026-Q3');
  await page.getByRole('button', { name: 'Read again' }).click();
  await page.getByRole('cell', { name: '9', exact: true }).waitFor();
  await see('1 fault: the file cannot be imported as it is.');
  const faults = await download(journey, () => page.getByRole('button', { name: 'Download as CSV' }).click());
  expect(faults).toMatch(/^line,column,value,expected\r\n4,Teaching and Mentoring,9,"?expected /);
  expect(await page.getByRole('region', { name: 'The first rows of the file' }).textContent()).not.toMatch(
    /@acme|Person \d/,
  );
  expect(await journey.findBarriers()).toEqual([]);

  // Mended, it is read in the same way; nothing is stored before the import.
  await choose(journey, exportFile('3'), 'export.csv');
  await see('No faults: 19 ratings for 2026-Q3.');
  expect(await (await fetch(`${address}/api/cycles`)).json()).toEqual({ cycles: [], demo: null });
  await page.reload();
  await see('No faults: 19 ratings for 2026-Q3.');
  await page.getByRole('button', { name: 'Import 19 ratings' }).click();
  await see('Imported: 2026-Q3.');
  await see('19 added, 0 there already.');
  await page
    .getByRole('heading', { level: 1, name: '2026-Q3 is imported and waits to be published' })
    .waitFor();

  // Published, after what that means was read.
  await page.getByRole('button', { name: 'Publish: 2026-Q3' }).click();
  const dialog = page.getByRole('dialog', { name: 'Publish 2026-Q3?' });
  expect(await dialog.textContent()).toMatch(/stays as it is.*Rules: k = 5, d = 2/s);
  await dialog.getByRole('button', { name: 'Publish' }).click();
  await see('Manager: 16 of 19 people in a published group, 2 of 3 teams shown on their own');
  await page.getByRole('heading', { level: 1, name: '1 cycle is published, none waits' }).waitFor();
  const { coverage } = (await (
    await fetch(`${address}/api/publications/2026-Q3`)
  ).json()) as PublicationReply;
  expect(coverage).toMatchObject([{ people: 19, inBlocks: 16 }]);
  expect(await journey.findBarriers()).toEqual([]);

  // What is withheld is withheld on the screen and in the file, and the numbers are the same.
  await page.getByRole('link', { name: 'See the figures' }).click();
  await page.getByRole('heading', { level: 1, name: /of all ratings/ }).waitFor();
  await journey.open('/distribution?cycle=2026-Q3&by=team');
  await page.getByRole('heading', { level: 1, name: /of all ratings/ }).waitFor();
  await page.keyboard.press('t');
  const table = page.getByRole('table', { name: /^Ratings by/ });
  const rows = await table.getByRole('row').allInnerTexts();
  const section = page.locator('section').filter({ has: table }).last();
  const csv = await download(journey, () => section.getByRole('button', { name: /CSV/ }).click());
  expect(rows.slice(1).map(firstLines)).toEqual(csv.trim().split('\r\n').slice(1).map(rowOnScreen));
  // By hand: eight scores 2, 3, 4, 2, 3, 4, 2, 3, and the same with a 3 for the first 4.
  expect(rows.slice(1).map((row) => firstLines(row).slice(0, 3))).toEqual([
    ['All of Acme', '16 of 19 people', '2.81'],
    ['Acme / Blue', '8 people', '2.88'],
    ['Acme / Red', '8 people', '2.75'],
    ['Acme / Tiny', '3 people', 'Withheld: too few people'],
  ]);
  expect(journey.faults).toEqual([]);
}, 300_000);
