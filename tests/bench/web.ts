import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { chromium as browsers, type Page } from 'playwright-core';
import { m } from '../../web/src/lib/messages.ts';
import { PAGES } from '../../web/src/pages/registry.ts';
import { chromium } from '../helpers/chromium.ts';
import { runPlumbline } from '../helpers/run-plumbline.ts';
import { untilJobsEnd } from '../helpers/until-jobs-end.ts';
import type { Figure } from './figure.ts';

// DESIGN.md section 10.
const BEFORE_CHART = 60; // kB
const ALL = 140; // kB
const REPAINT = 100; // milliseconds

/** What is loaded when there is a chart to draw, and with its first drawing. */
const WITH_CHART = /\/(chart-js|MarkStops)-/;

/** The filters that are changed on a screen, one after the other: those that a select changes what is shown by. */
const REPAINTS: readonly { path: string; filter: 'cycle' | 'source' }[] = PAGES.flatMap(
  ({ path, filters }) =>
    path === '/reports'
      ? []
      : (['source', 'cycle'] as const)
          .filter((filter) => filters.includes(filter))
          .map((filter) => ({ path, filter })),
);
const MOST_OPTIONS = 4; // of a filter
const ROUNDS = 5; // of the options
/** A reader looks before he changes the filter again; what was out of his sight is drawn meanwhile. */
const LOOK = 200; // milliseconds

/**
 * Sizes of the scripts that the first opening of a screen loads, and the time from a change of a filter to the
 * frame that shows its answer, over the demo organisation in a real Chromium. The first answer to a question
 * comes from the server, the next from memory.
 */
export async function benchWeb(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-bench-'));
  const plumbline = runPlumbline({ PLUMBLINE_DATA: join(folder, 'data') });
  try {
    const address = await plumbline.address();
    // The demo's reports are made after the first start: they are `npm run bench -- report`'s to measure.
    await untilJobsEnd(address);
    const browser = await browsers.launch({ ...(await chromium()), headless: true });
    try {
      const figures: Figure[] = [];
      for (const { path } of PAGES) {
        // A context of its own has an empty cache.
        const page = await browser.newPage();
        figures.push(await sizeOf(page, address, path));
        await page.close();
      }
      for (const { path, filter } of REPAINTS) {
        const page = await browser.newPage();
        await page.goto(address + path, { waitUntil: 'networkidle' });
        figures.push(...(await repaints(page, m.filters[filter], path)));
        await page.close();
      }
      return figures;
    } finally {
      await browser.close();
    }
  } finally {
    await plumbline.end('SIGTERM', 'all');
    await rm(folder, { recursive: true });
  }
}

/** All scripts that a screen needs; Chart.js and what points at its marks come with the first chart. */
async function sizeOf(page: Page, address: string, path: string): Promise<Figure> {
  const scripts = new Map<string, number>();
  const read: Promise<void>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return;
    read.push(
      response.body().then((body) => {
        scripts.set(response.url(), gzipSync(body).length / 1000);
      }),
    );
  });
  await page.goto(address + path, { waitUntil: 'networkidle' });
  await Promise.all(read);
  const sum = (isWanted: (url: string) => boolean): number =>
    [...scripts].reduce((total, [url, size]) => total + (isWanted(url) ? size : 0), 0);
  const before = sum((url) => !WITH_CHART.test(url));
  const all = sum(() => true);
  return {
    name: `scripts of ${path} before its first chart`,
    value: before / BEFORE_CHART,
    unit: 'of the budget',
    note: `${before.toFixed(1)} kB gzip of ${BEFORE_CHART}; with the chart ${all.toFixed(1)} of ${ALL}`,
  };
}

async function repaints(page: Page, filter: string, path: string): Promise<Figure[]> {
  const select = page.getByRole('combobox', { name: filter });
  const options = await select
    .locator('option')
    .evaluateAll((all) => all.map((each) => each.getAttribute('value') ?? ''));
  const timed: number[][] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const times: number[] = [];
    for (const option of [...options.slice(1, MOST_OPTIONS), ...options.slice(0, 1)]) {
      await setTimeout(LOOK);
      times.push(await select.evaluate(changeAndWait, { option, loading: m.state.loading }));
    }
    timed.push(times);
  }
  const [first = [], ...again] = timed;
  const figure = (name: string, times: readonly number[]): Figure => {
    const sorted = times.toSorted((a, b) => a - b);
    const worst = sorted.at(-1) ?? 0;
    const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
    return {
      name: `${path}: from a change of ${filter.toLowerCase()} to its frame, ${name}`,
      value: worst / REPAINT,
      unit: 'of the budget',
      note: `at most ${worst.toFixed(0)} ms of ${REPAINT}, median ${median.toFixed(0)}, ${times.length} changes`,
    };
  };
  return [figure('asked for the first time', first), figure('asked before', again.flat())];
}

/** Runs in the page: milliseconds until the frame after the answer stands in the document. */
async function changeAndWait(
  select: Element,
  { option, loading }: { option: string; loading: string },
): Promise<number> {
  const text = () => document.querySelector('main')?.textContent ?? '';
  const before = text();
  const start = performance.now();
  if (select instanceof HTMLSelectElement) select.value = option;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  const frame = () => new Promise(requestAnimationFrame);
  do await frame();
  while (text() === before || text().includes(loading));
  await frame(); // the one in which it was painted has begun before this one
  return performance.now() - start;
}
