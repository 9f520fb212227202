import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { chromium as playwright, type BrowserContextOptions, type Page } from 'playwright-core';
import { chromium } from './chromium.ts';
import { dataFolder } from './data-folder.ts';
import { runPlumbline } from './run-plumbline.ts';

/** A real Plumbline and a real browser on it; going out of scope both are gone. */
export interface Journey extends AsyncDisposable {
  /** Where Plumbline is, without a slash at the end. */
  address: string;
  /** The reader's window. Chromium asks whether to allow downloads: allowed. */
  page: Page;
  /** Errors on the console and thrown in any window so far: a journey ends with none. */
  faults: readonly string[];
  /** Opens a screen in the reader's window by its path, such as `/gaps?cycle=2026-Q3`. */
  open(path: string): Promise<void>;
  /** An address in a browser that has never been here, as whoever is sent a link opens it. */
  openAfresh(url: string): Promise<Page>;
  /** Another window, empty, of a browser that has never been here: of another size, or dark. */
  openWindow(options: BrowserContextOptions): Promise<Page>;
  /** What axe finds wrong with a window as it is now, one line a rule. */
  findBarriers(page?: Page): Promise<string[]>;
}

/**
 * Starts `npm start` with these settings and opens a browser, with the page's own content security policy.
 *
 * @example
 * await using journey = await startJourney({ DATABASE_URL: server.url, PLUMBLINE_KEY: key });
 * await journey.open('/gaps');
 */
export async function startJourney(settings: Record<string, string>): Promise<Journey> {
  await using started = new AsyncDisposableStack();
  const program = started.use(runPlumbline(settings));
  const browser = await playwright.launch(await chromium());
  started.defer(() => browser.close());
  const address = (await program.address()).replace(/\/$/, '');

  const faults: string[] = [];
  const openWindow = async (options: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      locale: 'en-GB',
      ...options,
    });
    // A busy machine must not fail a journey.
    context.setDefaultTimeout(60_000);
    context.on('console', (message) => {
      if (message.type() === 'error') faults.push(`${message.page()?.url() ?? ''}: ${message.text()}`);
    });
    context.on('weberror', (error) => faults.push(`${error.page()?.url() ?? ''}: ${error.error().message}`));
    return context.newPage();
  };
  const page = await openWindow();
  const all = started.move();
  return {
    address,
    page,
    faults,
    async open(path) {
      await page.goto(address + path);
    },
    async openAfresh(url) {
      const fresh = await openWindow();
      await fresh.goto(url);
      return fresh;
    },
    openWindow,
    findBarriers: (looked = page) => runAxe(looked),
    [Symbol.asyncDispose]: () => all.disposeAsync(),
  };
}

/** A journey over the demo organisation, in a data folder that goes with it. */
export async function startDemoJourney(): Promise<Journey> {
  await using started = new AsyncDisposableStack();
  const folder = started.use(await dataFolder());
  const journey = started.use(await startJourney({ PLUMBLINE_DATA: folder.path }));
  const all = started.move();
  return { ...journey, [Symbol.asyncDispose]: () => all.disposeAsync() };
}

/** Through the debugger, which a content security policy does not hold up as it does a script in the page. */
async function runAxe(page: Page): Promise<string[]> {
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: `${axe};undefined` });
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: `axe.run().then(({ violations }) => violations.map(({ id, nodes }) =>
      id + ': ' + nodes.map(({ target }) => target.join(' ')).join(', ')))`,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(`axe: ${exceptionDetails.text}`);
  await session.detach();
  return result.value as string[];
}
