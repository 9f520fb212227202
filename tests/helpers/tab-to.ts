import type { Locator, Page } from 'playwright-core';

const FAR_ENOUGH = 150; // stops before the thing is out of reach for a person at the keys

/**
 * Presses Tab until this has the focus, and checks that the focus can be seen there.
 *
 * @throws Error if it is not reached
 */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let stop = 0; stop < FAR_ENOUGH; stop += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) {
      const outline = await target.evaluate((element) => getComputedStyle(element).outlineStyle);
      if (outline === 'none') throw new Error(`the focus cannot be seen on ${target.toString()}`);
      return;
    }
  }
  throw new Error(`${FAR_ENOUGH} presses of Tab do not reach ${target.toString()}`);
}
