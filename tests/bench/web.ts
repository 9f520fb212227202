import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium as browsers, type Page } from 'playwright-core';
import { PAGES, type Filter } from '../../web/src/pages/registry.ts';
import { chromium } from '../helpers/chromium.ts';
import { runPlumbline } from '../helpers/run-plumbline.ts';
import { untilJobsEnd } from '../helpers/until-jobs-end.ts';
import type { Figure } from './figure.ts';
import { timeRepaints } from './repaints.ts';

// DESIGN.md section 10.
const BEFORE_CHART = 60; // kB
const ALL = 140; // kB

/** What is loaded when there is a chart to draw, and with its first drawing. */
const WITH_CHART = /\/(chart-js|MarkStops)-/;

/** Every filter of a screen whose answer depends on it, but for the scales of a company with one. */
const REPAINTS: readonly { path: string; filter: Filter }[] = PAGES.flatMap(({ path, filters }) =>
  filters.filter((filter) => path !== '/reports' && filter !== 'ladder').map((filter) => ({ path, filter })),
);

/**
 * Sizes of the scripts that the first opening of a screen loads, and the time from a change of a filter to the
 * frame that shows its answer, over the demo organisation in a real Chromium.
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
        figures.push(...(await timeRepaints(page, path, filter)));
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
