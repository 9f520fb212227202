import type { Page } from 'playwright-core';

/** What a window has done since it was last asked. */
export interface WatchedWindow {
  /** Requests to another host than Plumbline's own: there must be none. */
  strangers: readonly string[];
  /** What has jumped on the screen that is open since it began to load (web.dev/articles/cls), and how far. */
  jumps(): Promise<string[]>;
  /** Whether it scrolls sideways. */
  overflows(): Promise<boolean>;
}

export function watchWindow(page: Page, address: string): WatchedWindow {
  const strangers: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== address) strangers.push(request.url());
  });
  return {
    strangers,
    jumps: () => page.evaluate(listJumps),
    overflows: () => page.evaluate(() => document.documentElement.scrollWidth > innerWidth),
  };
}

interface LayoutShift extends PerformanceEntry {
  value: number;
  sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
}

/** Runs in the page. */
async function listJumps(): Promise<string[]> {
  const shifts = await new Promise<PerformanceEntryList>((resolve) => {
    new PerformanceObserver((list) => {
      resolve(list.getEntries());
    }).observe({ type: 'layout-shift', buffered: true });
    setTimeout(resolve, 100, []); // without a shift nothing is ever observed
  });
  return (shifts as LayoutShift[]).flatMap(({ value, sources }) =>
    sources.map(({ node, previousRect: from, currentRect: to }) => {
      const name = node instanceof Element ? `${node.localName}.${node.className}` : node?.nodeName;
      const words = node?.textContent?.trim().slice(0, 30) ?? '';
      return `${value.toFixed(5)} ${name ?? ''} “${words}” ${from.x},${from.y},${from.width}×${from.height} → ${to.x},${to.y},${to.width}×${to.height}`;
    }),
  );
}

/** Until nothing loads any more, the figures are there and two pictures in a row are the same. */
export async function untilSettled(page: Page): Promise<Buffer> {
  await page.waitForLoadState('networkidle');
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(
    () => document.fonts.status === 'loaded' && document.querySelector('[aria-busy=true]') === null,
  );
  return untilStill(page);
}

/** A picture when two in a row are the same. */
export async function untilStill(page: Page): Promise<Buffer> {
  let before = await page.screenshot();
  for (;;) {
    const now = await page.screenshot();
    if (now.equals(before)) return now;
    before = now;
  }
}
