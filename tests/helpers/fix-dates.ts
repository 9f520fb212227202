import type { Page } from 'playwright-core';

/** Puts the same day for every day, and the same hash for every hash, so that a picture is the same tomorrow. */
export async function fixDates(page: Page): Promise<void> {
  await page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const fixed = (text.nodeValue ?? '')
        .replaceAll(/\b\d{1,2} [A-Z][a-z]+ 20\d\d\b/g, '1 January 2026')
        .replaceAll(/\b[0-9a-f]{12}\b/g, '0123456789ab');
      if (fixed !== text.nodeValue) text.nodeValue = fixed;
    }
  });
}
