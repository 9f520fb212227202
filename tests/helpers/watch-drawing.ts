import type { Page } from 'playwright-core';

/**
 * Counts what is drawn inside `main` from the next page that is opened on: changes of texts and elements, but for
 * what only tells that something loads, and drawings on a canvas.
 */
export async function watchDrawing(page: Page): Promise<{ count(): Promise<number> }> {
  await page.addInitScript(() => {
    const seen = { drawn: 0 };
    Object.assign(globalThis, { seen });
    const { prototype } = CanvasRenderingContext2D;
    const clear = Reflect.get(prototype, 'clearRect') as () => void;
    prototype.clearRect = new Proxy(clear, {
      apply(original, pen, box) {
        seen.drawn += 1;
        Reflect.apply(original, pen, box);
      },
    });
    const isOfFigures = ({ target }: MutationRecord): boolean => {
      const element = target instanceof Element ? target : target.parentElement;
      return element?.closest('main') != null && !element.closest('[role=status]');
    };
    new MutationObserver((changes) => {
      seen.drawn += changes.filter(isOfFigures).length;
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  return {
    count: () => page.evaluate(() => (globalThis as unknown as { seen: { drawn: number } }).seen.drawn),
  };
}
